using F1Predict.Data;

namespace F1Predict.Models.Tests.Season;

public sealed class SeasonSimulationTests
{
    private static readonly SeasonSimulationOptions Few = new() { Simulations = 4_000 };

    [Fact]
    public void Run_SeasonUnderWay_GivesProbabilitiesThatFitTogether()
    {
        var history = Bundled.History;
        var forecast = Run(history);

        (forecast.Season, forecast.RacesRun, forecast.RacesLeft, forecast.Simulations).ShouldBe((2026, 5, history.Upcoming.Count, 4_000));
        forecast.Drivers.Sum(d => d.TitleProbability).ShouldBe(1, 1e-9);
        forecast.Constructors.Sum(c => c.TitleProbability).ShouldBe(1, 1e-9);
        forecast.Drivers.Select(d => d.TitleProbability).ShouldBeInOrder(SortDirection.Descending);
        forecast.Drivers.ShouldAllBe(d => Math.Abs(d.PositionProbabilities.Sum() - 1) < 1e-9 && d.ExpectedPoints >= d.Points);
        for (var position = 0; position < forecast.Drivers.Count; position++)
            forecast.Drivers.Sum(d => d.PositionProbabilities[position]).ShouldBe(1, 1e-9);
        forecast.Constructors.Sum(c => c.ExpectedPoints).ShouldBe(forecast.Drivers.Sum(d => d.ExpectedPoints), 1e-6);
    }

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSame()
    {
        var (one, four) = (Run(Bundled.History, Few with { Parallelism = 1 }), Run(Bundled.History, Few with { Parallelism = 4 }));

        Values(four).ShouldBe(Values(one));
        Values(Run(Bundled.History, Few with { Seed = 2 })).ShouldNotBe(Values(one));
    }

    [Fact]
    public void Run_SeasonOver_IsTheFinalTable()
    {
        var history = new HistoryBuilder().Upcoming(0).Build();
        var forecast = SeasonSimulation.Run(history, [], Few, cancellationToken: TestContext.Current.CancellationToken);

        var table = Standings.After(history, history.DataThrough!.Value);
        (forecast.Season, forecast.RacesRun, forecast.RacesLeft).ShouldBe((2021, 6, 0));
        forecast.Drivers[0].TitleProbability.ShouldBe(1);
        foreach (var row in table.Drivers)
        {
            var driver = forecast.Drivers.Single(d => d.Driver == row.Driver);
            driver.PositionProbabilities[row.Position - 1].ShouldBe(1);
            driver.ExpectedPoints.ShouldBe(row.Points);
        }
    }

    [Fact]
    public void Run_SeasonNotBegun_StartsFromNothing()
    {
        var forecast = Run(new HistoryBuilder().Upcoming(6).Build());

        (forecast.Season, forecast.RacesRun, forecast.RacesLeft).ShouldBe((2022, 0, 6));
        forecast.Drivers.Count.ShouldBe(10);
        forecast.Drivers.ShouldAllBe(d => d.Points == 0 && d.TitleProbability < 1);
    }

    [Fact]
    public void Run_TitleDecided_IsCertain()
    {
        // Verstappen was champion of 2023 after the sprint of round 17, Red Bull after round 16.
        var forecast = Run(Bundled.History.Before(new RaceKey(2023, 22)));

        forecast.RacesLeft.ShouldBe(1);
        (forecast.Drivers[0].Driver.Value, forecast.Drivers[0].TitleProbability).ShouldBe(("max-verstappen", 1.0));
        (forecast.Constructors[0].Constructor.Value, forecast.Constructors[0].TitleProbability).ShouldBe(("red-bull", 1.0));
        forecast.Drivers.Single(d => d.Driver.Value == "lando-norris").PositionProbabilities.ShouldAllBe(p => p < 1);
    }

    [Fact]
    public void Run_TwoCarsAndOneRace_GivesTheTitleToWhoWinsIt()
    {
        var history = new HistoryBuilder().Teams(1).Upcoming(1).Build();
        var race = Of(history.NextRace!, (0.7, 0), (0.3, 0));
        foreach (var form in (FormUncertainty[])[FormUncertainty.None, new FormUncertainty(1, 1)])
        {
            var forecast = SeasonSimulation.Run(history, [race], new SeasonSimulationOptions { Simulations = 40_000, Form = form }, cancellationToken: TestContext.Current.CancellationToken);

            // Four standard errors. Drift needs a second race.
            forecast.Drivers[0].TitleProbability.ShouldBe(0.7, 4 * Math.Sqrt(0.7 * 0.3 / 40_000));
        }
    }

    [Fact]
    public void Run_FormDrifts_LeavesTheFavouriteLessSure()
    {
        var history = new HistoryBuilder().Upcoming(6).Build();
        var races = history.Upcoming.Select(w => Of(w, [(0.19, 0), .. Enumerable.Repeat((0.09, 0.0), 9)])).ToArray();
        SeasonForecast With(FormUncertainty form) => SeasonSimulation.Run(history, races, Few with { Form = form });

        With(new FormUncertainty(0.3, 0)).Drivers[0].TitleProbability.ShouldBeLessThan(With(FormUncertainty.None).Drivers[0].TitleProbability - 0.02);
        With(new FormUncertainty(0, 0.3)).Drivers[0].TitleProbability.ShouldBeLessThan(With(FormUncertainty.None).Drivers[0].TitleProbability - 0.02);
    }

    [Fact]
    public void Run_NobodyStops_SharesOutAllPointsOfRacesAndSprints()
    {
        var history = new HistoryBuilder().Upcoming(3).Sprint(new RaceKey(2022, 2), SprintFormat.SetsTheGrid).Build();
        var forecast = SeasonSimulation.Run(history, [.. history.Upcoming.Select(Even)], Few, cancellationToken: TestContext.Current.CancellationToken);

        forecast.Drivers.Sum(d => d.ExpectedPoints).ShouldBe((3 * 101) + 36, 1e-6);
        forecast.Constructors.Sum(c => c.ExpectedPoints).ShouldBe((3 * 101) + 36, 1e-6);
    }

    [Fact]
    public void Run_SprintAlreadyRun_CountsItOnce()
    {
        var key = new RaceKey(2022, 1);
        var history = new HistoryBuilder().Upcoming(1, ForecastMoment.AfterQualifying).Sprint(key, SprintFormat.BeforeQualifying).Build();
        var sprint = history.NextRace!.SprintResult;
        var forecast = SeasonSimulation.Run(history, [Even(history.NextRace!)], Few, cancellationToken: TestContext.Current.CancellationToken);

        sprint.ShouldNotBeEmpty();
        foreach (var car in sprint) forecast.Drivers.Single(d => d.Driver == car.Driver).Points.ShouldBe(car.Points);
        forecast.Drivers.Sum(d => d.ExpectedPoints).ShouldBe(101 + sprint.Sum(c => c.Points), 1e-6);
    }

    [Fact]
    public void Run_BadInput_IsRefused()
    {
        var history = new HistoryBuilder().Build();
        var race = Even(history.NextRace!);

        Should.Throw<ArgumentException>(() => SeasonSimulation.Run(history, [race])).Message.ShouldContain("2022-02");
        Should.Throw<ArgumentException>(() => SeasonSimulation.Run(history.With(completed: [], upcoming: []), [])).Message.ShouldContain("no race");
        Should.Throw<ArgumentOutOfRangeException>(() => Run(history, Few with { Simulations = 0 }));
        Should.Throw<ArgumentException>(() => Run(history, Few with { Form = new FormUncertainty(0, -1) })).Message.ShouldContain("-1");
    }

    [Fact]
    public void Run_Cancelled_Stops() => Should.Throw<OperationCanceledException>(() =>
        SeasonSimulation.Run(Bundled.History, Forecasts(Bundled.History), Few, cancellationToken: new CancellationToken(canceled: true)));

    private static SeasonForecast Run(RaceHistory history, SeasonSimulationOptions? options = null) =>
        SeasonSimulation.Run(history, Forecasts(history), options ?? Few, cancellationToken: TestContext.Current.CancellationToken);

    private static RaceForecast[] Forecasts(RaceHistory history)
    {
        var fitted = new ChampionshipLeaderForecaster().Fit(history, ForecastMoment.BeforeWeekend);
        return [.. SeasonSimulation.RacesLeft(history).Select(w => fitted.Forecast(history, w))];
    }

    private static RaceForecast Even(RaceWeekend weekend) => Of(weekend, [.. weekend.Entries.Select(_ => (1.0 / weekend.Entries.Count, 0.0))]);

    private static RaceForecast Of(RaceWeekend weekend, params (double Win, double Stop)[] cars) => new()
    {
        Race = weekend.Key,
        Moment = ForecastMoment.BeforeWeekend,
        Drivers = [.. weekend.Entries.Zip(cars, (e, car) => new DriverForecast(e.Driver, e.Constructor, car.Win, 0, 0, 1, car.Stop))],
        ModelVersion = "by hand",
        DataThrough = null,
    };

    private static double[] Values(SeasonForecast forecast) =>
        [.. forecast.Drivers.SelectMany(d => (double[])[d.ExpectedPoints, .. d.PositionProbabilities]), .. forecast.Constructors.SelectMany(c => (double[])[c.ExpectedPoints, .. c.PositionProbabilities])];
}
