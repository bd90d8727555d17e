using System.Data.Common;
using Dapper;

namespace F1Predict.Data;

/// <summary>
/// The stored races, in SQLite (a file, the embedded default) or PostgreSQL (many processes). Make one for a program and keep it: it pools
/// its connections, and may be used from many threads. Every save is one transaction: all of it is stored, or nothing.
/// </summary>
public sealed class RaceDatabase : IAsyncDisposable
{
    private readonly DatabaseAccess _access;
    private readonly HistorySaver _saver;

    private RaceDatabase(DatabaseEngine engine, TimeProvider time)
    {
        _access = new DatabaseAccess(engine, time);
        _saver = new HistorySaver(_access);
        IngestionRuns = new IngestionRuns(_access);
        Forecasts = new StoredForecasts(_access);
    }

    /// <summary>The engine and where the data is, without user or password: for messages and logs.</summary>
    public string Description => _access.Engine.Description;

    /// <summary>What was ingested, when, and with which issues.</summary>
    public IngestionRuns IngestionRuns { get; }

    /// <summary>The forecasts that were given, and how good they were.</summary>
    public StoredForecasts Forecasts { get; }

    /// <summary>Names the database; nothing is opened yet.</summary>
    /// <param name="connection">
    /// <c>sqlite:FILE</c>, or <c>postgres:CONNECTION_STRING</c> with pairs such as <c>Host=...;Database=...;Username=...;Password=...</c>.
    /// At most 20 connections are opened to PostgreSQL, fewer with <c>Maximum Pool Size</c>.
    /// </param>
    /// <param name="time">Dates what is recorded; the system's clock when null.</param>
    /// <exception cref="ArgumentException">It is of neither form. The message does not repeat it, because it may hold a password.</exception>
    public static RaceDatabase Open(string connection, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var colon = connection.IndexOf(':', StringComparison.Ordinal);
        var (engine, rest) = colon < 0 ? ("", "") : (connection[..colon], connection[(colon + 1)..]);
        if (engine is not ("sqlite" or "postgres") || string.IsNullOrWhiteSpace(rest))
        {
            throw new ArgumentException(
                "A database is named sqlite:FILE or postgres:CONNECTION_STRING. What was given is neither; it is not shown, because it may hold a password.",
                nameof(connection));
        }

        return new RaceDatabase(engine == "sqlite" ? new SqliteEngine(rest) : new PostgresEngine(rest), time ?? TimeProvider.System);
    }

    /// <summary>
    /// Brings the schema up to date; several processes may start with it at once. A SQLite file and its folder are made, a PostgreSQL
    /// database has to exist.
    /// </summary>
    /// <returns>How many steps were applied: 0 when the schema was up to date.</returns>
    /// <exception cref="RaceDatabaseException">The schema is newer than this program, a step that was applied has been altered, or the database cannot be reached.</exception>
    public Task<int> MigrateAsync(CancellationToken ct = default) => _access.MigrateAsync(ct);

    /// <summary>
    /// Reads everything, as of one moment. A race without a result that comes before the last one with a result (it was cancelled, or its
    /// result is late) stays in the database and is left out.
    /// </summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    /// <exception cref="RaceDataException">The stored rows are not a history: somebody else wrote them.</exception>
    public Task<RaceHistory> LoadHistoryAsync(CancellationToken ct = default) =>
        _access.ReadAsync("load the history", transaction => HistoryReader.HistoryAsync(transaction, ct), ct);

    /// <summary>How current the stored races are, without reading them: ask it as often as you like.</summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public async Task<StoredState> LoadStateAsync(CancellationToken ct = default)
    {
        const string Newest = """
            SELECT season, round, laps_run IS NOT NULL, (SELECT max(updated_at) FROM races) FROM races
            ORDER BY laps_run IS NULL, season DESC, round DESC LIMIT 1
            """;
        var rows = await _access.QueryAsync("look for new races", new CommandDefinition(Newest, cancellationToken: ct), r =>
        {
            var (race, wasRun) = (r.Race(), r.Flag());
            return new StoredState(wasRun ? race : null, r.Moment());
        }).ConfigureAwait(false);
        return rows is [var state] ? state : default;
    }

    /// <summary>
    /// Adds what is new in a history and replaces what is different, by the rules of <see cref="SaveRaceAsync"/>. Nothing is removed: races
    /// that the history lacks stay.
    /// </summary>
    /// <param name="history">The races, and everybody they name.</param>
    /// <param name="progress">Told of each step; null for nobody.</param>
    /// <param name="ct">Gives up and leaves the database as it was.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, was not migrated, or refused a value.</exception>
    public Task<SaveOutcome> SaveAsync(RaceHistory history, IProgress<SaveProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        return _saver.SaveAsync(history, progress, ct);
    }

    /// <summary>
    /// Adds a race or replaces the parts of it that are different. Drivers, constructors and the circuit must have been saved before.
    /// <list type="bullet">
    /// <item>An empty list, or a weather that is null, is not known: what is stored stays.</item>
    /// <item>A weekend without a result changes nothing of a race that has one.</item>
    /// <item>The order of rows is no difference.</item>
    /// <item>A part that is replaced after the race had a result is recorded as a correction; one that is added is not.</item>
    /// <item>The entries of a coming race that equal those of the race before are not stored: they are carried over when it is loaded.</item>
    /// </list>
    /// </summary>
    /// <param name="weekend">What was known before the start.</param>
    /// <param name="result">What came out of the race; null for one to come. Its own weekend is not looked at.</param>
    /// <param name="weatherOrigin">Where the weather of the result is from; null when not known.</param>
    /// <param name="ct">Gives up and leaves the database as it was.</param>
    /// <exception cref="ArgumentException">The result is that of another race.</exception>
    /// <exception cref="RaceDataException">Somebody is named who is not stored, or twice, or nobody or two are classified first.</exception>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, was not migrated, or refused a value.</exception>
    public Task<SaveOutcome> SaveRaceAsync(
        RaceWeekend weekend, CompletedRace? result, WeatherOrigin? weatherOrigin = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        if (result is not null && result.Key != weekend.Key)
            throw new ArgumentException($"The result is of race {result.Key}, the weekend of {weekend.Key}.", nameof(result));
        return _saver.SaveRaceAsync(new SavedRace(weekend, result), weatherOrigin, ct);
    }

    /// <summary>Adds those who are new, and replaces those who are different; nobody is removed.</summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, was not migrated, or refused a value.</exception>
    public Task<SaveOutcome> SavePeopleAsync(
        IEnumerable<Driver> drivers, IEnumerable<Constructor> constructors, IEnumerable<Circuit> circuits, CancellationToken ct = default) =>
        _saver.SavePeopleAsync(drivers, constructors, circuits, ct);

    /// <summary>The corrections, oldest first.</summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public Task<IReadOnlyList<StoredCorrection>> LoadCorrectionsAsync(CancellationToken ct = default) =>
        _access.QueryAsync(
            "load the corrections",
            new CommandDefinition("SELECT season, round, part, old_hash, new_hash, recorded_at FROM corrections ORDER BY correction_id", cancellationToken: ct),
            r => new StoredCorrection(r.Race(), r.Text(), r.Bytes(), r.Bytes(), r.Moment()));

    /// <summary>Where the weather of each race is from, for those races where it is known: a fallback can be replaced once it is measured.</summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public async Task<IReadOnlyDictionary<RaceKey, WeatherOrigin>> LoadWeatherOriginsAsync(CancellationToken ct = default)
    {
        var command = new CommandDefinition("SELECT season, round, source, is_fallback FROM weather WHERE source IS NOT NULL", cancellationToken: ct);
        var rows = await _access.QueryAsync("load the origins of the weather", command, r => (r.Race(), Origin: new WeatherOrigin(r.Text(), r.Flag())))
            .ConfigureAwait(false);
        return rows.ToDictionary(r => r.Item1, r => r.Origin);
    }

    /// <summary>Asks a query of your own, of one state of the database.</summary>
    /// <param name="what">What it is for, as in "list the circuits": said when it fails.</param>
    /// <param name="query">The SQL, with parameters.</param>
    /// <param name="read">Makes a value of the current row.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, was not migrated, or refused the query.</exception>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string what, CommandDefinition query, Func<RowReader, T> read) => _access.QueryAsync(what, query, read);

    /// <summary>
    /// Runs statements of your own in one transaction: all of it is stored, or nothing. On SQLite it is the only writer meanwhile; on PostgreSQL others
    /// write too, so lock what you read first (<c>SELECT ... FOR UPDATE</c> is not known to SQLite; an <c>UPDATE ... RETURNING</c> is known to both).
    /// </summary>
    /// <param name="what">What it is for, as in "rename a circuit": said when it fails.</param>
    /// <param name="write">Is given the transaction, and commits nothing itself.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, was not migrated, or refused a value.</exception>
    public Task<T> WriteAsync<T>(string what, Func<DbTransaction, Task<T>> write, CancellationToken ct = default) => _access.WriteOwnAsync(what, write, ct);

    /// <summary>
    /// Copies the whole database while it is in use, as of one moment, and reads the copy through. The file is seen when it is whole. SQLite's copy is
    /// a database itself; PostgreSQL's is made by <c>pg_dump</c> of the server's version or later, which has to be installed.
    /// </summary>
    /// <param name="file">The file to write; what was there is replaced. Its folder is made.</param>
    /// <param name="ct">Gives up; nothing is left behind.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or the copy cannot be made or read.</exception>
    public Task BackupAsync(string file, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return _access.GuardAsync($"be copied to {file}", () => BackupFile.WriteAsync(file, copy => _access.Engine.BackupAsync(copy, ct)));
    }

    /// <summary>Fills an empty database from what <see cref="BackupAsync"/> wrote, of the same engine: all of it, or nothing. Then bring the schema up to date.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="ct">Gives up and leaves the database empty.</param>
    /// <exception cref="RaceDatabaseException">The database is not empty or cannot be reached, or the file is no copy of one.</exception>
    public Task RestoreAsync(string file, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return _access.GuardAsync($"be filled from {file}", async () =>
        {
            if (!File.Exists(file)) throw new RaceDatabaseException($"There is no file {file}.");
            await _access.Engine.RestoreAsync(Path.GetFullPath(file), ct).ConfigureAwait(false);
            return true;
        });
    }

    /// <summary>What the files of <see cref="BackupAsync"/> are usually called behind the dot.</summary>
    public string BackupExtension => _access.Engine.BackupExtension;

    /// <summary>Closes the connections of the pool.</summary>
    public ValueTask DisposeAsync() => _access.Engine.DisposeAsync();
}
