using System.Net;
using System.Text.RegularExpressions;

namespace F1Predict.WebHost.Tests;

/// <summary>The way of a browser: the form, the cookie, and out again.</summary>
public sealed partial class SignInPageTests(TrainedModels models)
{
    [Fact]
    public async Task Browser_SignsIn_SeesThePage_AndSignsOut()
    {
        await using var host = await AccountsHost.Start(models, configure: AccountsHost.Setting("Accounts:PublicPages", "false"));
        await host.Register();
        var sent = await Browser(host, "/?moment=before-weekend");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.PathAndQuery.ShouldBe("/account/sign-in?return_url=%2F%3Fmoment%3Dbefore-weekend");

        var (form, cookie) = await Form(host, sent.Headers.Location.PathAndQuery);
        form["return_url"].ShouldBe("/?moment=before-weekend");
        var wrong = await Post(host, "/account/sign-in", form.With("email", "ann@example.org").With("password", "wrong password"), cookie);
        wrong.Headers.Location!.OriginalString.ShouldStartWith("/account/sign-in?failed");
        wrong.Headers.Contains("Set-Cookie").ShouldBeFalse();

        var answer = await Post(host, "/account/sign-in", form.With("email", "Ann@example.org").With("password", AccountsHost.Password), cookie);
        answer.Headers.Location!.OriginalString.ShouldBe("/?moment=before-weekend");
        var set = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("f1predict=", StringComparison.Ordinal));
        foreach (var attribute in new[] { "; httponly", "; secure", "; samesite=lax", "; path=/" }) set.ShouldContain(attribute);
        set.ShouldNotContain("expires=", customMessage: "it goes with the browser");
        var signedIn = $"{cookie}; {set.Split(';')[0]}";
        (await Browser(host, "/", signedIn)).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        (await Browser(host, "/api/v1/races/calendar", signedIn)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser(host, "/api/v1/races/calendar", signedIn.Replace("f1predict=", "f1predict=x", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var (outForm, outCookie) = await Form(host, "/account/sign-in", signedIn);
        var both = $"{signedIn}; {outCookie}";
        (await Post(host, "/account/sign-out", [], both)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the form has no antiforgery token");
        (await Browser(host, "/api/v1/races/calendar", signedIn)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(host, "/account/sign-out", outForm, both)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Browser(host, "/api/v1/races/calendar", signedIn)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "a copy of the cookie is worth nothing");
        (await host.Count("audit_log WHERE action = 'sign-out'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/x")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    public async Task ReturnUrl_OfAnotherSite_LeadsToTheFirstPage(string url)
    {
        await using var host = await AccountsHost.Start(models);
        await host.Register();
        var (form, cookie) = await Form(host, $"/account/sign-in?return_url={Uri.EscapeDataString(url)}");
        form["return_url"].ShouldBe("/");
        var answer = await Post(host, "/account/sign-in", form.With("return_url", url).With("email", "ann@example.org").With("password", AccountsHost.Password), cookie);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        await using var host = await AccountsHost.Start(models);
        await host.Register();
        var answer = await Post(host, "/account/sign-in", new Dictionary<string, string> { ["email"] = "ann@example.org", ["password"] = AccountsHost.Password }, "");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Cookie_IsReadByAnotherHostOfTheDatabase_AndItsKeysAreStoredSealed()
    {
        var database = $"sqlite:{Path.Combine(models.NewFolder(), "shared.db")}";
        await using var host = await AccountsHost.Start(models, database);
        await using var other = await AccountsHost.Start(models, database);
        await host.Register();
        var (form, cookie) = await Form(host, "/account/sign-in");
        var answer = await Post(host, "/account/sign-in", form.With("email", "ann@example.org").With("password", AccountsHost.Password), cookie);
        var signedIn = answer.Headers.GetValues("Set-Cookie").Last().Split(';')[0];
        (await Browser(other, "/api/v1/races/calendar", signedIn)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Count("cookie_keys")).ShouldBeGreaterThan(0);
        (await host.Count("cookie_keys WHERE xml LIKE '%masterKey%'")).ShouldBe(0);

        other.Clock.Advance(TimeSpan.FromDays(14));
        (await Browser(other, "/api/v1/races/calendar", signedIn)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await using var withAnotherKey = await AccountsHost.Start(models, database, AccountsHost.Setting("Accounts:SigningKey", "nobody knows 9876543210 of this host"));
        (await Browser(withAnotherKey, "/api/v1/races/calendar", signedIn)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Form(withAnotherKey, "/account/sign-in")).Form.Keys.ShouldContain("__RequestVerificationToken", "it has made keys of its own");
    }

    internal static Task<HttpResponseMessage> Browser(AccountsHost host, string path, string? cookie = null) => host.Send(HttpMethod.Get, path, configure: request =>
    {
        request.Headers.Add("Accept", "text/html");
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
    });

    /// <summary>Fills the form in and sends it.</summary>
    internal static async Task<HttpResponseMessage> SignIn(AccountsHost host, string email, string password, Action<HttpRequestMessage>? configure = null)
    {
        var (form, cookie) = await Form(host, "/account/sign-in");
        return await Post(host, "/account/sign-in", form.With("email", email).With("password", password), cookie, configure);
    }

    internal static Task<HttpResponseMessage> Post(
        AccountsHost host, string path, Dictionary<string, string> form, string cookie, Action<HttpRequestMessage>? configure = null) =>
        host.Send(HttpMethod.Post, path, null, new FormUrlEncodedContent(form), request =>
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            configure?.Invoke(request);
        });

    /// <summary>The hidden fields of the form, and the cookie that goes with them.</summary>
    internal static async Task<(Dictionary<string, string> Form, string Cookie)> Form(AccountsHost host, string path, string? cookie = null)
    {
        var page = await Browser(host, path, cookie);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var fields = Hidden().Matches(await page.Text()).DistinctBy(m => m.Groups["name"].Value)
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        return (fields, page.Headers.TryGetValues("Set-Cookie", out var set) ? set.First().Split(';')[0] : "");
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}

internal static class Forms
{
    public static Dictionary<string, string> With(this Dictionary<string, string> form, string name, string value) => new(form) { [name] = value };
}
