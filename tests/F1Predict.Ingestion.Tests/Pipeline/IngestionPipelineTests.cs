using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.Pipeline;

/// <summary>The same battery over SQLite and PostgreSQL.</summary>
public sealed class IngestionPipelineTests(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<string> Engines => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_NewResult_BringsItInAsF1DbHasIt(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));

        var report = await bench.IngestAsync();

        report.Issues.ShouldBeEmpty();
        (report.Answered, report.DataThrough).ShouldBe((true, PipelineBench.Canada));
        (report.Outcome.Inserted, report.Outcome.Corrections).ShouldBe((0, 0));
        report.Outcome.Updated.ShouldBe(1, "round 5 got its result and its weather");
        var stored = await bench.StoredAsync();
        var (read, original) = (stored.FindCompleted(PipelineBench.Canada)!, Bundled.History.FindCompleted(PipelineBench.Canada)!);
        read.Race.ShouldBe(original.Race);
        read.LapsRun.ShouldBe(original.LapsRun);
        read.Weekend.Entries.ShouldBe(original.Weekend.Entries, ignoreOrder: true);
        read.Results.Select(BothCarry).ShouldBe(original.Results.Select(BothCarry), ignoreOrder: true);
        read.Weekend.SprintResult.Select(BothCarry).ShouldBe(original.Weekend.SprintResult.Select(BothCarry), ignoreOrder: true);
        read.Weekend.Qualifying.ShouldBe(original.Weekend.Qualifying, ignoreOrder: true);
        Slots(read.Weekend.StartingGrid, read.Results).ShouldBe(Slots(original.Weekend.StartingGrid, original.Results), ignoreOrder: true);
        Slots(read.Weekend.SprintGrid, read.Weekend.SprintResult).ShouldBe(Slots(original.Weekend.SprintGrid, original.Weekend.SprintResult), ignoreOrder: true);
        read.FastestLaps.ShouldBe(original.FastestLaps, ignoreOrder: true);
        read.PitStops.ShouldBe(original.PitStops, ignoreOrder: true);
        read.DriverStandings.ShouldBe(original.DriverStandings, ignoreOrder: true);
        read.ConstructorStandings.ShouldBe(original.ConstructorStandings, ignoreOrder: true);
        read.Weather.ShouldNotBeNull().AirTemperatureC.ShouldNotBeNull();
        (await bench.Database.LoadWeatherOriginsAsync(TestContext.Current.CancellationToken))[PipelineBench.Canada].ShouldBe(new WeatherOrigin("open-meteo"));
        stored.NextRace!.Key.ShouldBe(new RaceKey(2026, 6));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_Twice_ChangesNothingTheSecondTime(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        await bench.IngestAsync();

        var again = await bench.IngestAsync();

        (again.Outcome.Inserted, again.Outcome.Updated, again.Outcome.Corrections).ShouldBe((0, 0, 0));
        (await bench.Database.LoadCorrectionsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var runs = await bench.Database.IngestionRuns.LatestAsync(5, TestContext.Current.CancellationToken);
        runs.Select(r => r.State).ShouldBe([IngestionRunState.Succeeded, IngestionRunState.Succeeded]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_LateDisqualification_ReplacesTheResultOnceAndIsRecorded(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        await bench.IngestAsync();
        bench.Jolpica.History = Bundled.History.WithRace(PipelineBench.Canada, WithoutItsLastFinisher);

        var report = await bench.IngestAsync();

        report.Outcome.Updated.ShouldBe(1);
        report.Outcome.Corrections.ShouldBe(1);
        var corrections = await bench.Database.LoadCorrectionsAsync(TestContext.Current.CancellationToken);
        corrections.ShouldHaveSingleItem().Race.ShouldBe(PipelineBench.Canada);
        (await bench.StoredAsync()).FindCompleted(PipelineBench.Canada)!.Results.ShouldContain(r => r.Finish is Finish.Disqualified);
        (await bench.IngestAsync()).Outcome.IsUnchanged.ShouldBeTrue();
    }

    [Theory]
    [InlineData("sqlite", Fault.HtmlGatewayTimeout)]
    [InlineData("sqlite", Fault.HtmlInstead)]
    [InlineData("sqlite", Fault.TruncatedJson)]
    [InlineData("postgres", Fault.HtmlServerError)]
    public async Task Run_UpstreamFails_ChangesNothingAndTheNextRunRecovers(string engine, Fault fault)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        bench.Jolpica.Fail(fault);

        var report = await bench.IngestAsync();

        report.Answered.ShouldBeFalse();
        report.Issues.ShouldNotBeEmpty();
        report.DataThrough.ShouldBe(new RaceKey(2026, 4));
        (await bench.Database.IngestionRuns.LatestAsync(1, TestContext.Current.CancellationToken)).Single().State.ShouldBe(IngestionRunState.Failed);
        bench.Jolpica.Recover();
        (await bench.IngestAsync()).DataThrough.ShouldBe(PipelineBench.Canada);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_HalfOfTheResult_IsKeptApart(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        bench.Jolpica.History = Bundled.History.WithRace(PipelineBench.Canada, race => new CompletedRace
        {
            Weekend = race.Weekend, Results = [.. race.Results.Take(9)], LapsRun = race.LapsRun,
        });

        var report = await bench.IngestAsync();

        report.Issues.ShouldContain(i => i.Field == "results" && i.Value == "9");
        var stored = await bench.StoredAsync();
        stored.DataThrough.ShouldBe(new RaceKey(2026, 4));
        stored.NextRace!.Qualifying.Count.ShouldBeGreaterThan(15, "qualifying is known already");
        bench.Jolpica.History = Bundled.History;
        (await bench.IngestAsync()).DataThrough.ShouldBe(PipelineBench.Canada);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_ImpossibleTimes_AreReportedAndTheRaceStaysAsItWas(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        bench.Jolpica.History = Bundled.History.WithRace(PipelineBench.Canada, race => new CompletedRace
        {
            Weekend = race.Weekend,
            Results = race.Results,
            LapsRun = race.LapsRun,
            FastestLaps = [.. race.FastestLaps.Select((lap, i) => i == 3 ? lap with { TimeMs = lap.TimeMs / 10 } : lap)],
        });

        var report = await bench.IngestAsync();

        report.Issues.ShouldContain(i => i.Source.Contains("2026-05") && i.Field == "fastest lap lap");
        (await bench.StoredAsync()).DataThrough.ShouldBe(new RaceKey(2026, 4));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_WeatherSourceDown_LeavesItOpenUntilItIsMeasured(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        bench.Meteo.Fail(Fault.HtmlServerError);
        await bench.IngestAsync();

        // Montreal is raced in May for the first time: there is no average of that month, and nothing is made up.
        (await bench.StoredAsync()).FindCompleted(PipelineBench.Canada)!.Weather.ShouldBeNull();
        bench.Meteo.Recover();
        (await bench.IngestAsync()).Outcome.Updated.ShouldBe(1, "the weather came in");
        (await bench.StoredAsync()).FindCompleted(PipelineBench.Canada)!.Weather.ShouldNotBeNull();
        (await bench.IngestAsync()).Outcome.IsUnchanged.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_AverageStandsIn_UntilTheWeatherIsMeasured(string engine)
    {
        var miami = new RaceKey(2026, 4);
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine), PipelineBench.AfterRound4.WithRace(miami, race => new CompletedRace
        {
            Weekend = race.Weekend, Results = race.Results, LapsRun = race.LapsRun,
        }));
        async Task<WeatherOrigin?> OriginAsync() => (await bench.Database.LoadWeatherOriginsAsync(TestContext.Current.CancellationToken)).GetValueOrDefault(miami);
        bench.Meteo.Fail(Fault.HtmlServerError);
        await bench.IngestAsync();
        (await OriginAsync()).ShouldBe(new WeatherOrigin("circuit-month-average", IsFallback: true));
        (await bench.IngestAsync()).Outcome.IsUnchanged.ShouldBeTrue("it is the same average");
        bench.Meteo.Recover();

        (await bench.IngestAsync()).Outcome.Updated.ShouldBe(2, "Miami and Montreal");

        (await OriginAsync()).ShouldBe(new WeatherOrigin("open-meteo"));
        (await bench.IngestAsync()).Outcome.IsUnchanged.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_Cancelled_IsRecordedAndLeavesNothingHalf(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        using var cancel = new CancellationTokenSource();
        bench.Jolpica.Rewrite("results", body =>
        {
            cancel.Cancel();
            return body;
        });

        await Should.ThrowAsync<OperationCanceledException>(() => bench.IngestAsync(cancel: cancel.Token));

        (await bench.Database.IngestionRuns.LatestAsync(1, TestContext.Current.CancellationToken)).Single().State.ShouldBe(IngestionRunState.Cancelled);
        (await bench.StoredAsync()).DataThrough.ShouldBe(new RaceKey(2026, 4));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_TwoAtOnce_DoNotCollide(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));

        var reports = await Task.WhenAll(bench.IngestAsync(withWeather: false), bench.IngestAsync(withWeather: false));

        reports.Sum(r => r.Outcome.Updated).ShouldBe(1, "one of them stored round 5, the other found it there");
        (await bench.StoredAsync()).DataThrough.ShouldBe(PipelineBench.Canada);
    }

    /// <summary>A result but for the cause of a retirement, which the source has not given since 2025.</summary>
    private static CarResult BothCarry(CarResult result) => result with
    {
        Finish = result.Finish switch
        {
            Finish.Classified f => f with { StoppedBy = null },
            Finish.Retired => new Finish.Retired(null),
            Finish.DidNotStart => new Finish.DidNotStart(null),
            Finish.Disqualified => new Finish.Disqualified(null),
            var other => other,
        },
    };

    /// <summary>The grid but for penalties, which the source does not give, and for slots of cars that started from the pit lane instead.</summary>
    private static IEnumerable<(DriverId, int?)> Slots(IEnumerable<GridSlot> grid, IReadOnlyList<CarResult> results) =>
        grid.Where(g => !results.Single(r => r.Driver == g.Driver).FromPitLane).Select(g => (g.Driver, g.Position));

    /// <summary>The last of the classified is disqualified.</summary>
    private static CompletedRace WithoutItsLastFinisher(CompletedRace race)
    {
        var last = race.Results.Max(r => r.Finish.ClassifiedPosition)!.Value;
        return race.With(results:
            [.. race.Results.Select(r => r.Finish.ClassifiedPosition == last ? r with { Finish = new Finish.Disqualified(null), Points = 0 } : r)]);
    }
}
