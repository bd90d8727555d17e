using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Who may use the host, put together.</summary>
internal static class AccountsSetup
{
    /// <summary>The policy of endpoints that manage the own account: it takes a session, which neither API keys nor the demo user have.</summary>
    public const string OwnSession = "own-session";

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountsOptions>().BindConfiguration("Accounts").ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccountsOptions>, AccountsOptionsCheck>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<DemoSetting>();
        services.AddSingleton(_ => new Passwords());
        services.AddSingleton<UserTable>();
        services.AddSingleton<Holders>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<Registration>();
        services.AddSingleton<PasswordChange>();
        services.AddSingleton<EmailPseudonyms>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<Announce>(Console.Out.WriteLine);
        services.AddSingleton<FirstAdmin>();
        services.AddHostedService(s => s.GetRequiredService<FirstAdmin>());
        AddSchemes(services);
        AddCookieKeys(services);

        // What no endpoint says otherwise about takes a signed-in user; who is open says so (docs/accounts.md lists them, a test holds the list).
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Roles.Admin, policy => policy.RequireRole(Roles.Admin))
            .AddPolicy(OwnSession, policy => policy.RequireClaim(AccountClaims.Session));
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var contract = routes.MapGroup("/api/v1").AddEndpointFilter<ContractFilter>();
        var auth = contract.MapGroup("/auth");
        auth.MapAuth();
        auth.MapApiKeys();
        contract.MapGroup("/admin").MapUsers();
        routes.MapSignIn();
        routes.MapAccountPages();
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, options => options.ForwardDefaultSelector = Schemes.Of)
            .AddJwtBearer(Schemes.Bearer, _ => { })
            .AddCookie(Schemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(Schemes.ApiKey, null)
            .AddScheme<AuthenticationSchemeOptions, DemoScheme>(Schemes.Demo, null);
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerScheme>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, CookieScheme>();
    }

    private static void AddCookieKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("F1Predict");
        services.AddSingleton<CookieKeys>();
        services.AddSingleton<CookieKeyEncryption>();
        services.AddOptions<KeyManagementOptions>().Configure<CookieKeys, CookieKeyEncryption>((options, keys, encryption) =>
        {
            options.XmlRepository = keys;
            options.XmlEncryptor = encryption;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "f1predict-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
