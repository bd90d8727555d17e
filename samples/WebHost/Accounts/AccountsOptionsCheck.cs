using System.Text;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Ends the start when accounts would not be safe. What is wrong is said without the values.</summary>
internal sealed class AccountsOptionsCheck(IWebHostEnvironment environment) : IValidateOptions<AccountsOptions>
{
    private const string HowToGiveAKey =
        "Give at least 32 random bytes, as from `openssl rand -base64 48`, by the environment variable Accounts__SigningKey or in a file that Accounts__SigningKeyFile names.";

    // Words of keys that were copied from examples. Random text in base64 has one of them less than once in a million keys.
    private static readonly string[] Placeholders = ["change", "placeholder", "secret", "example", "your-", "your_", "default", "insert", "replace", "password"];

    public ValidateOptionsResult Validate(string? name, AccountsOptions options)
    {
        var problems = new List<string>();
        if (KeyProblem(options.SigningKey) is { } key) problems.Add(key);
        if (options.Demo == true && !environment.IsDevelopment())
            problems.Add($"Accounts:Demo is on, which lets anybody in, and this is {environment.EnvironmentName}, not Development.");
        if (string.IsNullOrWhiteSpace(options.Issuer)) problems.Add("Accounts:Issuer is empty.");
        if (string.IsNullOrWhiteSpace(options.Audience)) problems.Add("Accounts:Audience is empty.");
        if (options.RecheckSeconds is < 0 or > 60) problems.Add("Accounts:RecheckSeconds is not from 0 to 60.");
        if (string.IsNullOrEmpty(options.Admin.Email) != string.IsNullOrEmpty(options.Admin.Password))
            problems.Add("Of Accounts:Admin:Email and Accounts:Admin:Password there is only one.");
        else if (!string.IsNullOrEmpty(options.Admin.Email)) problems.AddRange(AdminProblems(options.Admin));
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private string? KeyProblem(string? key)
    {
        if (string.IsNullOrWhiteSpace(key)) return environment.IsDevelopment() ? null : $"Accounts:SigningKey is missing. {HowToGiveAKey}";
        if (Encoding.UTF8.GetByteCount(key) < SigningKey.LeastBytes) return $"Accounts:SigningKey is shorter than {SigningKey.LeastBytes} bytes. {HowToGiveAKey}";
        return Placeholders.Any(p => key.Contains(p, StringComparison.OrdinalIgnoreCase)) || key.Distinct().Count() < 10
            ? $"Accounts:SigningKey is a placeholder, not random. {HowToGiveAKey}"
            : null;
    }

    private static IEnumerable<string> AdminProblems(AccountsOptions.AdminOptions admin)
    {
        if (EmailAddress.Find(admin.Email!) is null) yield return $"Accounts:Admin:Email is not an e-mail address: {EmailAddress.Expected}.";
        if (!Passwords.CanBe(admin.Password!)) yield return $"Accounts:Admin:Password cannot be a password: {Passwords.Expected}.";
    }
}
