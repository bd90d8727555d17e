using System.Net;
using Microsoft.AspNetCore.Http;

namespace F1Predict.WebHost.Tests;

/// <summary>HTTPS, proxies, and scripts of other sites.</summary>
public sealed class TransportTests(TrainedModels models)
{
    private const string Path = "/api/v1/races/calendar";

    [Fact]
    public async Task Http_OutsideDevelopment_IsSentToHttps_ButProbesAreNot()
    {
        await using var host = await AccountsHost.Start(models, configure: AccountsHost.Setting("Protection:RedirectToHttps", "true"));
        var answer = await host.Get($"{Path}?season=2024");
        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location!.OriginalString.ShouldBe($"https://localhost{Path}?season=2024");
        (await host.Status(null, "/health/live")).ShouldBe(200);
    }

    [Theory]
    [InlineData("https_port", "8443", "https://localhost:8443")]
    [InlineData("urls", "http://localhost:5080;https://localhost:5443", "https://localhost:5443")]
    [InlineData("Kestrel:Endpoints:Web:Url", "https://*:5443", null)]
    public async Task Http_IsSentToThePortThatSpeaksHttps(string setting, string value, string? expected)
    {
        await using var host = await AccountsHost.Start(models, configure: b =>
        {
            b.Configuration["Protection:RedirectToHttps"] = "true";
            b.Configuration[setting] = value;
        });

        // The library finds the port among the addresses of the server, of which the one in memory has none.
        var location = (await host.Get(Path)).Headers.Location?.OriginalString;
        location.ShouldBe(expected is null ? null : $"{expected}{Path}");
    }

    [Theory]
    [InlineData("/api/v1/races/calendar", "a=b", true)]
    [InlineData("/charts/driver-ratings.json", "a=b", true)]
    [InlineData("/calendar", null, true)]
    [InlineData("/calendar", "a=b", false)]
    [InlineData("/account/sign-in", null, false)]
    public async Task Https_CompressesWhatHasNoSecret(string path, string? cookie, bool isCompressed)
    {
        await using var host = await TestHost.Ready(models);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://localhost{path}"));
        request.Headers.AcceptEncoding.ParseAdd("br");
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeLessThan(300);
        answer.Content.Headers.ContentEncoding.ShouldBe(isCompressed ? ["br"] : []);
    }

    [Fact]
    public async Task Https_OutsideDevelopment_HasHsts()
    {
        await using var host = await AccountsHost.Start(models);
        var answer = await host.From("203.0.113.1", Path, r => (r.Scheme, r.Host) = ("https", new HostString("f1.example.org")));
        answer.Response.Headers.StrictTransportSecurity.ToString().ShouldBe("max-age=31536000");
        answer.Response.Headers.ContentSecurityPolicy.ToString().ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task Development_StaysWithHttp()
    {
        await using var host = await AccountsHost.Start(models, configure: b =>
        {
            b.Environment.EnvironmentName = "Development";
            b.Configuration["Protection:RedirectToHttps"] = "true";
        });
        (await host.Status(null)).ShouldBe(200);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.0.2.1", true)]
    [InlineData("192.0.2.2", false)]
    [InlineData("203.0.113.9", false)]
    public async Task Forwarded_IsBelievedOfConfiguredProxiesAlone(string proxy, bool isBelieved)
    {
        await using var host = await AccountsHost.Start(models, configure: b =>
        {
            b.Configuration["Protection:Proxies:0"] = "10.0.0.0/8";
            b.Configuration["Protection:Proxies:1"] = "192.0.2.1";
            b.Configuration["Protection:RequestsPerAddress"] = "1";
        });

        // Two clients behind one proxy have a share each, if the proxy is believed.
        (await From("198.51.100.1")).ShouldBe(401);
        (await From("198.51.100.2")).ShouldBe(isBelieved ? 401 : 429);

        async Task<int> From(string client) => (await host.From(proxy, Path, r => r.Headers["X-Forwarded-For"] = client)).Response.StatusCode;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("true")]
    public async Task Forwarded_WithoutProxies_IsBelievedOfNobody(string? enabledByTheEnvironment)
    {
        await using var host = await AccountsHost.Start(models, configure: b =>
        {
            b.Configuration["ForwardedHeaders_Enabled"] = enabledByTheEnvironment;
            b.Configuration["Protection:RequestsPerAddress"] = "1";
        });
        (await host.From("203.0.113.9", Path, r => r.Headers["X-Forwarded-For"] = "198.51.100.1")).Response.StatusCode.ShouldBe(401);
        (await host.From("203.0.113.9", Path, r => r.Headers["X-Forwarded-For"] = "198.51.100.2")).Response.StatusCode.ShouldBe(429);
    }

    [Theory]
    [InlineData("https://f1.example.org", true)]
    [InlineData("http://f1.example.org", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://f1.example.org.evil.example", false)]
    [InlineData("null", false)]
    public async Task Script_OfAnotherSite_IsLetInByTheListAlone(string origin, bool isLetIn)
    {
        await using var host = await AccountsHost.Start(models, configure: AccountsHost.Setting("Protection:Origins:0", "https://f1.example.org"));
        var preflight = await host.Send(HttpMethod.Options, Path, configure: r =>
        {
            r.Headers.Add("Origin", origin);
            r.Headers.Add("Access-Control-Request-Method", "GET");
            r.Headers.Add("Access-Control-Request-Headers", "authorization,x-api-key");
        });
        preflight.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(isLetIn);
        preflight.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse("cookies do not travel from other sites");

        var token = (await host.Register()).Token;
        var answer = await host.Send(HttpMethod.Get, Path, token, configure: r => r.Headers.Add("Origin", origin));
        answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed).ShouldBe(isLetIn);
        if (isLetIn) allowed.ShouldBe([origin]);
    }

    [Fact]
    public async Task Script_OfAnotherSite_WithoutAList_IsNotLetIn()
    {
        await using var host = await AccountsHost.Start(models);
        var answer = await host.Send(HttpMethod.Get, Path, configure: r => r.Headers.Add("Origin", "https://f1.example.org"));
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }
}
