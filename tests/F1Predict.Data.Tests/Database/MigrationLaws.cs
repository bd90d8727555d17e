namespace F1Predict.Data.Tests.Database;

public abstract class MigrationLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    [Fact]
    public async Task Migrate_Twice_AppliesNothingTheSecondTime()
    {
        var connection = await NewAsync();
        await using var database = RaceDatabase.Open(connection);
        (await database.MigrateAsync(Stop)).ShouldBe(4);
        (await database.MigrateAsync(Stop)).ShouldBe(0);
        (await CountAsync(connection, "schema_version")).ShouldBe(4);
    }

    [Fact]
    public async Task Migrate_FourAtOnce_ApplyEachStepOnce()
    {
        var connection = await NewAsync();
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var database = RaceDatabase.Open(connection);
            return await database.MigrateAsync(Stop);
        }, Stop)));

        applied.Order().ShouldBe([0, 0, 0, 4]);
        (await CountAsync(connection, "schema_version")).ShouldBe(4);
    }

    [Fact]
    public async Task Migrate_FourProcessesAtOnce_ApplyEachStepOnce()
    {
        var connection = await NewAsync();
        var children = Enumerable.Range(0, 4).Select(_ => Child.Start(nameof(ChildTasks.Migrate), connection)).ToArray();

        var ends = await Task.WhenAll(children.Select(child => child.EndAsync(Stop)));

        ends.ShouldAllBe(end => end == 0);
        (await CountAsync(connection, "schema_version")).ShouldBe(4);
        await using var database = RaceDatabase.Open(connection);
        (await database.LoadHistoryAsync(Stop)).NextRace.ShouldBeNull();
    }

    [Fact]
    public async Task Use_NotMigrated_SaysSo()
    {
        await using var database = RaceDatabase.Open(await NewAsync());
        var error = await Should.ThrowAsync<RaceDatabaseException>(() => database.LoadHistoryAsync(Stop));
        error.Message.ShouldContain("igrate");
        error.Message.ShouldContain(database.Description);
    }

    [Fact]
    public async Task Use_NewerSchema_IsRefused()
    {
        var (migrated, connection) = await WithAsync(null);
        await using var _1 = migrated;
        await ExecuteAsync(connection, "INSERT INTO schema_version (version, name, checksum, applied_at) VALUES (5, 'later', 'x', '2030-01-01')");
        await using var database = RaceDatabase.Open(connection);

        (await Should.ThrowAsync<RaceDatabaseException>(() => database.MigrateAsync(Stop))).Message.ShouldContain("schema version 5");
        (await Should.ThrowAsync<RaceDatabaseException>(() => database.LoadHistoryAsync(Stop))).Message.ShouldContain("newer");
    }

    [Fact]
    public async Task Migrate_AlteredStep_IsRefused()
    {
        var (migrated, connection) = await WithAsync(null);
        await using var _1 = migrated;
        await ExecuteAsync(connection, "UPDATE schema_version SET checksum = 'altered' WHERE version = 2");
        await using var database = RaceDatabase.Open(connection);

        var error = await Should.ThrowAsync<RaceDatabaseException>(() => database.MigrateAsync(Stop));
        error.Message.ShouldContain("migration 2 (forecasts)");
        await Should.ThrowAsync<RaceDatabaseException>(() => database.SaveAsync(Recent, ct: Stop));
    }

    [Fact]
    public async Task Migrate_StepMissingInBetween_IsRefused()
    {
        var (migrated, connection) = await WithAsync(null);
        await using var _1 = migrated;
        await ExecuteAsync(connection, "DELETE FROM schema_version WHERE version = 2");
        await using var database = RaceDatabase.Open(connection);
        (await Should.ThrowAsync<RaceDatabaseException>(() => database.MigrateAsync(Stop))).Message.ShouldContain("lacks migration 2");
    }

    [Fact]
    public async Task Migrate_Cancelled_LeavesNothing()
    {
        var connection = await NewAsync();
        await using var database = RaceDatabase.Open(connection);
        await Should.ThrowAsync<OperationCanceledException>(() => database.MigrateAsync(new CancellationToken(canceled: true)));
        (await database.MigrateAsync(Stop)).ShouldBe(4);
    }
}
