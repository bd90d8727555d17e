using System.Diagnostics;
using System.Globalization;
using F1Predict.Data;
using F1Predict.Testing;
using Npgsql;

namespace F1Predict.Benchmarks;

/// <summary>
/// Ten million result rows in the partitioned table: how fast they go in, with and without the checks of the foreign keys while they do, and
/// how fast a season's results of a driver come out. Argument: the number of rows.
/// </summary>
internal static class DatabaseScale
{
    private const int Rounds = 99;
    private static readonly int[] Seasons = [.. Enumerable.Range(2010, 26)];

    public static async Task<int> RunAsync(string[] args)
    {
        var rows = args.Length > 0 ? int.Parse(args[0], NumberStyles.Integer, CultureInfo.InvariantCulture) : 10_000_000;
        await using var server = await PostgresServer.StartAsync("shared_buffers=1GB", "max_wal_size=8GB", "checkpoint_timeout=30min");
        var connection = await server.CreateDatabaseAsync();
        await using (var database = RaceDatabase.Open("postgres:" + connection)) await database.MigrateAsync();
        await using var source = NpgsqlDataSource.Create(connection + ";Command Timeout=0");
        await using var engine = new PostgresEngine(connection);
        var perRace = rows / (Seasons.Length * Rounds);
        await PrepareAsync(source, perRace);

        // As every save does it, for one season: each row is looked up among races, drivers and constructors.
        var checkedRows = await CopyAsync(engine, [Seasons[0]], perRace);
        Say("COPY, foreign keys checked row by row", checkedRows.Rows, checkedRows.Time);
        await ExecuteAsync(source, "TRUNCATE results");

        // As docs/database.md tells for a bulk load: the keys are checked once, afterwards.
        var keys = await ForeignKeysAsync(source);
        foreach (var key in keys) await ExecuteAsync(source, $"ALTER TABLE results DROP CONSTRAINT {key.Name}");
        var all = await CopyAsync(engine, Seasons, perRace);
        Say("COPY, foreign keys set aside", all.Rows, all.Time);
        var watch = Stopwatch.StartNew();
        foreach (var key in keys) await ExecuteAsync(source, $"ALTER TABLE results ADD CONSTRAINT {key.Name} {key.Definition}");
        Say("foreign keys checked afterwards", all.Rows, watch.Elapsed);
        Say("COPY and check together", all.Rows, all.Time + watch.Elapsed);

        await ExecuteAsync(source, "ANALYZE results");
        await QueryAsync(source, "a season's results of one driver", Driver, perRace);
        await QueryAsync(source, "a driver's results of all seasons", "SELECT season, round, position, points FROM results WHERE driver_id = @driver", perRace);
        await QueryAsync(source, "one date's results", "SELECT driver_id, position FROM results WHERE race_date = make_date(@season, 1, 1) + 50", perRace);
        await QueryAsync(source, "points of a whole season by driver", "SELECT driver_id, sum(points) FROM results WHERE season = @season GROUP BY driver_id", perRace);
        return 0;
    }

    private const string Driver =
        "SELECT round, session, finish, position, points FROM results WHERE season = @season AND driver_id = @driver ORDER BY round";

    private static async Task PrepareAsync(NpgsqlDataSource source, int drivers)
    {
        await ExecuteAsync(source, $"""
            INSERT INTO drivers SELECT 'driver-' || lpad(i::text, 4, '0'), 'Driver', 'Driver', 'DRV', '1990-01-01', 'monaco', NULL FROM generate_series(0, {drivers - 1}) i;
            INSERT INTO constructors SELECT 'constructor-' || i, 'Constructor', 'monaco', 'constructor-' || i FROM generate_series(0, 9) i;
            INSERT INTO circuits VALUES ('monaco', 'Monaco', 'Monaco', 'Monaco', 'monaco', 'street', 43.7, 7.4);
            INSERT INTO races (season, round, name, race_date, circuit_id, layout, kind, direction, lap_length_km, turns, scheduled_laps, sprint,
                weekend_hash, updated_at)
            SELECT s, r, 'Race', make_date(s, 1, 1) + r, 'monaco', 'monaco-6', 'street', 'clockwise', 3.3, 19, 78, 'none',
                sha256('x'), now()
            FROM generate_series({Seasons[0]}, {Seasons[^1]}) s, generate_series(1, {Rounds}) r;
            """);
        await ExecuteAsync(source, "ANALYZE");
    }

    /// <summary>Two connections, each with every other season, in transactions of a season: what the library's own COPY does.</summary>
    private static async Task<(long Rows, TimeSpan Time)> CopyAsync(PostgresEngine engine, int[] seasons, int perRace)
    {
        var columns = RaceParts.Results.Columns;
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(worker => Task.Run(async () =>
        {
            await using var connection = await engine.OpenAsync(CancellationToken.None);
            foreach (var season in seasons.Where(s => s % 2 == worker))
            {
                await using var transaction = await connection.BeginTransactionAsync();
                await engine.InsertAsync(transaction, "results", columns, Rows(season, perRace), CancellationToken.None);
                await transaction.CommitAsync();
            }
        })));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"(this program's share of the processors: {(Environment.CpuUsage.TotalTime - before).TotalSeconds:F1} s)"));
        return ((long)seasons.Length * Rounds * perRace, watch.Elapsed);
    }

    private static IEnumerable<Row> Rows(int season, int perRace)
    {
        var drivers = Enumerable.Range(0, perRace).Select(i => string.Create(CultureInfo.InvariantCulture, $"driver-{i:D4}")).ToArray();
        var constructors = Enumerable.Range(0, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"constructor-{i}")).ToArray();
        var row = new Row();
        for (var round = 1; round <= Rounds; round++)
        {
            var date = new DateOnly(season, 1, 1).AddDays(round);
            for (var i = 0; i < perRace; i++)
            {
                yield return row.Clear().Integer(season).Integer(round).Text("race").Integer(i).Date(date).Text(drivers[i]).Text(constructors[i % 10])
                    .Text("classified").Integer(i + 1).Text(null).Integer(i + 1).Flag(false).Integer(78).Integer(5_400_000 + i).Real(i < 10 ? 10 - i : 0);
            }
        }
    }

    private static async Task<List<(string Name, string Definition)>> ForeignKeysAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'results'::regclass AND contype = 'f'");
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<(string, string)>();
        while (await reader.ReadAsync()) keys.Add((reader.GetString(0), reader.GetString(1)));
        return keys;
    }

    private static async Task QueryAsync(NpgsqlDataSource source, string what, string sql, int drivers)
    {
        var times = new List<double>();
        var rows = 0;
        for (var i = 0; i < 50; i++)
        {
            await using var command = source.CreateCommand(sql);
            command.Parameters.AddWithValue("season", Seasons[i % Seasons.Length]);
            command.Parameters.AddWithValue("driver", string.Create(CultureInfo.InvariantCulture, $"driver-{i * 37 % drivers:D4}"));
            var watch = Stopwatch.StartNew();
            await using var reader = await command.ExecuteReaderAsync();
            for (rows = 0; await reader.ReadAsync(); rows++) { }
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {rows:N0} rows, median {times[25]:F2} ms, slowest of 50 {times[^1]:F1} ms"));
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static void Say(string what, long rows, TimeSpan time) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what}: {rows:N0} rows in {time.TotalSeconds:F1} s, {rows / time.TotalSeconds:N0} rows/s"));
}
