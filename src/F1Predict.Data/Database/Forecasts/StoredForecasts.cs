using System.Data.Common;
using Dapper;

namespace F1Predict.Data;

/// <summary>The forecasts that were given, and how good they were.</summary>
public sealed class StoredForecasts
{
    private readonly DatabaseAccess _access;

    internal StoredForecasts(DatabaseAccess access) => _access = access;

    /// <summary>
    /// Stores those that are not stored yet: of the same race, moment, conditions, model, data and origin one is kept, the first, also when two
    /// programs save at once.
    /// </summary>
    /// <returns>How many were stored.</returns>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, was not migrated, or refused a value: a race or driver that is not stored, for one.</exception>
    public Task<int> SaveAsync(IReadOnlyCollection<StoredForecast> forecasts, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        return forecasts.Count == 0 ? Task.FromResult(0) : _access.WriteAsync("store forecasts", async transaction =>
        {
            var stored = await IdsAsync(transaction, forecasts, ct).ConfigureAwait(false);
            var added = forecasts.Where(f => stored.Add(f.Id)).ToArray();
            if (added.Length == 0) return 0;
            var (engine, cars) = (_access.Engine, ForecastTables.DriverRows(added));
            await engine.InsertAsync(transaction, "forecasts", ForecastTables.Forecasts, ForecastTables.Rows(added), ct).ConfigureAwait(false);
            await engine.InsertAsync(transaction, "forecast_drivers", ForecastTables.Drivers, cars, ct).ConfigureAwait(false);
            return added.Length;
        }, ct);
    }

    /// <summary>The newest forecast of a race, whenever it was made; null when there is none.</summary>
    /// <param name="race">The race.</param>
    /// <param name="moment">What was known of the weekend; null for the best informed that is stored.</param>
    /// <param name="assumed">The weather that was assumed; null for none.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public Task<StoredForecast?> LatestAsync(RaceKey race, ForecastMoment? moment = null, TrackConditions? assumed = null, CancellationToken ct = default) =>
        FirstAsync(ForecastSelect.Newest(new ForecastFilter { Race = race, Moment = moment, Assumed = assumed }), ct);

    /// <summary>The newest live forecast of the latest race that has one, the best informed; null when there is none.</summary>
    /// <param name="moment">What was known of the weekend; null for the best informed.</param>
    /// <param name="assumed">The weather that was assumed; null for none.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public Task<StoredForecast?> LastLiveAsync(ForecastMoment? moment = null, TrackConditions? assumed = null, CancellationToken ct = default) =>
        FirstAsync(ForecastSelect.Newest(new ForecastFilter { Moment = moment, Assumed = assumed, Origin = ForecastOrigin.Live }), ct);

    /// <summary>The stored forecast of which this one would be another; null when none is stored.</summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public Task<StoredForecast?> FindAsync(StoredForecast same, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(same);
        return FirstAsync(ForecastSelect.Stored(same), ct);
    }

    /// <summary>
    /// The forecasts as given at the time, one of each race and moment: the last that was made before the start, or else the newest of those made
    /// later from what was known then.
    /// </summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many of them to leave out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public Task<ForecastPage> GivenAsync(ForecastFilter filter, int skip = 0, int take = int.MaxValue, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var select = ForecastSelect.Given(filter, skip, take);
        return _access.ReadAsync("list forecasts", async transaction =>
        {
            var forecasts = await ForecastsAsync(transaction, select, ct).ConfigureAwait(false);
            var total = skip == 0 && forecasts.Count < take
                ? forecasts.Count
                : await transaction.Connection!.ExecuteScalarAsync<int>(Command(select.Count, transaction, ct)).ConfigureAwait(false);
            return new ForecastPage(total, forecasts);
        }, ct);
    }

    /// <summary>Stores how good forecasts were, in place of what was stored of them before.</summary>
    /// <returns>How many are new or different.</returns>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, was not migrated, or lacks one of the forecasts.</exception>
    public Task<int> SaveScoresAsync(IReadOnlyCollection<(StoredForecast Forecast, ForecastScore Score)> scores, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Count == 0 ? Task.FromResult(0) : _access.WriteAsync("store scores", async transaction =>
        {
            var stored = await ScoresAsync(transaction, [.. scores.Select(s => s.Forecast)], ct).ConfigureAwait(false);
            var changed = scores.Where(s => stored.GetValueOrDefault(s.Forecast.Id) != s.Score).ToArray();
            const string Remove = "DELETE FROM forecast_accuracy WHERE season = @Season AND forecast_id = @Id";
            var replaced = changed.Where(s => stored.ContainsKey(s.Forecast.Id)).Select(s => new { s.Forecast.Race.Season, s.Forecast.Id }).ToArray();
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(Remove, replaced, transaction, cancellationToken: ct)).ConfigureAwait(false);
            var rows = ForecastTables.ScoreRows(changed, _access.Time.GetUtcNow());
            await _access.Engine.InsertAsync(transaction, "forecast_accuracy", ForecastTables.Scores, rows, ct).ConfigureAwait(false);
            return changed.Length;
        }, ct);
    }

    /// <summary>How current the stored forecasts are, without reading them: ask it as often as you like.</summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public async Task<StoredForecastsState> LoadStateAsync(CancellationToken ct = default)
    {
        const string State = """
            SELECT (SELECT count(*) FROM forecasts), (SELECT count(*) FROM forecast_accuracy),
                (SELECT max(generated_at) FROM forecasts), (SELECT max(scored_at) FROM forecast_accuracy)
            """;
        var rows = await _access.QueryAsync(
            "look for new forecasts",
            new CommandDefinition(State, cancellationToken: ct),
            r => new StoredForecastsState(r.LargeNumber(), r.LargeNumber(), r.OptionalMoment(), r.OptionalMoment())).ConfigureAwait(false);
        return rows[0];
    }

    private async Task<StoredForecast?> FirstAsync(ForecastSelect select, CancellationToken ct)
    {
        var found = await _access.ReadAsync("load a forecast", transaction => ForecastsAsync(transaction, select, ct), ct).ConfigureAwait(false);
        return found is [var forecast] ? forecast : null;
    }

    private static async Task<List<StoredForecast>> ForecastsAsync(DbTransaction transaction, ForecastSelect select, CancellationToken ct)
    {
        var cars = await RowsAsync(transaction, select.Drivers, ForecastTables.ReadDriver, ct).ConfigureAwait(false);
        var drivers = cars.ToLookup(c => c.Id, c => c.Driver);
        return await RowsAsync(transaction, select.Forecasts, r => ForecastTables.Read(r, drivers), ct).ConfigureAwait(false);
    }

    private static async Task<HashSet<string>> IdsAsync(DbTransaction transaction, IReadOnlyCollection<StoredForecast> forecasts, CancellationToken ct) =>
        [.. await RowsAsync(transaction, OfSeasons("SELECT forecast_id FROM forecasts", forecasts), r => r.Text(), ct).ConfigureAwait(false)];

    private static async Task<Dictionary<string, ForecastScore>> ScoresAsync(
        DbTransaction transaction, IReadOnlyCollection<StoredForecast> forecasts, CancellationToken ct)
    {
        var query = OfSeasons($"SELECT forecast_id, {string.Join(", ", ForecastTables.Score)} FROM forecast_accuracy", forecasts);
        var rows = await RowsAsync(transaction, query, r => (Id: r.Text(), Score: ForecastTables.ReadScore(r, r.Text())), ct).ConfigureAwait(false);
        return rows.ToDictionary(r => r.Id, r => r.Score);
    }

    private static (string Sql, DynamicParameters Values) OfSeasons(string select, IReadOnlyCollection<StoredForecast> forecasts) => (
        $"{select} WHERE season BETWEEN @first AND @last",
        new DynamicParameters(new { first = forecasts.Min(f => f.Race.Season), last = forecasts.Max(f => f.Race.Season) }));

    private static async Task<List<T>> RowsAsync<T>(
        DbTransaction transaction, (string Sql, DynamicParameters Values) query, Func<RowReader, T> read, CancellationToken ct)
    {
        var reader = await transaction.Connection!.ExecuteReaderAsync(Command(query, transaction, ct)).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false)) return await HistoryReader.RowsAsync(reader, read, ct).ConfigureAwait(false);
    }

    private static CommandDefinition Command((string Sql, DynamicParameters Values) query, DbTransaction transaction, CancellationToken ct) =>
        new(query.Sql, query.Values, transaction, cancellationToken: ct);
}
