namespace F1Predict.Data.Tests.Database;

public abstract class RoundTripLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    [Fact]
    public async Task SaveThenLoad_Bundled_GivesTheSameBytes()
    {
        var (database, _) = await WithAsync(null);
        await using var _1 = database;
        var outcome = await database.SaveAsync(Bundled, ct: Stop);
        var people = Bundled.Drivers.Count + Bundled.Constructors.Count + Bundled.Circuits.Count;
        outcome.ShouldBe(new SaveOutcome(people + Bundled.CompletedRaces.Count + Bundled.Upcoming.Count, 0, 0));

        Snapshot(await database.LoadHistoryAsync(Stop)).ShouldBe(Snapshot(Bundled));
    }

    [Fact]
    public async Task Load_EmptyDatabase_IsAnEmptyHistory()
    {
        var (database, _) = await WithAsync(null);
        await using var _1 = database;
        var history = await database.LoadHistoryAsync(Stop);
        history.CompletedRaces.ShouldBeEmpty();
        history.NextRace.ShouldBeNull();
    }

    [Fact]
    public async Task Save_Twice_ChangesNothing()
    {
        var (database, connection) = await WithAsync(Bundled);
        await using var _1 = database;
        var before = await ContentAsync(connection);

        var outcome = await database.SaveAsync(RaceHistory.LoadBundled(), ct: Stop);

        outcome.IsUnchanged.ShouldBeTrue();
        outcome.Inserted.ShouldBe(0);
        outcome.Unchanged.ShouldBe(
            Bundled.Drivers.Count + Bundled.Constructors.Count + Bundled.Circuits.Count + Bundled.CompletedRaces.Count + Bundled.Upcoming.Count);
        (await ContentAsync(connection)).ShouldBe(before);
    }

    [Fact]
    public async Task SaveRace_WeekendByWeekend_GivesTheSameHistory()
    {
        var (database, _) = await WithAsync(null);
        await using var _1 = database;
        await database.SavePeopleAsync(Bundled.Drivers.Values, Bundled.Constructors.Values, Bundled.Circuits.Values, Stop);
        foreach (var race in Recent.CompletedRaces) (await database.SaveRaceAsync(race.Weekend, race, ct: Stop)).Inserted.ShouldBe(1);
        foreach (var weekend in Recent.Upcoming) (await database.SaveRaceAsync(weekend, null, ct: Stop)).Inserted.ShouldBe(1);

        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
        (await database.SaveAsync(Recent, ct: Stop)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task LoadState_ChangesWithEveryWriteAndOnlyThen()
    {
        var (database, connection) = await WithAsync(null);
        await using var _1 = database;
        (await database.LoadStateAsync(Stop)).ShouldBe(default);
        await database.SaveAsync(BeforeLast, ct: Stop);
        var before = await database.LoadStateAsync(Stop);
        before.ShouldBe(new StoredState(BeforeLast.DataThrough, Noon));

        await using var later = RaceDatabase.Open(connection, new StoppedClock(Noon.AddMinutes(1)));
        await later.SaveAsync(BeforeLast, ct: Stop);
        (await database.LoadStateAsync(Stop)).ShouldBe(before, "nothing was written");
        await later.SaveRaceAsync(Last.Weekend, Last, ct: Stop);
        (await database.LoadStateAsync(Stop)).ShouldBe(new StoredState(Last.Key, Noon.AddMinutes(1)));
    }

    [Fact]
    public async Task Save_ReportsProgressToTheEnd()
    {
        var (database, _) = await WithAsync(null);
        await using var _1 = database;
        var steps = new List<SaveProgress>();
        await database.SaveAsync(Recent, new Listener(steps), Stop);
        steps.Select(s => s.Step).ShouldContain("qualifying");
        steps[^1].Done.ShouldBe(steps[^1].Total);
        steps.Select(s => s.Done).ShouldBeInOrder();
    }

    private static byte[] Snapshot(RaceHistory history)
    {
        using var stream = new MemoryStream();
        history.Save(stream);
        return stream.ToArray();
    }

    private sealed class Listener(List<SaveProgress> steps) : IProgress<SaveProgress>
    {
        public void Report(SaveProgress value) => steps.Add(value);
    }
}
