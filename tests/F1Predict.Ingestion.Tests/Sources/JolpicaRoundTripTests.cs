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
