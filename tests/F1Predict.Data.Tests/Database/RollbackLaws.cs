using F1Predict.Testing;

namespace F1Predict.Data.Tests.Database;

public abstract class RollbackLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    [Fact]
    public async Task SaveRace_ValueThatTheDatabaseRefuses_LeavesNothing()
    {
        var (database, connection) = await WithAsync(BeforeLast);
        await using var _1 = database;
        var before = await ContentAsync(connection);
        var bad = Last.With(pitStops: [.. Last.PitStops, new PitStop(Last.Winner, Stop: 98, Lap: -7, TimeMs: 20_000)]);

        var error = await Should.ThrowAsync<RaceDatabaseException>(() => database.SaveRaceAsync(bad.Weekend, bad, ct: Stop));

        error.Message.ShouldContain(Last.Key.ToString());
        (await ContentAsync(connection)).ShouldBe(before);
        (await database.SaveRaceAsync(Last.Weekend, Last, ct: Stop)).Updated.ShouldBe(1);
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task SaveRace_UnknownDriver_IsNamed()
    {
        var (database, connection) = await WithAsync(BeforeLast);
        await using var _1 = database;
        var before = await ContentAsync(connection);
        var bad = Last.With(results: [.. Last.Results, Last.Results[0] with { Driver = new DriverId("no-body"), Finish = new Finish.Excluded() }]);

        var error = await Should.ThrowAsync<RaceDataException>(() => database.SaveRaceAsync(bad.Weekend, bad, ct: Stop));

        error.Issues.ShouldHaveSingleItem().Value.ShouldBe("no-body");
        (await ContentAsync(connection)).ShouldBe(before);
    }

    [Fact]
    public async Task SaveRace_NobodyFirst_IsRefusedBecauseTheHistoryCouldNotBeLoaded()
    {
        var (database, _) = await WithAsync(BeforeLast);
        await using var _1 = database;
        var bad = Last.With(results: [.. Last.Results.Where(r => r.Driver != Last.Winner)]);
        await Should.ThrowAsync<RaceDataException>(() => database.SaveRaceAsync(bad.Weekend, bad, ct: Stop));
        (await database.LoadHistoryAsync(Stop)).NextRace!.Key.ShouldBe(Last.Key);
    }

    [Fact]
    public async Task Save_CancelledInTheMiddle_LeavesNothing()
    {
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Should.ThrowAsync<OperationCanceledException>(() => database.SaveAsync(Recent, new CancelAt("pit stops", cancel), cancel.Token));

        (await CountAsync(connection, "drivers")).ShouldBe(0);
        (await CountAsync(connection, "races")).ShouldBe(0);
        (await CountAsync(connection, "results")).ShouldBe(0);
        (await database.SaveAsync(Recent, ct: Stop)).Updated.ShouldBe(0);
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task Save_TwoAtOnce_DoNotCollide()
    {
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        await using var other = RaceDatabase.Open(connection);

        var outcomes = await Task.WhenAll(
            Task.Run(() => database.SaveAsync(Recent, ct: Stop), Stop), Task.Run(() => other.SaveAsync(Recent, ct: Stop), Stop));

        outcomes.Count(o => o.IsUnchanged).ShouldBe(1);
        outcomes.Sum(o => o.Corrections).ShouldBe(0);
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task SaveRace_ManyAtOnceWhileOthersLoad_AllArrive()
    {
        var (database, _) = await WithAsync(Recent.Before(Recent.CompletedRaces[^16].Key));
        await using var _1 = database;
        var saves = Recent.CompletedRaces.TakeLast(16).Select(r => Task.Run(() => database.SaveRaceAsync(r.Weekend, r, ct: Stop), Stop));
        var loads = Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.LoadHistoryAsync(Stop), Stop));

        await Task.WhenAll(saves.Cast<Task>().Concat(loads));

        (await database.SaveAsync(Recent, ct: Stop)).Updated.ShouldBe(0);
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    private sealed class CancelAt(string step, CancellationTokenSource cancel) : IProgress<SaveProgress>
    {
        public void Report(SaveProgress value)
        {
            if (value.Step == step) cancel.Cancel();
        }
    }
}
