namespace F1Predict.Data.Tests.Database;

public abstract class KillLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    [Fact]
    public async Task SaveRace_KilledInTheMiddle_KeepsWholeWeekendsAndTheNextRunCompletes()
    {
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        await database.SavePeopleAsync(Bundled.Drivers.Values, Bundled.Constructors.Values, Bundled.Circuits.Values, Stop);
        using var child = Child.Start(nameof(ChildTasks.SaveWeekends), connection);

        var seen = 0L;
        while (seen < 20 && !child.HasExited)
        {
            seen = await CountAsync(connection, "races");
            await Task.Delay(10, Stop);
        }

        child.HasExited.ShouldBeFalse();
        child.Kill();
        await child.EndAsync(Stop);

        var stored = await database.LoadHistoryAsync(Stop);
        stored.CompletedRaces.Count.ShouldBeInRange((int)seen, Bundled.CompletedRaces.Count - 1);
        Bytes(stored).ShouldBe(Bytes(First(stored.CompletedRaces.Count)));

        using var second = Child.Start(nameof(ChildTasks.SaveWeekends), connection);
        (await second.EndAsync(Stop)).ShouldBe(0);
        (await database.SaveAsync(First(Bundled.CompletedRaces.Count), ct: Stop)).IsUnchanged.ShouldBeTrue();
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(Bytes(First(Bundled.CompletedRaces.Count)));
    }

    [Fact]
    public async Task Save_TwoProcessesAtOnce_DoNotCollide()
    {
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        using var one = Child.Start(nameof(ChildTasks.SaveHistory), connection);
        using var other = Child.Start(nameof(ChildTasks.SaveHistory), connection);

        (await Task.WhenAll(one.EndAsync(Stop), other.EndAsync(Stop))).ShouldBe([0, 0]);

        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(Bytes(Bundled));
        (await CountAsync(connection, "corrections")).ShouldBe(0);
    }

    /// <summary>The first races and nothing to come.</summary>
    private static RaceHistory First(int count) => RaceHistory.Create(
        Bundled.Drivers.Values, Bundled.Constructors.Values, Bundled.Circuits.Values, Bundled.CompletedRaces.Take(count), []);
}
