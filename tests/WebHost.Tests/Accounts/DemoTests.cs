namespace F1Predict.WebHost.Tests;

/// <summary>The user that Development lets in.</summary>
public sealed class DemoTests(TrainedModels models)
{
    [Fact]
    public async Task Development_LetsAnybodyReadAndNobodyManage_AndSaysSo()
    {
        await using var host = await AccountsHost.Start(models, configure: b => b.Environment.EnvironmentName = "Development");
        (await host.Announced()).ShouldContain("demo user");
        (await host.Status(null)).ShouldBe(200);
        await (await host.Get("/api/v1/auth/api-keys")).Problem(403);
        await (await host.Post("/api/v1/auth/logout", null)).Problem(403);
        await (await host.Post("/api/v1/auth/password", new { })).Problem(403);
        await (await host.Post("/api/v1/admin/users/disable", new { email = "a@b.example" })).Problem(403);
    }

    [Fact]
    public async Task Development_WrongCredentials_AreNotTheDemoUsers()
    {
        await using var host = await AccountsHost.Start(models, configure: b => b.Environment.EnvironmentName = "Development");
        (await host.Status("a.b.c")).ShouldBe(401);
        ((int)(await host.GetWithKey("f1k_guess")).StatusCode).ShouldBe(401);
        (await host.Status((await host.Register()).Token)).ShouldBe(200);
    }

    [Fact]
    public async Task Development_CookieOfAnotherDatabase_IsDeletedAndThenTheDemoUserIsBack()
    {
        await using var host = await AccountsHost.Start(models, configure: b =>
        {
            b.Environment.EnvironmentName = "Development";
            b.Configuration["Accounts:PublicPages"] = "false";
        });
        var answer = await host.Send(HttpMethod.Get, "/", configure: r =>
        {
            r.Headers.Add("Accept", "text/html");
            r.Headers.Add("Cookie", "f1predict=of-long-ago");
        });
        answer.Headers.Location!.OriginalString.ShouldContain("/account/sign-in");
        answer.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("f1predict=; expires=Thu, 01 Jan 1970");
    }

    [Fact]
    public async Task Development_WithTheDemoOff_WantsCredentials()
    {
        await using var host = await AccountsHost.Start(models, configure: b =>
        {
            b.Environment.EnvironmentName = "Development";
            b.Configuration["Accounts:Demo"] = "false";
        });
        (await host.Status(null)).ShouldBe(401);
    }
}
