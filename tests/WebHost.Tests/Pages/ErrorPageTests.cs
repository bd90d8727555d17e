using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

/// <summary>What a browser is shown when something goes wrong, and what a program is told.</summary>
public sealed class ErrorPageTests(TrainedModels models)
{
    [Fact]
    public async Task UnknownPath_OfABrowser_IsAPage_AndOfAProgramAProblem()
    {
        await using var host = await TestHost.Untrained(models);
        await Shows(await Ask(host, "/nothing"), 404, "There is no such page");
        await (await host.Get("/nothing")).Problem(404);
        await (await host.Get("/api/v1/nothing")).Problem(404);
        (await Ask(host, "/api/v1/nothing")).Content.Headers.ContentType!.MediaType.ShouldNotBe("text/html");
    }

    [Fact]
    public async Task UnknownPath_OfWhoIsNotSignedIn_IsAPage_WherePagesArePublic()
    {
        await using var host = await AccountsHost.Start(models);
        await Shows(await Ask(host, "/nothing"), 404, "There is no such page");
        (await Ask(host, "/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await (await host.Get("/nothing")).Problem(401);
        await using var closed = await AccountsHost.Start(models, configure: AccountsHost.Setting("Accounts:PublicPages", "false"));
        (await Ask(closed, "/nothing")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Database_ThatFails_IsSaidOnAPage()
    {
        await using var host = await AccountsHost.Start(models);
        await host.Execute("DROP TABLE users");
        var answer = await host.Send(HttpMethod.Get, "/account/sign-in", null, null, r => r.Headers.Add("Accept", "text/html"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = await SignInPageTests.SignIn(host, "ann@example.org", AccountsHost.Password, r => r.Headers.Add("Accept", "text/html"));
        await Shows(sent, 503, "Not available at the moment");
    }

    [Fact]
    public async Task Failure_OfTheHost_IsSaidOnAPage_WithoutItsReason()
    {
        await using var host = await TestHost.Start(models, configure: builder => builder.Services.AddSingleton<NextRaceForecasts>(_ => throw new InvalidOperationException("the secret reason")));
        await host.Settled();
        var answer = await Ask(host, "/");
        await Shows(answer, 500, "Something went wrong");
        (await answer.Text()).ShouldNotContain("the secret reason");
        await (await host.Get("/")).Problem(500);
    }

    [Fact]
    public async Task TooManySignIns_AreSaidOnAPage()
    {
        await using var host = await AccountsHost.Start(models, configure: AccountsHost.Setting("Protection:SignInsPerAddress", "1"));
        (await SignInPageTests.SignIn(host, "ann@example.org", "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Shows(await SignInPageTests.SignIn(host, "ann@example.org", "wrong password", r => r.Headers.Add("Accept", "text/html")), 429, "Too many requests");
    }

    private static async Task Shows(HttpResponseMessage answer, int status, string heading)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await answer.Text();
        page.ShouldContain($"<h1>{heading}</h1>");
        page.ShouldContain("class=\"masthead\"");
    }

    private static Task<HttpResponseMessage> Ask(TestHost host, string path) => Ask(host.Client, path);

    private static async Task<HttpResponseMessage> Ask(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept", "text/html");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> Ask(AccountsHost host, string path) => host.Send(HttpMethod.Get, path, configure: r => r.Headers.Add("Accept", "text/html"));
}
