using System.IO.Compression;
using System.Net.Http.Headers;
using F1Predict.Data;

namespace F1Predict.WebHost.Tests;

public sealed class ExportTests(TrainedModels models)
{
    private const string Path = "/api/v1/export/race-results";

    [Theory]
    [InlineData("")]
    [InlineData("&format=csv")]
    public async Task RaceResults_AsCsv_IsADownloadOfTheFrame(string format)
    {
        await using var host = await TestHost.Untrained(models);
        var answer = await host.Get($"{Path}?season=2025{format}");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain("race-results-2025.csv");
        using var expected = new StringWriter();
        await models.History.ResultsFrame(2025).WriteCsvAsync(expected, TestContext.Current.CancellationToken);
        (await answer.Text()).ShouldBe(expected.ToString());
    }

    [Fact]
    public async Task RaceResults_AsJson_HasARowACar()
    {
        await using var host = await TestHost.Untrained(models);
        var answer = await host.Get($"{Path}?format=json");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain("race-results.json");
        (await answer.Json()).GetArrayLength().ShouldBe(models.History.CompletedRaces.Sum(r => r.Results.Count));
    }

    [Fact]
    public async Task RaceResults_ForWhoTakesGzip_AreCompressed()
    {
        await using var host = await TestHost.Untrained(models);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Path}?season=2025", UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var unzipped = new GZipStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(await (await host.Get($"{Path}?season=2025")).Text());
    }

    [Fact]
    public async Task RaceResults_InAnotherFormat_Is400NamingTheChoices()
    {
        await using var host = await TestHost.Untrained(models);
        var problem = await (await host.Get($"{Path}?format=xlsx")).Problem(400);
        problem.GetProperty("parameter").GetString().ShouldBe("format");
        problem.GetProperty("choices").EnumerateArray().Select(c => c.GetString()).ShouldBe(["csv", "json"]);
    }
}
