using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

/// <summary>The bundled history, served in the Ergast-compatible form and read back, is the same for every field that the form carries.</summary>
public sealed class JolpicaRoundTripTests
{
    private const int LastSeasonWithCauses = 2024;

    public static TheoryData<int> Seasons => [.. Enumerable.Range(2010, 17)];

    [Theory]
    [MemberData(nameof(Seasons))]
    public async Task Season_ServedAndReadBack_IsTheSame(int season)
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = new SourceHost(o =>
        {
            o.CacheFolder = null;
            o.Jolpica.BaseAddress = server.Address;
        });

        var batch = await host.FetchAsync<JolpicaSource>(season);

        batch.Issues.ShouldBeEmpty();
        batch.CacheAge.ShouldBeNull();
        var completed = Bundled.History.CompletedRaces.Where(r => r.Key.Season == season).ToArray();
        var upcoming = Bundled.History.Upcoming.Where(w => w.Key.Season == season).ToArray();
        batch.Races.Select(r => r.Key).ShouldBe(completed.Select(r => r.Key).Concat(upcoming.Select(w => w.Key)));
        foreach (var (update, original) in batch.Races.Zip(completed)) Same(update, original);
        foreach (var (update, original) in batch.Races.Skip(completed.Length).Zip(upcoming))
        {
            update.Race.ShouldBe(original.Race);
            update.Results.ShouldBeEmpty();
            update.ResultComplete.ShouldBeFalse();
            update.LapsRun.ShouldBeNull();
        }

        foreach (var driver in batch.Drivers) Bundled.History.Drivers[driver.Id].ShouldBe(driver);
        foreach (var constructor in batch.Constructors) Bundled.History.Constructors[constructor.Id].ShouldBe(constructor);
        foreach (var circuit in batch.Circuits) Bundled.History.Circuits[circuit.Id].ShouldBe(circuit);
    }

    [Fact]
    public async Task Race_Alone_TakesFewRequestsAndIsTheSame()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = new SourceHost(o => o.Jolpica.BaseAddress = server.Address);

        var sprint = await host.FetchAsync<JolpicaSource>(2026, 5);
        server.Requests.Count.ShouldBe(7);
        var plain = await host.FetchAsync<JolpicaSource>(2026, 3);
        server.Requests.Count.ShouldBe(12, "the calendar is stored");

        Same(sprint.Races.ShouldHaveSingleItem(), Bundled.History.FindCompleted(new RaceKey(2026, 5))!);
        Same(plain.Races.ShouldHaveSingleItem(), Bundled.History.FindCompleted(new RaceKey(2026, 3))!);
    }

    [Fact]
    public async Task Grid_NoneStored_IsDerivedAndAStoredOneIsLeftAlone()
    {
        var key = new RaceKey(2026, 5);
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = new SourceHost(o => o.Jolpica.BaseAddress = server.Address);

        var fresh = (await host.FetchAsync<JolpicaSource>(2026, 5)).Races.ShouldHaveSingleItem();
        var known = (await host.FetchAsync<JolpicaSource>(new SourceQuery(2026, [key]) { Known = Bundled.History })).Races.ShouldHaveSingleItem();

        var started = Bundled.History.FindCompleted(key)!.Results.Where(r => r.GridPosition is not null || r.FromPitLane);
        fresh.StartingGrid.ShouldNotBeNull().Select(g => (g.Driver, g.Position)).ShouldBe(started.Select(r => (r.Driver, r.GridPosition)), ignoreOrder: true);
        fresh.SprintGrid.ShouldNotBeNull();
        known.StartingGrid.ShouldBeNull();
        known.SprintGrid.ShouldBeNull();
    }

    [Fact]
    public async Task Race_UnknownSoFar_TakesNameAndLayoutAsServedAndAsBefore()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = new SourceHost(o => o.Jolpica.BaseAddress = server.Address);
        server.Rewrite("", body => body.Replace("\"season\":\"2026\"", "\"season\":\"2027\"", StringComparison.Ordinal).Replace("\"2026-", "\"2027-", StringComparison.Ordinal));
        server.PretendSeason = (2027, 2026);

        var batch = await host.FetchAsync<JolpicaSource>(2027);

        foreach (var race in batch.Races)
        {
            var original = Bundled.History.Weekend(new RaceKey(2026, race.Key.Round)).Race;
            race.Race.ShouldNotBeNull().Name.ShouldBe(original.Name);
            race.Race.Layout.ShouldBe(original.Layout);
        }

        batch.Races[0].ResultComplete.ShouldBeTrue();
        batch.Issues.ShouldAllBe(i => i.Field == "engine");
        batch.Races[0].Entries.ShouldNotBeNull().ShouldAllBe(e => e.Engine == "unknown");
    }

    private static void Same(RaceUpdate update, CompletedRace original)
    {
        var season = original.Key.Season;
        update.ResultComplete.ShouldBeTrue($"{original.Key}");
        update.Race.ShouldBe(original.Race);
        update.LapsRun.ShouldBe(original.LapsRun);
        Same(update.Entries, original.Weekend.Entries, e => e.Driver, original.Key);
        Same(update.Qualifying, Entered(original), q => q.Driver, original.Key);
        Same(update.Results, original.Results.Select(r => Carried(r, season)), r => r.Driver, original.Key);
        Same(update.SprintResult, original.Weekend.SprintResult.Select(r => Carried(r, season)), r => r.Driver, original.Key);
        Same(update.FastestLaps ?? [], original.FastestLaps, f => f.Driver, original.Key);
        Same(update.PitStops, original.PitStops, s => (s.Driver, s.Stop), original.Key);
        Same(update.DriverStandings, original.DriverStandings, s => s.Driver, original.Key);
        Same(update.ConstructorStandings, original.ConstructorStandings, s => s.Constructor, original.Key);
    }

    /// <summary>A row of qualifying names a constructor, which the history has for those who were entered.</summary>
    private static IEnumerable<QualifyingResult> Entered(CompletedRace race) =>
        race.Weekend.Qualifying.Where(q => race.Weekend.Entries.Any(e => e.Driver == q.Driver));

    private static CarResult Carried(CarResult car, int season) => car with
    {
        Finish = car.Finish switch
        {
            Finish.DidNotParticipate => new Finish.DidNotQualify(),
            Finish.Classified c when season > LastSeasonWithCauses => new Finish.Classified(c.Position),
            Finish.Retired when season > LastSeasonWithCauses => new Finish.Retired(null),
            Finish.DidNotStart when season > LastSeasonWithCauses => new Finish.DidNotStart(null),
            Finish.Disqualified when season > LastSeasonWithCauses => new Finish.Disqualified(null),
            var finish => finish,
        },
    };

    private static void Same<T, TKey>(IEnumerable<T>? read, IEnumerable<T> original, Func<T, TKey> key, RaceKey race)
        where TKey : notnull
    {
        read.ShouldNotBeNull($"{race} {typeof(T).Name}");
        var left = read.ToDictionary(key);
        var right = original.ToDictionary(key);
        left.Keys.ShouldBe(right.Keys, ignoreOrder: true, $"{race} {typeof(T).Name}");
        foreach (var (id, row) in right) left[id].ShouldBe(row, $"{race} {typeof(T).Name}");
    }
}
