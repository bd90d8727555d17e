using System.Net;

namespace F1Predict.WebHost.Tests;

/// <summary>What all endpoints over the race data have in common.</summary>
public sealed class RequestTests(TrainedModels models)
{
    public static TheoryData<string> Paths =>
    [
        "races/calendar", "races/2024-21", "races/2024-21/results", "standings/drivers", "standings/constructors", "analytics/driver-rankings",
        "analytics/team-rankings", "analytics/circuits/monza",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Answer_WithoutAModel_IsThereAndAskedForAgainIs304(string path)
    {
        await using var host = await TestHost.Untrained(models);
        var first = await host.Get($"/api/v1/{path}");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{path}", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await host.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    [InlineData("export/race-results")]
    [InlineData("export/predictions")]
    [InlineData("predictions")]
    [InlineData("predictions/race/2024-01")]
    [InlineData("analytics/accuracy")]
    [InlineData("analytics/season-forecast")]
    public async Task Answer_BeforeTheDataAreRead_Is503WithRetryAfter(string path)
    {
        using var mayRead = new ManualResetEventSlim();
        await using var host = await TestHost.Start(models, load: () =>
        {
            mayRead.Wait(TestContext.Current.CancellationToken);
            return models.History;
        });
        try
        {
            var answer = await host.Get($"/api/v1/{path}");
            var problem = await answer.Problem(503);
            problem.GetProperty("title").GetString().ShouldBe("The data are being read");
            answer.Headers.RetryAfter!.Delta.ShouldNotBeNull();
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
        finally
        {
            mayRead.Set();
        }
    }

    [Theory]
    [InlineData("races/calendar?season=twenty", 400, "season", "twenty")]
    [InlineData("races/calendar?season=-2021", 400, "season", "-2021")]
    [InlineData("races/calendar?season=2021&season=2022", 400, "season", "2021,2022")]
    [InlineData("races/calendar?season=99999999999999999999", 400, "season", "99999999999999999999")]
    [InlineData("races/calendar?season=2009", 404, "season", "2009")]
    [InlineData("races/2024", 400, "race_id", "2024")]
    [InlineData("races/2024-99", 404, "race_id", "2024-99")]
    [InlineData("races/2024-21'--/results", 400, "race_id", "2024-21'--")]
    [InlineData("races/1950-01/results", 404, "race_id", "1950-01")]
    [InlineData("standings/drivers?season=2009", 404, "season", "2009")]
    [InlineData("standings/drivers?round=0", 400, "round", "0")]
    [InlineData("standings/drivers?round=1.5", 400, "round", "1.5")]
    [InlineData("standings/constructors?season=2021&round=23", 404, "round", "23")]
    [InlineData("standings/constructors?season=1%3B%20drop", 400, "season", "1; drop")]
    [InlineData("analytics/driver-rankings?season=x", 400, "season", "x")]
    [InlineData("analytics/team-rankings?season=2099", 404, "season", "2099")]
    [InlineData("analytics/circuits/Monza", 400, "circuit_id", "Monza")]
    [InlineData("analytics/circuits/atlantis", 404, "circuit_id", "atlantis")]
    [InlineData("export/race-results?season=last", 400, "season", "last")]
    [InlineData("export/race-results?season=2009", 404, "season", "2009")]
    public async Task BadValue_IsAProblemNamingParameterAndValue(string path, int status, string parameter, string value)
    {
        await using var host = await TestHost.Untrained(models);
        var answer = await host.Get($"/api/v1/{path}");
        var problem = await answer.Problem(status);
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("value").GetString().ShouldBe(value);
        problem.GetProperty("detail").GetString()!.ShouldContain(value);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
