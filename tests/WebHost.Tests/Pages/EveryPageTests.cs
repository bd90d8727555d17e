using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>Every page as visitors see it, signed in or out, on both devices and in both schemes: no error, no overflow, and usable by everybody (axe).</summary>
public sealed class EveryPageTests(SignedOutBrowser site) : IClassFixture<SignedOutBrowser>
{
    private static readonly (string Name, string Path)[] Pages =
    [
        .. SiteMap.Menu.Select(p => (p.Path.Length > 1 ? p.Path[1..] : "home", p.Path)),
        ("home-why", "/?conditions=wet&why=max-verstappen"),
        ("calendar-past", "/calendar?season=2024"),
        ("race", "/races/2024-21"),
        ("race-next", "/races/2026-06"),
        ("race-coming", "/races/2026-09"),
        ("race-without-forecast", "/races/2012-01"),
        ("archive-filtered", "/archive?season=2025&circuit_type=street&conditions=dry"),
        ("archive-empty", "/archive?season=2024&circuit_type=street&conditions=wet"),
        ("accuracy-season", "/accuracy?season=2025&measure=winner-named"),
        ("accuracy-too-few", "/accuracy?season=2012"),
        ("driver", "/drivers/lewis-hamilton?against=max-verstappen&measure=points-share"),
        ("driver-never-raced", "/drivers/felipe-drugovich"),
        ("team", "/teams/ferrari"),
        ("circuit", "/circuits/monaco"),
        ("circuit-new", "/circuits/madring"),
        ("sign-in", "/account/sign-in"),
        ("sign-in-failed", "/account/sign-in?failed"),
        ("register", "/account/register"),
        ("not-found", "/nothing"),
        ("race-unknown", "/races/2099-01"),
    ];

    [Theory]
    [InlineData("desktop", ColorScheme.Light, false)]
    [InlineData("desktop", ColorScheme.Dark, true)]
    [InlineData("phone", ColorScheme.Light, true)]
    [InlineData("phone", ColorScheme.Dark, false)]
    [InlineData("small-phone", ColorScheme.Light, false)]
    public async Task Pages_OfTheSite_AreFineAndAccessible(string device, ColorScheme scheme, bool signedIn)
    {
        await using var visit = await site.Open(Device.Of(device), scheme);
        if (signedIn) await SignIn(visit, $"{device}@example.org");
        var violations = new List<string>();
        foreach (var (name, path) in Pages) await Look(visit, name, path, violations);
        if (signedIn) await Look(visit, "account", "/account", violations);
        (await visit.Texts(".who")).ShouldBe([signedIn ? $"{device}@example.org" : "Sign in"]);
        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_FindsAFieldWithoutALabel()
    {
        await using var visit = await site.Open(Device.Desktop);
        await visit.Visit("/about");
        await visit.Page.EvaluateAsync("document.getElementById('main').append(document.createElement('input'))");
        (await Axe.Violations(visit.Page)).ShouldHaveSingleItem().ShouldStartWith("label: ");
    }

    [Fact]
    public async Task Visitor_Registers_MakesAKeyThatIsShownOnce_ChangesThePassword_AndSignsOut()
    {
        await using var visit = await site.Open(Device.Phone);
        var page = visit.Page;
        await page.GotoAsync("/account/register");
        await page.GetByLabel("E-mail").FillAsync("bea@example.org");
        await page.GetByLabel("Password").FillAsync("a few good words");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your account" }).WaitForAsync();
        (await visit.Texts(".who")).ShouldBe(["bea@example.org"]);

        await page.GetByLabel("Name of a new key").FillAsync("my <b>notebook</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        var key = await page.Locator(".secret").InnerTextAsync();
        (await page.APIRequest.GetAsync("/api/v1/races/calendar", new() { Headers = new Dictionary<string, string> { ["X-Api-Key"] = key } })).Status.ShouldBe(200);
        await visit.ShouldBeFine("account-key");
        await page.GotoAsync("/account");
        (await page.Locator(".secret").CountAsync()).ShouldBe(0);
        (await visit.Texts(".keys tbody th")).ShouldBe(["my <b>notebook</b>"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the key" }).ClickAsync();
        await page.GetByText("You have no key yet.").WaitForAsync();
        (await page.APIRequest.GetAsync("/api/v1/races/calendar", new() { Headers = new Dictionary<string, string> { ["X-Api-Key"] = key } })).Status.ShouldBe(401);

        await page.GetByLabel("Current password").FillAsync("a few good words");
        await page.GetByLabel("New password").FillAsync("other good words");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change it" }).ClickAsync();
        await page.GetByText("The password was changed.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).WaitForAsync();
        await visit.ShouldBeFine("home-signed-out");
    }

    private static async Task Look(WatchedPage visit, string name, string path, List<string> violations)
    {
        await visit.Visit(path);
        await visit.ShouldBeFine($"every-{name}");
        violations.AddRange((await Axe.Violations(visit.Page)).Select(v => $"{path} {v}"));
    }

    private async Task SignIn(WatchedPage visit, string email)
    {
        const string Password = "a few good words";
        var ct = TestContext.Current.CancellationToken;
        var hash = await site.Services.GetRequiredService<Passwords>().HashAsync(Password, ct);
        await site.Services.GetRequiredService<UserTable>().AddAsync(EmailAddress.Find(email)!.Value, hash, Roles.User, ct);
        await visit.Page.GotoAsync("/account/sign-in?return_url=/about");
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/about");
    }
}
