using System.Data.Common;

namespace F1Predict.Data.Tests.Database;

public abstract class ForecastLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    private static readonly RaceKey Next = Recent.NextRace!.Key;

    private static DateTimeOffset Start => Recent.NextRace!.Race.Sessions.Race!.Value;

    [Fact]
    public async Task Save_ThenLatest_GivesTheSame()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var forecast = Stored.Forecast(Recent, Next, generatedAt: Noon.AddMilliseconds(250), conditions: TrackConditions.Wet);

        (await database.Forecasts.SaveAsync([forecast], Stop)).ShouldBe(1);

        var read = (await database.Forecasts.LatestAsync(Next, ForecastMoment.BeforeWeekend, TrackConditions.Wet, Stop)).ShouldNotBeNull();
        Stored.Text(read).ShouldBe(Stored.Text(forecast));
        read.Id.ShouldBe(forecast.Id);
        read.Score.ShouldBeNull();
        (await database.Forecasts.LatestAsync(Next, ct: Stop)).ShouldBeNull();
    }

    [Theory]
    [InlineData("UPDATE forecasts SET generated_at = race_start")]
    [InlineData("UPDATE forecast_drivers SET win_probability = 0.5")]
    public async Task Stored_Forecast_CannotBeChanged(string change)
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        var forecast = Stored.Forecast(Recent, Next);
        await database.Forecasts.SaveAsync([forecast], Stop);
        (await Should.ThrowAsync<DbException>(() => ExecuteAsync(connection, change))).Message.ShouldContain("never changed");
        Stored.Text((await database.Forecasts.LatestAsync(Next, ct: Stop))!).ShouldBe(Stored.Text(forecast));
    }

    [Fact]
    public async Task Save_TheSameAgain_KeepsTheFirst()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        await using var other = RaceDatabase.Open(connection);
        var forecasts = Enumerable.Range(0, 6).Select(i => Stored.Forecast(Recent, Next, generatedAt: Noon.AddMinutes(i))).ToArray();
        await database.Forecasts.SaveAsync([forecasts[0]], Stop);

        var saved = await Task.WhenAll(forecasts.Select((f, i) => Task.Run(() => (i % 2 == 0 ? database : other).Forecasts.SaveAsync([f, f], Stop), Stop)));

        saved.Sum().ShouldBe(0);
        (await database.Forecasts.LatestAsync(Next, ct: Stop))!.GeneratedAt.ShouldBe(Noon);
        (await CountAsync(connection, "forecast_drivers")).ShouldBe(forecasts[0].Drivers.Count);
    }

    [Fact]
    public async Task Save_TwoProcessesAtOnce_StoreEachOnce()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        using var one = Child.Start(nameof(ChildTasks.SaveForecasts), connection);
        using var another = Child.Start(nameof(ChildTasks.SaveForecasts), connection);

        (await Task.WhenAll(one.EndAsync(Stop), another.EndAsync(Stop))).ShouldBe([0, 0]);

        (await CountAsync(connection, "forecasts")).ShouldBe(ChildTasks.Forecasts);
        (await database.Forecasts.GivenAsync(new ForecastFilter { Race = Next }, ct: Stop)).Forecasts.ShouldHaveSingleItem().Drivers.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Save_OtherDataModelOrOrigin_IsAnother()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        StoredForecast[] forecasts =
        [
            Stored.Forecast(Recent, Next),
            Stored.Forecast(Recent, Next, data: "d2"),
            Stored.Forecast(Recent, Next, model: "m2"),
            Stored.Forecast(Recent, Next, origin: ForecastOrigin.WalkForward),
            Stored.Forecast(Recent, Next, moment: ForecastMoment.AfterPractice),
            Stored.Forecast(Recent, Next, conditions: TrackConditions.Dry),
        ];
        forecasts.Select(f => f.Id).ShouldBeUnique();
        (await database.Forecasts.SaveAsync(forecasts, Stop)).ShouldBe(forecasts.Length);
        (await database.Forecasts.LoadStateAsync(Stop)).ShouldBe(new StoredForecastsState(forecasts.Length, 0, Noon, null));
    }

    [Fact]
    public async Task Save_DriverWhoIsNotStored_LeavesNothing()
    {
        var (database, connection) = await WithAsync(Recent);
        await using var _1 = database;
        var bad = Stored.Forecast(Recent, Next, data: "d2", drivers: [new StoredDriverForecast(new DriverId("no-body"), new ConstructorId("mclaren"), 1, 1, 1, 0, 1)]);
        await Should.ThrowAsync<RaceDatabaseException>(() => database.Forecasts.SaveAsync([Stored.Forecast(Recent, Next), bad], Stop));
        (await CountAsync(connection, "forecasts")).ShouldBe(0);
        (await CountAsync(connection, "forecast_drivers")).ShouldBe(0);
    }

    [Fact]
    public async Task Given_IsTheLastBeforeTheStart()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        await database.Forecasts.SaveAsync(
        [
            Stored.Forecast(Recent, Next, data: "early", generatedAt: Start.AddDays(-3)),
            Stored.Forecast(Recent, Next, data: "in time", generatedAt: Start.AddSeconds(-1)),
            Stored.Forecast(Recent, Next, data: "late", generatedAt: Start.AddSeconds(1)),
            Stored.Forecast(Recent, Next, data: "again", generatedAt: Start.AddDays(30), origin: ForecastOrigin.WalkForward),
        ], Stop);

        var given = await database.Forecasts.GivenAsync(new ForecastFilter { Season = Next.Season }, ct: Stop);

        given.Total.ShouldBe(1);
        given.Forecasts.ShouldHaveSingleItem().DataHash.ShouldBe("in time");
        (await database.Forecasts.LatestAsync(Next, ct: Stop))!.DataHash.ShouldBe("late");
        var walked = await database.Forecasts.GivenAsync(new ForecastFilter { Race = Next, Origin = ForecastOrigin.WalkForward }, ct: Stop);
        walked.Forecasts.ShouldHaveSingleItem().DataHash.ShouldBe("again");
    }

    [Fact]
    public async Task Given_LiveOneTooLate_IsTheNewestWalk()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        await database.Forecasts.SaveAsync(
        [
            Stored.Forecast(Recent, Next, data: "late", generatedAt: Start.AddHours(1)),
            Stored.Forecast(Recent, Next, data: "walk 1", generatedAt: Start.AddDays(30), origin: ForecastOrigin.WalkForward),
            Stored.Forecast(Recent, Next, data: "walk 2", generatedAt: Start.AddDays(40), origin: ForecastOrigin.WalkForward),
        ], Stop);
        (await database.Forecasts.GivenAsync(new ForecastFilter { Race = Next }, ct: Stop)).Forecasts.ShouldHaveSingleItem().DataHash.ShouldBe("walk 2");
    }

    [Fact]
    public async Task Latest_WithoutAMoment_IsTheBestInformed()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        await database.Forecasts.SaveAsync(
        [
            Stored.Forecast(Recent, Next, moment: ForecastMoment.AfterQualifying, generatedAt: Noon.AddHours(1)),
            Stored.Forecast(Recent, Next, moment: ForecastMoment.AfterPractice, generatedAt: Noon.AddHours(2)),
            Stored.Forecast(Recent, Next, moment: ForecastMoment.BeforeWeekend, generatedAt: Noon.AddHours(3)),
        ], Stop);
        (await database.Forecasts.LatestAsync(Next, ct: Stop))!.Moment.ShouldBe(ForecastMoment.AfterQualifying);
    }

    [Fact]
    public async Task LastLive_IsTheNewestOfTheLatestRaceThatWasNotWalked()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        (await database.Forecasts.LastLiveAsync(ct: Stop)).ShouldBeNull();
        await database.Forecasts.SaveAsync(
        [
            Stored.Forecast(Recent, Last.Key, moment: ForecastMoment.AfterQualifying, data: "first", generatedAt: Noon.AddDays(-2)),
            Stored.Forecast(Recent, Last.Key, moment: ForecastMoment.AfterQualifying, data: "second", generatedAt: Noon.AddDays(-1)),
            Stored.Forecast(Recent, Last.Key, moment: ForecastMoment.BeforeWeekend, data: "early"),
            Stored.Forecast(Recent, Next, data: "walk", origin: ForecastOrigin.WalkForward),
        ], Stop);
        (await database.Forecasts.LastLiveAsync(ct: Stop))!.DataHash.ShouldBe("second");
        (await database.Forecasts.LastLiveAsync(ForecastMoment.BeforeWeekend, ct: Stop))!.DataHash.ShouldBe("early");
        (await database.Forecasts.LastLiveAsync(assumed: TrackConditions.Wet, ct: Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_IsTheFirstThatWasStoredOfTheSame()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        await database.Forecasts.SaveAsync([Stored.Forecast(Recent, Next), Stored.Forecast(Recent, Next, data: "newer", generatedAt: Noon.AddDays(1))], Stop);
        (await database.Forecasts.FindAsync(Stored.Forecast(Recent, Next, generatedAt: Noon.AddDays(2)), Stop))!.GeneratedAt.ShouldBe(Noon);
        (await database.Forecasts.FindAsync(Stored.Forecast(Recent, Next, data: "other"), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Given_Filtered_HoldsThoseRacesAlone()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        await database.Forecasts.SaveAsync([.. Recent.CompletedRaces.SelectMany(r => Walked(r.Key))], Stop);
        var wet = Recent.CompletedRaces.Where(r => r.Weather?.Conditions == TrackConditions.Mixed).Select(r => r.Key).ToArray();
        var streets = Recent.CompletedRaces.Where(r => r.Race.Kind == CircuitKind.Street).Select(r => r.Key).ToArray();
        wet.ShouldNotBeEmpty();
        streets.ShouldNotBeEmpty();

        (await RacesAsync(new ForecastFilter { RaceWeather = TrackConditions.Mixed, Moment = ForecastMoment.AfterQualifying })).ShouldBe(wet.Reverse());
        (await RacesAsync(new ForecastFilter { Circuit = CircuitKind.Street, Moment = ForecastMoment.AfterQualifying })).ShouldBe(streets.Reverse());
        (await RacesAsync(new ForecastFilter { Season = 2026 })).Count().ShouldBe(3 * Recent.CompletedRaces.Count(r => r.Key.Season == 2026));
        (await RacesAsync(new ForecastFilter { Assumed = TrackConditions.Wet })).ShouldBeEmpty();
        (await RacesAsync(new ForecastFilter { Origin = ForecastOrigin.Live })).ShouldBeEmpty();

        async Task<IEnumerable<RaceKey>> RacesAsync(ForecastFilter filter)
        {
            var page = await database.Forecasts.GivenAsync(filter, ct: Stop);
            page.Total.ShouldBe(page.Forecasts.Count);
            return page.Forecasts.Select(f => f.Race);
        }
    }

    [Fact]
    public async Task Given_PageByPage_HoldsEachOnceInOrder()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var all = Recent.CompletedRaces.SelectMany(r => Walked(r.Key)).ToArray();
        await database.Forecasts.SaveAsync(all, Stop);
        var pages = new List<StoredForecast>();
        while (await database.Forecasts.GivenAsync(new ForecastFilter(), pages.Count, 10, Stop) is { Forecasts.Count: > 0 } page)
        {
            page.Total.ShouldBe(all.Length);
            pages.AddRange(page.Forecasts);
        }

        pages.Select(f => (f.Race, f.Moment)).ShouldBe(all.Select(f => (f.Race, f.Moment)).OrderByDescending(f => f.Race).ThenByDescending(f => f.Moment));
        pages.Select(Stored.Text).Order(StringComparer.Ordinal).ShouldBe(all.Select(Stored.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SaveScores_Corrected_AreReplacedAndTheForecastStays()
    {
        var clock = new StoppedClock(Noon);
        var (filled, connection) = await WithAsync(Recent);
        await using var _1 = filled;
        await using var database = RaceDatabase.Open(connection, clock);
        var forecasts = Walked(Last.Key).ToArray();
        await database.Forecasts.SaveAsync(forecasts, Stop);
        var score = new ForecastScore(Last.Winner, 0.25, 0, 1, 2, false, 1.386, 0.75, 0.034, 0.5);

        (await database.Forecasts.SaveScoresAsync([.. forecasts.Select(f => (f, score))], Stop)).ShouldBe(3);
        clock.At = Noon.AddDays(1);
        (await database.Forecasts.SaveScoresAsync([.. forecasts.Select(f => (f, score))], Stop)).ShouldBe(0);
        (await database.Forecasts.LoadStateAsync(Stop)).ShouldBe(new StoredForecastsState(3, 3, Noon, Noon));
        var corrected = score with { Winner = Last.Results[1].Driver, FavouriteCalled = true, RankCorrelation = null };
        (await database.Forecasts.SaveScoresAsync([(forecasts[0], corrected), (forecasts[1], score)], Stop)).ShouldBe(1);

        (await database.Forecasts.LoadStateAsync(Stop)).ScoredAt.ShouldBe(Noon.AddDays(1));
        var read = (await database.Forecasts.GivenAsync(new ForecastFilter { Race = Last.Key }, ct: Stop)).Forecasts.ToDictionary(f => f.Id);
        read[forecasts[0].Id].Score.ShouldBe(corrected);
        read[forecasts[1].Id].Score.ShouldBe(score);
        read.Values.Select(Stored.Text).ShouldBe(forecasts.Select(Stored.Text), ignoreOrder: true);
    }

    [Fact]
    public async Task SaveScores_OfAForecastThatIsNotStored_IsRefused()
    {
        var (database, _) = await WithAsync(Recent);
        await using var _1 = database;
        var score = new ForecastScore(Last.Winner, 0.25, 0, 1, 2, false, 1.386, 0.75, 0.034, 0.5);
        await Should.ThrowAsync<RaceDatabaseException>(() => database.Forecasts.SaveScoresAsync([(Stored.Forecast(Recent, Last.Key), score)], Stop));
    }

    private static IEnumerable<StoredForecast> Walked(RaceKey race) =>
        Enum.GetValues<ForecastMoment>().Select(moment => Stored.Forecast(Recent, race, moment: moment, origin: ForecastOrigin.WalkForward));
}
