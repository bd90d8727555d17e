namespace F1Predict.WebHost.Tests;

public sealed class SecurityHeaderTests(TrainedModels models)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/site.css")]
    [InlineData("/api/v1/predictions/next-race")]
    [InlineData("/api/v1/predictions/next-race?moment=wrong")]
    [InlineData("/health/live")]
    [InlineData("/nothing")]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string path)
    {
        await using var host = await TestHost.Ready(models);
        var headers = (await host.Get(path)).Headers;

        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
        headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Page_HasNoInlineScriptOrStyle()
    {
        await using var host = await TestHost.Ready(models);
        var page = await (await host.Get("/")).Text();
        page.ShouldNotContain("style=");
        page.ShouldNotContain("<style");
        page.ShouldNotContain(" onclick");
        foreach (var script in page.Split("<script").Skip(1)) script.ShouldStartWith(" src=\"/");
    }
}
