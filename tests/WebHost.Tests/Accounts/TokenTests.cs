using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace F1Predict.WebHost.Tests;

/// <summary>Tokens that nobody may get in with.</summary>
public sealed class TokenTests(TrainedModels models)
{
    private const string Protected = "/api/v1/races/calendar";

    /// <summary>Each case makes a good token bad in one way; the first does not, so that the others are refused for what they change.</summary>
    public static TheoryData<string, int> Cases => new()
    {
        { "none of it", 200 }, { "alg none", 401 }, { "alg None", 401 }, { "no signature", 401 }, { "other key", 401 }, { "HS384", 401 }, { "HS512", 401 }, { "RS256", 401 },
        { "key of its own in the header", 401 }, { "issuer", 401 }, { "no issuer", 401 }, { "audience", 401 }, { "no audience", 401 }, { "type", 401 }, { "expired", 401 }, { "within the skew", 200 },
        { "not yet", 401 }, { "no expiry", 401 }, { "no start", 401 }, { "other user", 401 }, { "no session", 401 }, { "unknown session", 401 }, { "session is SQL", 401 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Token_Changed(string change, int status)
    {
        // Long enough for the algorithms that are not allowed.
        await using var host = await AccountsHost.Start(models, configure: AccountsHost.Setting("Accounts:SigningKey", Convert.ToBase64String(RandomNumberGenerator.GetBytes(96))));
        var good = await host.Register();
        var eve = await host.Register("eve@example.org");
        var answer = await host.Get(Protected, Changed(host, good, eve, change));
        ((int)answer.StatusCode).ShouldBe(status);
        if (status != 401) return;
        (await answer.Problem(401)).GetProperty("title").GetString().ShouldBe("Unauthorized");
        answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task Token_EveryPartTampered_IsRefused()
    {
        await using var host = await AccountsHost.Start(models);
        var token = (await host.Register()).Token;
        (await host.Status(token)).ShouldBe(200);
        for (var at = 0; at < token.Length; at += 7)
        {
            // The last character of a part has bits that say nothing.
            if (token[at] == '.' || at + 1 == token.Length || token[at + 1] == '.') continue;
            var changed = token[at] == 'A' ? 'B' : 'A';
            (await host.Status($"{token[..at]}{changed}{token[(at + 1)..]}")).ShouldBe(401, $"character {at}");
        }
    }

    [Fact]
    public async Task Token_AfterADay_IsRefused_ByTheClockOfTheHost()
    {
        await using var host = await AccountsHost.Start(models);
        var token = (await host.Register()).Token;
        host.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(29));
        (await host.Status(token)).ShouldBe(200);
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        (await host.Status(token)).ShouldBe(401);
    }

    [Fact]
    public async Task Token_OfADeletedUser_IsRefused()
    {
        await using var host = await AccountsHost.Start(models);
        var token = (await host.Register()).Token;
        (await host.Status(token)).ShouldBe(200);
        await host.Execute("DELETE FROM users");
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        (await host.Status(token)).ShouldBe(401);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic YW5uOnB3")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ....")]
    [InlineData("nonsense")]
    public async Task Header_Odd_IsRefused(string header)
    {
        await using var host = await AccountsHost.Start(models);
        var answer = await host.Send(HttpMethod.Get, Protected, configure: r => r.Headers.TryAddWithoutValidation("Authorization", header));
        await answer.Problem(401);
    }

    [Fact]
    public async Task Token_WhileTheDatabaseIsGone_CountsAnHourWhenKnown_AndElseIs503()
    {
        await using var host = await AccountsHost.Start(models);
        var known = await host.Register();
        var unknown = await host.Register("eve@example.org");
        (await host.Status(known.Token)).ShouldBe(200);
        await host.Execute("ALTER TABLE sessions RENAME TO gone");

        host.Clock.Advance(TimeSpan.FromMinutes(30));
        (await host.Status(known.Token)).ShouldBe(200);
        await (await host.Get(Protected, unknown.Token)).Problem(503);
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        await (await host.Get(Protected, known.Token)).Problem(503);
        await host.Execute("ALTER TABLE gone RENAME TO sessions");
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        (await host.Status(known.Token)).ShouldBe(200);
        (await host.Status(unknown.Token)).ShouldBe(200);
    }

    private static string Changed(AccountsHost host, AccountsHost.Tokens good, AccountsHost.Tokens eve, string change)
    {
        var key = host.Services.GetRequiredService<SigningKey>().ForTokens;
        var user = good.UserId!;
        var eves = new JsonWebToken(eve.Token).GetClaim("sid").Value;
        var now = host.Clock.GetUtcNow();
        return change switch
        {
            "none of it" => Make(),
            "alg none" => Unsigned(Make(), "none"),
            "alg None" => Unsigned(Make(), "None"),
            "no signature" => Make()[..(Make().LastIndexOf('.') + 1)],
            "other key" => Make(signing: Hmac(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(64)), "HS256")),
            "HS384" => Make(signing: Hmac(key, "HS384")),
            "HS512" => Make(signing: Hmac(key, "HS512")),
            "RS256" => Make(signing: new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)), "RS256")),
            "key of its own in the header" => OwnKey(Make()),
            "issuer" => Make(issuer: "somebody"),
            "no issuer" => Make(issuer: null),
            "audience" => Make(audience: "somebody"),
            "no audience" => Make(audience: null),
            "type" => Make(type: "JWT"),
            "expired" => Make(from: now.AddDays(-1), until: now.AddSeconds(-30)),
            "within the skew" => Make(from: now.AddSeconds(29), until: now.AddDays(1)),
            "not yet" => Make(from: now.AddSeconds(31), until: now.AddDays(1)),
            "no expiry" => Make(noExpiry: true),
            "no start" => Make(noStart: true),
            "other user" => Make(session: eves),
            "no session" => Make(noSession: true),
            "unknown session" => Make(session: Guid.NewGuid().ToString()),
            "session is SQL" => Make(session: "' OR 1=1 --"),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };

        string Make(
            string? issuer = "f1predict", string? audience = "f1predict", string type = "at+jwt", DateTimeOffset? from = null, DateTimeOffset? until = null,
            bool noExpiry = false, bool noStart = false, bool noSession = false, string? session = null, SigningCredentials? signing = null) =>
            new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = issuer,
                Audience = audience,
                TokenType = type,
                NotBefore = noStart ? null : (from ?? now).UtcDateTime,
                Expires = noExpiry ? null : (until ?? now.AddDays(1)).UtcDateTime,
                Subject = new ClaimsIdentity(noSession ? [new Claim("sub", user)] : [new Claim("sub", user), new Claim("sid", session ?? TheSession())]),
                SigningCredentials = signing ?? Hmac(key, "HS256"),
            });

        string TheSession() => new JsonWebToken(good.Token).GetClaim("sid").Value;
    }

    private static SigningCredentials Hmac(SymmetricSecurityKey key, string algorithm) => new(key, algorithm);

    private static string Unsigned(string token, string algorithm) => $"{Encoded(new JsonObject { ["alg"] = algorithm, ["typ"] = "at+jwt" })}.{token.Split('.')[1]}.";

    /// <summary>A token that brings the key to check it with.</summary>
    private static string OwnKey(string token)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var jwk = new JsonObject { ["kty"] = "oct", ["k"] = Base64Url.EncodeToString(key) };
        var signed = $"{Encoded(new JsonObject { ["alg"] = "HS256", ["typ"] = "at+jwt", ["jwk"] = jwk })}.{token.Split('.')[1]}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encoded(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
