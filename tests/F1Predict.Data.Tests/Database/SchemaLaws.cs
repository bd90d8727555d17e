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
            "INSERT INTO sessions (session_id, user_id, kind, started_at, ends_at) VALUES ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000099', 'token', '2026-03-08 03:00:00+00:00', '2026-03-09 03:00:00+00:00')",
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

    [Fact]
    public async Task Users_Deleted_TakeTheirSessionsAlong_ButNotTheAuditLog()
    {
        const string Session = "INSERT INTO sessions (session_id, user_id, kind, started_at, ends_at) VALUES ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000001', ";
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        await ExecuteAsync(connection, User(1, "ann@example.org"));
        await Should.ThrowAsync<DbException>(() => ExecuteAsync(connection, $"{Session}'paper', '2026-03-08 03:00:00+00:00', '2026-03-09 03:00:00+00:00')"));
        await Should.ThrowAsync<DbException>(() => ExecuteAsync(connection, $"{Session}'token', '2026-03-08 03:00:00+00:00', '2026-03-08 03:00:00+00:00')"));
        await ExecuteAsync(connection, $"{Session}'token', '2026-03-08 03:00:00+00:00', '2026-03-09 03:00:00+00:00')");
        await ExecuteAsync(connection, "INSERT INTO audit_log (at, user_id, action, succeeded) SELECT started_at, user_id, 'sign-in', disabled_at IS NULL FROM sessions JOIN users USING (user_id)");
        await ExecuteAsync(connection, "DELETE FROM users");
        (await CountAsync(connection, "sessions")).ShouldBe(0);
        (await CountAsync(connection, "audit_log")).ShouldBe(1);
    }

    private static string User(int id, string email) =>
        "INSERT INTO users (user_id, email, password_hash, role, created_at) "
        + $"VALUES ('00000000-0000-0000-0000-00000000000{id}', '{email}', 'x', 'user', '2026-03-08 03:00:00+00:00')";
}
