using System.Data.Common;
using Dapper;

namespace F1Predict.Data;

/// <summary>Decides what of a history or of a weekend goes into the database.</summary>
internal sealed class HistorySaver(DatabaseAccess access)
{
    public Task<SaveOutcome> SaveAsync(RaceHistory history, IProgress<SaveProgress>? progress, CancellationToken ct) =>
        access.WriteAsync("save the history", async transaction =>
        {
            var hashes = await RaceWriter.StoredAsync(transaction, only: null, ct).ConfigureAwait(false);
            return hashes.Count > 0
                ? await WriteAsync().ConfigureAwait(false)
                : await access.Engine.FillAsync(transaction, HistoryReader.Tables, WriteAsync, ct).ConfigureAwait(false);

            async Task<SaveOutcome> WriteAsync()
            {
                var stored = await HistoryReader.PeopleAsync(transaction, ct).ConfigureAwait(false);
                var people = await new PeopleWriter(access.Engine, transaction).WriteAsync(
                    stored, history.Drivers.Values, history.Constructors.Values, history.Circuits.Values, ct).ConfigureAwait(false);
                return people + await Writer(transaction).WriteAsync(Races(history), hashes, progress, ct).ConfigureAwait(false);
            }
        }, ct);

    public Task<SaveOutcome> SaveRaceAsync(SavedRace race, WeatherOrigin? origin, CancellationToken ct) =>
        access.WriteAsync($"save race {race.Key}", async transaction =>
        {
            Check(race, await HistoryReader.PeopleAsync(transaction, ct).ConfigureAwait(false));
            var hashes = await RaceWriter.StoredAsync(transaction, race.Key, ct).ConfigureAwait(false);
            if (await IsCarriedOverAsync(transaction, race, hashes, ct).ConfigureAwait(false)) race = race with { Weekend = race.Weekend.WithEntries([]) };
            var outcome = await Writer(transaction).WriteAsync([race], hashes, progress: null, ct).ConfigureAwait(false);
            var marked = origin is not null && await MarkWeatherAsync(transaction, race.Key, origin, ct).ConfigureAwait(false);
            return marked && outcome.IsUnchanged ? new SaveOutcome(0, 1, 0) : outcome;
        }, ct);

    public Task<SaveOutcome> SavePeopleAsync(
        IEnumerable<Driver> drivers, IEnumerable<Constructor> constructors, IEnumerable<Circuit> circuits, CancellationToken ct) =>
        access.WriteAsync("save drivers, constructors and circuits", async transaction =>
        {
            var stored = await HistoryReader.PeopleAsync(transaction, ct).ConfigureAwait(false);
            return await new PeopleWriter(access.Engine, transaction).WriteAsync(stored, drivers, constructors, circuits, ct).ConfigureAwait(false);
        }, ct);

    private RaceWriter Writer(DbTransaction transaction) => new(access.Engine, transaction, access.Time.GetUtcNow());

    /// <summary>
    /// A coming race whose entries are those of the race before was given them by <see cref="RaceHistory.Create"/>. They are not stored: they
    /// would outlive a change of drivers. Loading fills them in again.
    /// </summary>
    private static List<SavedRace> Races(RaceHistory history)
    {
        var races = history.CompletedRaces.Select(r => new SavedRace(r.Weekend, r)).ToList();
        var before = history.CompletedRaces.Count > 0 ? history.CompletedRaces[^1].Weekend.Entries : [];
        foreach (var weekend in history.Upcoming)
        {
            var carried = weekend.Entries.SequenceEqual(before);
            races.Add(new SavedRace(carried ? weekend.WithEntries([]) : weekend, Result: null));
            before = weekend.Entries;
        }

        return races;
    }

    /// <summary>The same for one weekend, unless an entry list is stored that the given one may correct.</summary>
    private static async Task<bool> IsCarriedOverAsync(
        DbTransaction transaction, SavedRace race, Dictionary<RaceKey, Dictionary<string, byte[]>> hashes, CancellationToken ct)
    {
        if (race.Result is not null || (hashes.TryGetValue(race.Key, out var stored) && stored.ContainsKey(RaceParts.Entries.Name))) return false;
        const string Before = """
            SELECT hash FROM race_parts
            WHERE part = @part AND (season < @season OR (season = @season AND round < @round))
            ORDER BY season DESC, round DESC LIMIT 1
            """;
        var values = new { part = RaceParts.Entries.Name, season = race.Key.Season, round = race.Key.Round };
        var command = new CommandDefinition(Before, values, transaction, cancellationToken: ct);
        var before = await transaction.Connection!.ExecuteScalarAsync<byte[]>(command).ConfigureAwait(false);
        return before is not null && RaceParts.Entries.Hash(race) is { } given && given.AsSpan().SequenceEqual(before);
    }

    private static async Task<bool> MarkWeatherAsync(DbTransaction transaction, RaceKey key, WeatherOrigin origin, CancellationToken ct)
    {
        const string Mark = """
            UPDATE weather SET source = @source, is_fallback = @fallback
            WHERE season = @season AND round = @round AND (source IS NULL OR source <> @source OR is_fallback <> @fallback)
            """;
        var values = new { season = key.Season, round = key.Round, source = origin.Source, fallback = origin.IsFallback };
        var command = new CommandDefinition(Mark, values, transaction, cancellationToken: ct);
        return await transaction.Connection!.ExecuteAsync(command).ConfigureAwait(false) > 0;
    }

    /// <summary>What a history would refuse is refused here: one such race, once stored, would keep all the others from being loaded.</summary>
    private static void Check(SavedRace race, People people)
    {
        var checker = new RaceHistoryChecker(people.Drivers, people.Constructors, people.Circuits);
        if (race.Result is not { } result)
        {
            checker.Check([], [race.Weekend]);
        }
        else
        {
            checker.Check([ReferenceEquals(result.Weekend, race.Weekend) ? result : WithWeekend(result, race.Weekend)], []);
        }

        checker.ThrowIfAny();
    }

    private static CompletedRace WithWeekend(CompletedRace result, RaceWeekend weekend) => new()
    {
        Weekend = weekend,
        Results = result.Results,
        LapsRun = result.LapsRun,
        FastestLaps = result.FastestLaps,
        PitStops = result.PitStops,
        Weather = result.Weather,
        DriverStandings = result.DriverStandings,
        ConstructorStandings = result.ConstructorStandings,
    };
}
