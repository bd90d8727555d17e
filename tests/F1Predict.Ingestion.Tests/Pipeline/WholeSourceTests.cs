using System.Net;
using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.Pipeline;

/// <summary>A source that comes whole (f1db), and the age that a run reports of it.</summary>
public sealed class WholeSourceTests : IDisposable
{
    /// <summary>With full points in its second race: there have been no half points since 2022.</summary>
    private readonly F1DbFolder _release = new F1DbFolder().Set("races-race-results", 4, "points", "25").Set("races-race-results", 5, "points", "18");
    private readonly StubUpstream _upstream = new() { ContentType = "application/octet-stream" };
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _release.Dispose();
        _upstream.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_UpstreamGone_ReportsTheAgeOfTheStoredCopy()
    {
        var zip = await File.ReadAllBytesAsync(_release.Zip(), TestContext.Current.CancellationToken);
        _upstream.Body = _ => zip;
        await using var host = new SourceHost(_ => { }, _upstream.Register);
        await using var database = Open();
        var first = await IngestAsync(host, database);
        (first.CacheAge, first.Outcome.IsUnchanged).ShouldBe((null, false));
        _upstream.Status = HttpStatusCode.BadGateway;
        host.Time.Advance(TimeSpan.FromDays(2));

        var report = await IngestAsync(host, database);

        report.Answered.ShouldBeTrue();
        report.Outcome.IsUnchanged.ShouldBeTrue();
        report.SourceAsOf.ShouldBe(first.SourceAsOf);
        report.CacheAge.ShouldNotBeNull().Days.ShouldBe(2);
        (await database.IngestionRuns.LatestAsync(1, TestContext.Current.CancellationToken)).Single().SourceAsOf.ShouldBe(first.SourceAsOf);
    }

    [Fact]
    public async Task Run_LocalFile_IsAsOldAsTheFile()
    {
        var file = _release.Zip();
        var written = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, written);
        await using var host = new SourceHost(o => o.F1Db.LocalFile = file);
        await using var database = Open();

        (await IngestAsync(host, database)).SourceAsOf.ShouldBe(new DateTimeOffset(written));
    }

    [Fact]
    public async Task Run_BadRow_ChangesNothing()
    {
        await using var host = new SourceHost(o => o.F1Db.LocalFile = _release.Zip());
        await using var database = Open();
        await IngestAsync(host, database);
        _release.Set("drivers", 0, "dateOfBirth", "2 Jan 1990").Zip();

        var report = await IngestAsync(host, database);

        (report.Answered, report.Outcome.Inserted, report.Outcome.Updated).ShouldBe((false, 0, 0));
        report.Issues.ShouldHaveSingleItem().ToString().ShouldStartWith("f1db f1db-drivers.csv");
        report.DataThrough.ShouldBe(new RaceKey(2025, 2));
    }

    [Theory]
    [InlineData("races-race-results", "timeMillis", "450000")]
    [InlineData("races-fastest-laps", "timeMillis", "9300")]
    [InlineData("races-qualifying-results", "q3Millis", "8990")]
    [InlineData("races-race-results", "points", "24")]
    [InlineData("races-race-results", "laps", "-1")]
    public async Task Run_ValueThatCannotBe_LeavesThatRaceAsItWas(string file, string column, string value)
    {
        await using var host = new SourceHost(o => o.F1Db.LocalFile = _release.Zip());
        await using var database = Open();
        await IngestAsync(host, database);
        var original = _release.Cell(file, 0, column);
        _release.Set(file, 0, column, value).Set("drivers", 0, "abbreviation", "ADA").Zip();

        var report = await IngestAsync(host, database);

        report.Issues.ShouldHaveSingleItem().ToString().ShouldContain($"f1db race 2025-01");
        report.Issues[0].Value.ShouldBe(value);
        (report.Outcome.Inserted, report.Outcome.Updated).ShouldBe((0, 1), "the driver, as all else that is sound");
        (await database.LoadHistoryAsync(TestContext.Current.CancellationToken)).CompletedRaces.Count.ShouldBe(2);
        _release.Set(file, 0, column, original).Zip();
        (await IngestAsync(host, database)).ShouldSatisfyAllConditions(r => r.Issues.ShouldBeEmpty(), r => r.Outcome.IsUnchanged.ShouldBeTrue());
    }

    [Fact]
    public async Task Run_SeasonThatIsNotThere_IsAnIssue()
    {
        await using var host = new SourceHost(o => o.F1Db.LocalFile = _release.Zip());
        await using var database = Open();

        var report = await IngestAsync(host, database, new IngestionRequest { Season = 2026 });

        report.Answered.ShouldBeFalse();
        report.Issues.ShouldHaveSingleItem().Value.ShouldBe("2026");
    }

    private RaceDatabase Open() => RaceDatabase.Open($"sqlite:{_folder.File("races.db")}");

    private static Task<IngestionReport> IngestAsync(SourceHost host, RaceDatabase database, IngestionRequest? request = null) =>
        host.RunAsync(new IngestionPipeline(database, clock: host.Time).RunAsync(host.Get<F1DbSource>(), request, ct: TestContext.Current.CancellationToken));
}
