using Npgsql;

namespace F1Predict.Data.Tests.Database;

/// <summary>The first load into PostgreSQL sets foreign keys aside: they have to be back afterwards, every one, and checked.</summary>
[Collection("postgres")]
public sealed class PostgresFillTests(PostgresHome home) : DatabaseLaws(home)
{
    private const string Keys = """
        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
        FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 ORDER BY 1
        """;

    [Fact]
    public async Task Save_IntoAnEmptyDatabase_LeavesEveryForeignKey()
    {
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        var before = await KeysAsync(connection);
        before.Count.ShouldBeGreaterThan(25);

        await database.SaveAsync(Recent, ct: Stop);

        (await KeysAsync(connection)).ShouldBe(before);
        before.ShouldAllBe(key => key.EndsWith("true"));
    }

    private static async Task<List<string>> KeysAsync(string connection)
    {
        await using var opened = (NpgsqlConnection)await ConnectAsync(connection);
        await using var command = new NpgsqlCommand(Keys, opened);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var keys = new List<string>();
        while (await reader.ReadAsync(Stop)) keys.Add(reader.GetString(0));
        return keys;
    }
}
