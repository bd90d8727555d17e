using System.Data.Common;
using F1Predict.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace F1Predict.Data.Tests.Database;

/// <summary>What every battery has: an empty database a test, the bundled history, and a connection behind the library's back.</summary>
public abstract class DatabaseLaws(IDatabaseHome home)
{
    protected static readonly RaceHistory Bundled = RaceHistory.LoadBundled();

    /// <summary>The last season and what follows it: enough for what does not depend on the amount.</summary>
    protected static readonly RaceHistory Recent = Last28();

    /// <summary>What an exact copy of <see cref="Recent"/> has to be.</summary>
    protected static readonly byte[] RecentBytes = Bytes(Recent);

    protected static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected Task<string> NewAsync() => home.NewAsync();

    /// <summary>A migrated database with a history, or an empty one.</summary>
    protected async Task<(RaceDatabase Database, string Connection)> WithAsync(RaceHistory? history)
    {
        var connection = await home.MigratedAsync();
        var database = RaceDatabase.Open(connection, new StoppedClock(Noon));
        if (history is not null) await database.SaveAsync(history, ct: Stop);
        return (database, connection);
    }

    protected static async Task<DbConnection> ConnectAsync(string connection)
    {
        DbConnection opened = connection.StartsWith("sqlite:", StringComparison.Ordinal)
            ? new SqliteConnection($"Data Source={connection["sqlite:".Length..]};Pooling=false")
            : new NpgsqlConnection(connection["postgres:".Length..] + ";Pooling=false");
        await opened.OpenAsync(Stop);
        return opened;
    }

    /// <summary>Runs a statement behind the library's back.</summary>
    protected static async Task ExecuteAsync(string connection, string sql)
    {
        await using var opened = await ConnectAsync(connection);
        await using var command = opened.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    protected static async Task<long> CountAsync(string connection, string table)
    {
        await using var opened = await ConnectAsync(connection);
        await using var command = opened.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(Stop));
    }

    /// <summary>The rows of every table that a save writes, and when each race was last written.</summary>
    protected static async Task<string> ContentAsync(string connection)
    {
        string[] tables =
        [
            "drivers", "constructors", "circuits", "races", "race_parts", "entries", "practice", "qualifying", "grid_slots", "results",
            "fastest_laps", "pit_stops", "weather", "driver_standings", "constructor_standings", "corrections",
        ];
        var lines = new List<string>();
        foreach (var table in tables) lines.Add($"{table} {await CountAsync(connection, table)}");
        await using var opened = await ConnectAsync(connection);
        await using var command = opened.CreateCommand();
        command.CommandText = "SELECT season, round, CAST(updated_at AS text) FROM races ORDER BY season, round";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop)) lines.Add($"{reader.GetInt32(0)}-{reader.GetInt32(1)} {reader.GetString(2)}");
        return string.Join('\n', lines);
    }

    /// <summary>The last race that was run, with something about it changed.</summary>
    protected static CompletedRace Last => Recent.CompletedRaces[^1];

    /// <summary>The recent races without the result of the last one; of the races to come all that is known.</summary>
    protected static RaceHistory BeforeLast { get; } = Recent.With(
        Recent.CompletedRaces.SkipLast(1), [Last.Weekend, .. Recent.Upcoming]);

    /// <summary>The history with another version of its last race.</summary>
    protected static RaceHistory WithLast(CompletedRace race) => Recent.WithRace(race.Key, _ => race);

    /// <summary>What a late disqualification of the winner looks like.</summary>
    protected static CompletedRace WithoutItsWinner(CompletedRace race) => race.With(results: [.. race.Results.Select(r => r.Finish switch
    {
        Finish.Classified { Position: 1 } => r with { Finish = new Finish.Disqualified("Fuel"), Points = 0 },
        Finish.Classified f => r with { Finish = f with { Position = f.Position - 1 } },
        _ => r,
    })]);

    /// <summary>All of a history, as a snapshot has it before it is compressed (which takes a second).</summary>
    protected static byte[] Bytes(RaceHistory history)
    {
        using var stream = new MemoryStream();
        using (var writer = new SnapshotWriter(stream)) writer.Write(history);
        return stream.ToArray();
    }

    private static RaceHistory Last28() => Bundled.With(Bundled.CompletedRaces.TakeLast(28));
}
