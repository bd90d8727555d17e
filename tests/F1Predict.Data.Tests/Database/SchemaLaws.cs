using System.Data.Common;

namespace F1Predict.Data.Tests.Database;

/// <summary>What the tables themselves hold, whoever writes them.</summary>
public abstract class SchemaLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    private const string Forecast =
        "INSERT INTO forecasts (season, forecast_id, round, race_start, moment, conditions, model_version, data_hash, feature_hash, generated_at, origin) "
        + "VALUES (2026, 'f1', 1, '2026-03-08 04:00:00+00:00', 'after-qualifying', 'any', 'm1', 'd1', 'x1', '2026-03-08 03:00:00+00:00', 'live')";

    [Fact]
    public async Task Forecast_OnceStored_CannotBeChanged()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        await ExecuteAsync(connection, Forecast);
        var error = await Should.ThrowAsync<DbException>(() => ExecuteAsync(connection, "UPDATE forecasts SET model_version = 'm2'"));
        error.Message.ShouldContain("never changed");
        (await CountAsync(connection, "forecasts WHERE model_version = 'm1'")).ShouldBe(1);
    }

    [Fact]
    public async Task Statements_AgainstTheRules_AreRefused()
    {
        string[] statements =
        [
            Forecast.Replace("'f1', 1,", "'f2', 99,", StringComparison.Ordinal),
            Forecast.Replace("'any'", "'sunny'", StringComparison.Ordinal),
            "UPDATE results SET points = -1 WHERE season = 2026",
            "UPDATE results SET position = NULL WHERE season = 2026 AND finish = 'classified'",
            "UPDATE results SET driver_id = 'no-body' WHERE season = 2026 AND round = 1 AND position = 1",
            "UPDATE races SET result_hash = NULL WHERE season = 2026 AND round = 1",
            "DELETE FROM drivers WHERE driver_id = 'max-verstappen'",
            "INSERT INTO users (user_id, email, password_hash, role, created_at) VALUES ('00000000-0000-0000-0000-000000000003', 'a@b', 'x', 'owner', '2026-03-08 03:00:00+00:00')",
            "INSERT INTO ingestion_runs (source, started_at, state) VALUES ('x', '2026-03-08 03:00:00+00:00', 'succeeded')",
        ];
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        foreach (var statement in statements) await Should.ThrowAsync<DbException>(() => ExecuteAsync(connection, statement), statement);
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task Users_SameAddressInOtherCase_IsRefused()
    {
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        await ExecuteAsync(connection, User(1, "ann@example.org"));
        await Should.ThrowAsync<DbException>(() => ExecuteAsync(connection, User(2, "Ann@Example.org")));
        (await CountAsync(connection, "users")).ShouldBe(1);
    }

    private static string User(int id, string email) =>
        "INSERT INTO users (user_id, email, password_hash, role, created_at) "
        + $"VALUES ('00000000-0000-0000-0000-00000000000{id}', '{email}', 'x', 'user', '2026-03-08 03:00:00+00:00')";
}
