using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.Pipeline;

/// <summary>Races to come: a session that moves, and the season after this one.</summary>
public sealed class CalendarIngestionTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly RaceKey Opening = new(2027, 1);

    [Fact]
    public async Task Run_SeasonOfNextYear_IsStoredOnceItIsAnnounced()
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync("sqlite"));
        var request = new IngestionRequest { Season = Opening.Season };

        var early = await bench.IngestAsync(request);

        (early.Answered, early.Outcome.IsUnchanged).ShouldBe((false, true));
        early.Issues.ShouldHaveSingleItem().Message.ShouldBe("season 2027 has no races");
        var melbourne = Bundled.History.FindCompleted(new RaceKey(2026, 1))!.Race;
        bench.Jolpica.History = Bundled.History.With(upcoming:
            [.. Bundled.History.Upcoming, new RaceWeekend { Race = melbourne with { Key = Opening, Date = new DateOnly(2027, 3, 7), Sessions = SessionTimes.Unknown }, Entries = [] }]);
        bench.Host.Time.Advance(TimeSpan.FromHours(1));

        (await bench.IngestAsync(request)).Outcome.Inserted.ShouldBe(1);

        var stored = await bench.StoredAsync();
        var opening = stored.Upcoming.Single(w => w.Key == Opening).Race;
        (opening.Circuit, opening.Layout, opening.Date).ShouldBe((melbourne.Circuit, melbourne.Layout, new DateOnly(2027, 3, 7)));
        stored.NextRace!.Key.ShouldBe(PipelineBench.Canada, "the season under way comes first");
        (await bench.IngestAsync(request)).Outcome.IsUnchanged.ShouldBeTrue();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Run_SessionMovedInOfficialTiming_MovesTheStoredOne(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        await using var timing = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = new SourceHost(o => (o.OpenF1.BaseAddress, o.CacheFolder) = (timing.Address, null));
        timing.Rewrite("/sessions", body => body.Replace("2026-05-24T20:00:00", "2026-05-24T18:30:00", StringComparison.Ordinal));
        Task<IngestionReport> IngestAsync() => host.RunAsync(
            new IngestionPipeline(bench.Database, clock: host.Time).RunAsync(host.Get<OpenF1Source>(), ct: TestContext.Current.CancellationToken));

        var report = await IngestAsync();

        report.Issues.ShouldBeEmpty();
        var canada = (await bench.StoredAsync()).Upcoming.Single(w => w.Key == PipelineBench.Canada);
        canada.Race.Sessions.Race.ShouldBe(new DateTimeOffset(2026, 5, 24, 18, 30, 0, TimeSpan.Zero));
        canada.StartingGrid.Count.ShouldBe(Bundled.History.FindCompleted(PipelineBench.Canada)!.Weekend.StartingGrid.Count(g => g.Position is not null));
        (await IngestAsync()).Outcome.IsUnchanged.ShouldBeTrue();
    }
}
