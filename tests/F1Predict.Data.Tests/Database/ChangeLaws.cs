using F1Predict.Testing;

namespace F1Predict.Data.Tests.Database;

public abstract class ChangeLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    [Fact]
    public async Task SaveRace_LateDisqualification_UpdatesOnceAndRecordsIt()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        var changed = WithoutItsWinner(Last);

        (await database.SaveRaceAsync(changed.Weekend, changed, ct: Stop)).ShouldBe(new SaveOutcome(0, 1, 0, Corrections: 1));

        (await database.SaveRaceAsync(changed.Weekend, changed, ct: Stop)).ShouldBe(new SaveOutcome(0, 0, 1));
        var correction = (await database.LoadCorrectionsAsync(Stop)).ShouldHaveSingleItem();
        (correction.Race, correction.Part, correction.RecordedAt).ShouldBe((Last.Key, "results", Noon));
        correction.NewHash.ToArray().ShouldNotBe(correction.OldHash.ToArray());
        var loaded = await database.LoadHistoryAsync(Stop);
        loaded.CompletedRaces[^1].Winner.ShouldNotBe(Last.Winner);
        Bytes(loaded).ShouldBe(Bytes(WithLast(changed)));
        (await CountAsync(connection, "races")).ShouldBe(Recent.CompletedRaces.Count + Recent.Upcoming.Count);
    }

    [Fact]
    public async Task Save_HistoryWithAChangedRace_UpdatesThatRaceOnly()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var history = WithLast(WithoutItsWinner(Last));

        var outcome = await database.SaveAsync(history, ct: Stop);

        (outcome.Inserted, outcome.Updated, outcome.Corrections).ShouldBe((0, 1, 1));
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(Bytes(history));
    }

    [Fact]
    public async Task SaveRace_UpcomingThenCompleted_KeepsOneRowAndIsNoCorrection()
    {
        var (database, connection) = await WithAsync(BeforeLast);
        await using var _1 = database;
        (await database.LoadHistoryAsync(Stop)).NextRace!.Key.ShouldBe(Last.Key);

        (await database.SaveRaceAsync(Last.Weekend, Last, ct: Stop)).ShouldBe(new SaveOutcome(0, 1, 0));

        (await CountAsync(connection, $"races WHERE season = {Last.Key.Season} AND round = {Last.Key.Round}")).ShouldBe(1);
        (await CountAsync(connection, "corrections")).ShouldBe(0);
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task SaveRace_WeekendAloneOfACompletedRace_ChangesNothing()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        var before = await ContentAsync(connection);

        (await database.SaveRaceAsync(new RaceWeekend { Race = Last.Race, Entries = [] }, null, ct: Stop)).IsUnchanged.ShouldBeTrue();

        (await ContentAsync(connection)).ShouldBe(before);
    }

    [Fact]
    public async Task SaveRace_EmptyLists_LeaveWhatIsStored()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var bare = new CompletedRace { Weekend = new RaceWeekend { Race = Last.Race, Entries = [] }, Results = Last.Results, LapsRun = Last.LapsRun };

        (await database.SaveRaceAsync(bare.Weekend, bare, ct: Stop)).IsUnchanged.ShouldBeTrue();

        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task SaveRace_PartThatComesLater_IsAddedWithoutACorrection()
    {
        var (database, _) = await WithAsync(WithLast(Last.With(pitStops: [])));
        await using var _1 = database;

        (await database.SaveRaceAsync(Last.Weekend, Last, ct: Stop)).ShouldBe(new SaveOutcome(0, 1, 0));

        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task SaveRace_RowsInAnotherOrder_AreNoChange()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var turned = Last.With(results: [.. Last.Results.Reverse()]);
        (await database.SaveRaceAsync(turned.Weekend, turned, ct: Stop)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task SaveRace_AnotherDate_MovesTheResultsWithIt()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        var race = Last.Race with { Date = Last.Race.Date.AddDays(7) };
        var moved = new RaceWeekend { Race = race, Entries = Last.Weekend.Entries };

        (await database.SaveRaceAsync(moved, Last, ct: Stop)).ShouldBe(new SaveOutcome(0, 1, 0, Corrections: 1));

        (await CountAsync(connection, $"results WHERE race_date = '{race.Date:yyyy-MM-dd}'")).ShouldBe(Last.Results.Count + Last.Weekend.SprintResult.Count);
        (await database.LoadCorrectionsAsync(Stop)).ShouldHaveSingleItem().Part.ShouldBe("race");
    }

    [Fact]
    public async Task SaveRace_ChangeOfDrivers_IsCarriedToTheRacesAfterIt()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var next = Recent.NextRace!;
        var reserve = Recent.Drivers.Keys.First(d => next.Entries.All(e => e.Driver != d));
        Entry[] entries = [next.Entries[0] with { Driver = reserve }, .. next.Entries.Skip(1)];

        (await database.SaveRaceAsync(next, null, ct: Stop)).IsUnchanged.ShouldBeTrue();
        (await database.SaveRaceAsync(next.WithEntries(entries), null, ct: Stop)).Updated.ShouldBe(1);

        var loaded = await database.LoadHistoryAsync(Stop);
        var same = Recent.Upcoming.TakeWhile(w => w.Entries.SequenceEqual(next.Entries)).Count();
        same.ShouldBeGreaterThan(1);
        loaded.Upcoming.Take(same).ShouldAllBe(w => w.Entries[0].Driver == reserve);
        (await database.SaveRaceAsync(next, null, ct: Stop)).Updated.ShouldBe(1);
        Bytes(await database.LoadHistoryAsync(Stop)).ShouldBe(RecentBytes);
    }

    [Fact]
    public async Task SaveRace_FallbackWeather_IsMarkedUntilItIsMeasured()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        (await database.LoadWeatherOriginsAsync(Stop)).ShouldBeEmpty();
        var average = Last.With(weather: new RaceWeather { AirTemperatureC = 21.5 });

        (await database.SaveRaceAsync(average.Weekend, average, new WeatherOrigin("circuit average", IsFallback: true), Stop)).Updated.ShouldBe(1);
        (await database.LoadWeatherOriginsAsync(Stop))[Last.Key].ShouldBe(new WeatherOrigin("circuit average", IsFallback: true));

        (await database.SaveRaceAsync(average.Weekend, average, new WeatherOrigin("circuit average", IsFallback: true), Stop)).IsUnchanged.ShouldBeTrue();
        (await database.SaveRaceAsync(Last.Weekend, Last, new WeatherOrigin("open-meteo"), Stop)).Updated.ShouldBe(1);
        (await database.LoadWeatherOriginsAsync(Stop))[Last.Key].ShouldBe(new WeatherOrigin("open-meteo"));
    }

    [Fact]
    public async Task SavePeople_NewAndChanged_AreCounted()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var known = Recent.Drivers[Last.Winner];
        var newcomer = new Driver(new DriverId("new-comer"), "New Comer", "Comer", "COM", new DateOnly(2008, 2, 29), "kenya", null);

        (await database.SavePeopleAsync([known, newcomer], [], [], Stop)).ShouldBe(new SaveOutcome(1, 0, 1));
        (await database.SavePeopleAsync([newcomer with { PermanentNumber = 99 }], [], [], Stop)).ShouldBe(new SaveOutcome(0, 1, 0));

        (await database.LoadHistoryAsync(Stop)).Drivers[newcomer.Id].PermanentNumber.ShouldBe(99);
    }

    [Fact]
    public async Task Load_RaceWithoutResultBeforeOneWithResult_IsLeftOut()
    {
        var (database, _) = await WithAsync(Recent.Before(Recent.CompletedRaces[^2].Key));
        await using var _1 = database;

        await database.SaveRaceAsync(Last.Weekend, Last, ct: Stop);

        var loaded = await database.LoadHistoryAsync(Stop);
        loaded.DataThrough.ShouldBe(Last.Key);
        loaded.FindCompleted(Recent.CompletedRaces[^2].Key).ShouldBeNull();
    }

    [Fact]
    public async Task SaveRace_ResultOfAnotherRace_IsRefused()
    {
        var (database, _) = await WithAsync(null);
        await using var _1 = database;
        Should.Throw<ArgumentException>(() => database.SaveRaceAsync(Recent.NextRace!, Last, ct: Stop)).Message.ShouldContain(Last.Key.ToString());
    }
}
