using System.Security.Claims;

namespace F1Predict.WebHost;

/// <summary>What a signed-in user's claims are called, whichever way they signed in.</summary>
internal static class AccountClaims
{
    public const string User = "sub";

    /// <summary>The session that a token or cookie belongs to. API keys and the demo user have none.</summary>
    public const string Session = "sid";

    public const string Role = "role";

    /// <summary>What the pages call the user by. It is in no cookie or token: the database is asked for it.</summary>
    public const string Email = "email";

    public static Guid? UserId(this ClaimsPrincipal who) => Id(who, User);

    /// <summary>Whether it is the demo user, who has no account.</summary>
    public static bool IsDemo(this ClaimsPrincipal who) => who.Identity?.AuthenticationType == Schemes.Demo;

    public static Guid? SessionId(this ClaimsPrincipal who) => Id(who, Session);

    public static ClaimsPrincipal Principal(string scheme, string user, string role, Guid? session = null, string? email = null)
    {
        var claims = new List<Claim> { new(User, user), new(Role, role) };
        if (session is not null) claims.Add(new Claim(Session, session.Value.ToString()));
        if (email is not null) claims.Add(new Claim(Email, email));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, User, Role));
    }

    private static Guid? Id(ClaimsPrincipal who, string claim) => Guid.TryParseExact(who.FindFirstValue(claim), "D", out var id) ? id : null;
}
