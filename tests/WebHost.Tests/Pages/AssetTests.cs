using System.IO.Compression;
using System.Net;

namespace F1Predict.WebHost.Tests;

/// <summary>Files of wwwroot as they are sent.</summary>
public sealed class AssetTests(TrainedModels models)
{
    [Fact]
    public async Task Texts_AreSentInBrotli_ToWhoTakesIt()
    {
        await using var host = await TestHost.Untrained(models);
        var (plain, packed) = (await Ask(host, "/site.css"), await Ask(host, "/site.css?v=1", ("Accept-Encoding", "gzip, br")));
        packed.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        packed.Headers.Vary.ShouldContain("Accept-Encoding");
        packed.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        packed.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        plain.Headers.CacheControl!.NoCache.ShouldBeTrue();
        await using var unpacked = new BrotliStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(await plain.Text());

        var again = await Ask(host, "/site.css", ("Accept-Encoding", "br"), ("If-None-Match", packed.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Ask(host, "/site.css", ("Accept-Encoding", "br;q=0"))).Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/nothing.css")]
    [InlineData("/../appsettings.json")]
    public async Task File_ThatIsNotThere_IsNotSent(string path)
    {
        await using var host = await TestHost.Untrained(models);
        (await Ask(host, path, ("Accept-Encoding", "br"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> Ask(TestHost host, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
