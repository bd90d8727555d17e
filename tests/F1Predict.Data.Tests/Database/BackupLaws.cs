using F1Predict.Testing;

namespace F1Predict.Data.Tests.Database;

/// <summary>A copy holds all of a database, and fills an empty one.</summary>
public abstract class BackupLaws(IDatabaseHome home) : DatabaseLaws(home), IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Restored_IsTheSameToTheLastRow()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var source = database;
        await database.Forecasts.SaveAsync([Stored.Forecast(Recent, Last.Key)], Stop);
        await ExecuteAsync(connection, "INSERT INTO jobs (job_id, kind, slot, state, requested_at, due_at) VALUES ('00000000-0000-0000-0000-00000000000a', 'backup', 'x', 'queued', '2026-06-01 12:00:00+00:00', '2026-06-01 12:00:00+00:00')");
        var file = _folder.File($"copies/races.{database.BackupExtension}");

        await database.BackupAsync(file, Stop);
        var empty = await NewAsync();
        await using var restored = RaceDatabase.Open(empty);
        await restored.RestoreAsync(file, Stop);

        (await restored.MigrateAsync(Stop)).ShouldBe(0, "the schema came with it");
        Bytes(await restored.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
        (await ContentAsync(empty)).ShouldBe(await ContentAsync(connection));
        foreach (var table in (string[])["forecasts", "forecast_drivers", "jobs"]) (await CountAsync(empty, table)).ShouldBe(await CountAsync(connection, table), table);
        await Should.ThrowAsync<Exception>(() => ExecuteAsync(empty, "UPDATE forecasts SET model_version = 'other'"), "the triggers came with it");
        (await restored.SaveAsync(Recent, ct: Stop)).IsUnchanged.ShouldBeTrue("it is written to like any other");
        Directory.GetFiles(_folder.File("copies")).ShouldBe([file], "nothing half-written is left behind");
    }

    [Fact]
    public async Task Backup_WhileOthersWrite_IsOfOneMoment()
    {
        var (database, _) = await WithAsync(BeforeLast);
        await using var source = database;
        var file = _folder.File($"races.{database.BackupExtension}");
        var writing = Task.Run(async () =>
        {
            foreach (var race in Recent.CompletedRaces) await database.SaveRaceAsync(race.Weekend, race.Key == Last.Key ? WithoutItsWinner(race) : race, ct: Stop);
        }, Stop);

        await database.BackupAsync(file, Stop);
        await writing;

        await using var restored = RaceDatabase.Open(await NewAsync());
        await restored.RestoreAsync(file, Stop);
        var through = (await restored.LoadHistoryAsync(Stop)).DataThrough!.Value;
        through.ShouldBeOneOf(Last.Key, BeforeLast.DataThrough!.Value);
    }

    [Fact]
    public async Task Restore_IntoADatabaseThatIsNotEmpty_IsRefused()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var source = database;
        var file = _folder.File($"races.{database.BackupExtension}");
        await database.BackupAsync(file, Stop);
        var before = await ContentAsync(connection);

        (await Should.ThrowAsync<RaceDatabaseException>(() => database.RestoreAsync(file, Stop))).Message.ShouldContain("is not empty");

        (await ContentAsync(connection)).ShouldBe(before);
    }

    [Theory]
    [InlineData("not a copy of anything, though long enough to be read as the header of one: ............................................")]
    [InlineData(null)]
    public async Task Restore_OfSomethingElse_IsRefusedAndTheDatabaseStaysEmpty(string? content)
    {
        var (file, empty) = (_folder.File("other"), await NewAsync());
        if (content is not null) await File.WriteAllTextAsync(file, content, Stop);
        await using var database = RaceDatabase.Open(empty);

        await Should.ThrowAsync<RaceDatabaseException>(() => database.RestoreAsync(file, Stop));

        await database.MigrateAsync(Stop);
        (await database.LoadHistoryAsync(Stop)).CompletedRaces.ShouldBeEmpty("it can still be used");
    }

    [Fact]
    public async Task Backup_OfADamagedOrCutOffCopy_IsNotRestored()
    {
        var (database, _) = await WithAsync(Recent);
        await using var source = database;
        var file = _folder.File($"races.{database.BackupExtension}");
        await database.BackupAsync(file, Stop);
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], Stop);
        await using var restored = RaceDatabase.Open(await NewAsync());

        await Should.ThrowAsync<RaceDatabaseException>(() => restored.RestoreAsync(file, Stop));

        (await restored.MigrateAsync(Stop)).ShouldBeGreaterThan(0, "nothing of it was kept");
    }

    [Fact]
    public async Task Backup_IntoAFolderThatCannotBeMade_SaysSo()
    {
        var (database, _) = await WithAsync(null);
        await using var source = database;
        await File.WriteAllTextAsync(_folder.File("taken"), "", Stop);

        (await Should.ThrowAsync<RaceDatabaseException>(() => database.BackupAsync(_folder.File("taken/copy.db"), Stop))).Message.ShouldContain("taken");
    }
}
