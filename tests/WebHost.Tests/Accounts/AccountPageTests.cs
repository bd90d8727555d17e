using System.Net;

namespace F1Predict.WebHost.Tests;

/// <summary>The forms of the account, sent as a browser without script sends them.</summary>
public sealed class AccountPageTests(TrainedModels models)
{
    [Fact]
    public async Task Register_WithMistakes_SaysThemBesideTheFields_AndKeepsTheAddress()
    {
        await using var host = await AccountsHost.Start(models);
        var page = await Send(host, "/account/register", "/account/register", "", ("email", "\"><script>x"), ("password", "short"));
        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await page.Text();
        text.ShouldContain("id=\"email-error\"");
        text.ShouldContain("id=\"password-error\"");
        text.ShouldContain("value=\"&quot;&gt;&lt;script&gt;x\"");
        text.ShouldNotContain("short\"");
        page.Headers.TryGetValues("Set-Cookie", out _).ShouldBeFalse();

        await host.Register();
        (await (await Send(host, "/account/register", "/account/register", "", ("email", "Ann@example.org"), ("password", AccountsHost.Password))).Text())
            .ShouldContain("Somebody is registered with this e-mail address.");
        (await (await Send(host, "/account/register", "/account/register", "", ("email", "eve@example.org"), ("password", AccountsHost.Password), ("admin_code", "f1a_x"))).Text())
            .ShouldContain("id=\"admin_code-error\"");
        (await host.Count("users")).ShouldBe(1);
    }

    [Fact]
    public async Task Register_TurnedOff_LetsOnlyTheFirstAdminIn()
    {
        await using var host = await AccountsHost.Start(models, configure: AccountsHost.Setting("Accounts:Registration", "false"));
        var code = AccountsHost.CodeIn(await host.Announced());
        (await (await Send(host, "/account/register", "/account/register", "", ("email", "ann@example.org"), ("password", AccountsHost.Password))).Text())
            .ShouldContain("has turned registration off");
        var cookie = await Cookie(await Send(host, "/account/register", "/account/register", "", ("email", "boss@example.org"), ("password", AccountsHost.Password), ("admin_code", code)));
        (await (await SignInPageTests.Browser(host, "/account", cookie)).Text()).ShouldContain("boss@example.org</strong>, an admin");
    }

    [Fact]
    public async Task Account_WithoutASession_IsNotShown()
    {
        await using var host = await AccountsHost.Start(models);
        (await SignInPageTests.Browser(host, "/account")).Headers.Location!.PathAndQuery.ShouldBe("/account/sign-in?return_url=%2Faccount");
        await using var demo = await TestHost.Untrained(models);
        (await demo.Page("/account")).ShouldContain("You are the demo user");
        (await demo.Page("/about")).ShouldContain(">Demo user</a>");
    }

    [Theory]
    [InlineData("/account/api-keys")]
    [InlineData("/account/api-keys/delete")]
    [InlineData("/account/password")]
    public async Task Forms_WithoutAntiforgeryToken_AreRefused(string path)
    {
        await using var host = await AccountsHost.Start(models);
        var cookie = await SignedIn(host);
        var fields = new Dictionary<string, string>
        {
            ["name"] = "x", ["key_id"] = Guid.Empty.ToString(), ["current_password"] = AccountsHost.Password, ["new_password"] = "another good one",
        };
        var answer = await SignInPageTests.Post(host, path, fields, cookie);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await host.Count("api_keys")).ShouldBe(0);
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_OfAnother_IsNotDeleted()
    {
        await using var host = await AccountsHost.Start(models);
        var bob = await host.Register("bob@example.org");
        var made = await (await host.Post("/api/v1/auth/api-keys", new { name = "bob's" }, bob.Token)).Json();
        var cookie = await SignedIn(host);
        await Send(host, "/account", "/account/api-keys/delete", cookie, ("key_id", made.GetProperty("key_id").GetString()!));
        (await host.GetWithKey(made.GetProperty("key").GetString()!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await SignInPageTests.Browser(host, "/account", cookie)).Text()).ShouldNotContain("bob");
    }

    [Fact]
    public async Task Key_WithAnEnd_Ends_AndOneWithABadNameIsRefused()
    {
        await using var host = await AccountsHost.Start(models);
        var cookie = await SignedIn(host);
        (await (await Send(host, "/account", "/account/api-keys", cookie, ("name", new string('x', 101)))).Text()).ShouldContain("id=\"name-error\"");
        var page = await (await Send(host, "/account", "/account/api-keys", cookie, ("name", "a script"), ("days", "30"))).Text();
        var key = page.Split("class=\"secret\">")[1].Split('<')[0];
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("1 Jul 2026");
        host.Clock.Advance(TimeSpan.FromDays(31));
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSessions_AndAWrongOneIsSaid()
    {
        await using var host = await AccountsHost.Start(models);
        var (cookie, other) = (await SignedIn(host), await SignInPageTests.SignIn(host, "ann@example.org", AccountsHost.Password));
        var elsewhere = await Cookie(other);
        var wrong = await Send(host, "/account", "/account/password", cookie, ("current_password", "not the password"), ("new_password", "another good one"));
        (await wrong.Text()).ShouldContain("id=\"current_password-error\"");
        (await (await Send(host, "/account", "/account/password", cookie, ("current_password", AccountsHost.Password), ("new_password", "short"))).Text())
            .ShouldContain("id=\"new_password-error\"");
        var changed = await Send(host, "/account", "/account/password", cookie, ("current_password", AccountsHost.Password), ("new_password", "another good one"));
        changed.Headers.Location!.OriginalString.ShouldBe("/account?changed");
        (await SignInPageTests.Browser(host, "/account", await Cookie(changed))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SignInPageTests.Browser(host, "/account", elsewhere)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignInPageTests.Browser(host, "/account", cookie)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<string> SignedIn(AccountsHost host)
    {
        await host.Register();
        return await Cookie(await SignInPageTests.SignIn(host, "ann@example.org", AccountsHost.Password));
    }

    private static Task<string> Cookie(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return Task.FromResult(answer.Headers.GetValues("Set-Cookie").Last(c => c.StartsWith("f1predict=", StringComparison.Ordinal)).Split(';')[0]);
    }

    /// <summary>Reads a page and sends its form with the fields.</summary>
    private static async Task<HttpResponseMessage> Send(AccountsHost host, string page, string form, string cookie, params (string Name, string Value)[] fields)
    {
        var (hidden, formCookie) = await SignInPageTests.Form(host, page, cookie.Length > 0 ? cookie : null);
        foreach (var (name, value) in fields) hidden = hidden.With(name, value);
        return await SignInPageTests.Post(host, form, hidden, cookie.Length > 0 ? $"{cookie}; {formCookie}" : formCookie);
    }
}
