using System.Collections.Concurrent;
using F1Predict.Data;

namespace F1Predict.Models.Tests.WalkForwardRuns;

public sealed class WalkForwardTests
{
    private static readonly WalkForwardOptions TwoSeasons = new() { From = new RaceKey(2013, 1), To = new RaceKey(2014, 19) };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Run_Spy_SeesAllAndOnlyEarlierRaces(int refitEvery)
    {
        var spy = new SpyForecaster();

        var scored = WalkForward.Run(Bundled.History, spy, TwoSeasons with { RefitEvery = refitEvery, Moment = ForecastMoment.AfterPractice }, cancellationToken: TestContext.Current.CancellationToken);

        var races = Bundled.History.CompletedRaces.Select(r => r.Key).ToList();
        scored.Select(s => s.Race).ShouldBe(races.Where(k => k >= TwoSeasons.From && k <= TwoSeasons.To));
        spy.Asked.Count.ShouldBe(38);
        foreach (var (key, (before, weekend)) in spy.Asked)
        {
            before.CompletedRaces.Select(r => r.Key).ShouldBe(races.Where(k => k < key), $"{key}");
            before.Upcoming.Skip(1).ShouldAllBe(w => w.LatestMoment == ForecastMoment.BeforeWeekend);
            (weekend.Qualifying.Count, weekend.StartingGrid.Count).ShouldBe((0, 0), $"{key}");
        }

        spy.Learned.Count.ShouldBe(refitEvery == 1 ? 38 : 6);
        foreach (var last in spy.Learned) races.ShouldContain(last);
    }

    [Fact]
    public void Run_Uniform_NamesOneWinnerInTwentyWhateverTheRowOrder()
    {
        var scored = WalkForward.Run(Bundled.History, new UniformForecaster(), TwoSeasons, cancellationToken: TestContext.Current.CancellationToken);

        var expected = scored.Average(s => 1.0 / s.Forecast.Drivers.Count);
        Score.Of(scored).WinnerNamed.ShouldBe(expected, 1e-12);
        Score.Of(scored).WinnerInTop3.ShouldBe(3 * expected, 1e-12);
        Score.Of(scored).LogLoss.ShouldBe(scored.Average(s => Math.Log(s.Forecast.Drivers.Count)), 1e-9);
    }

    [Fact]
    public void Run_GridTable_BeatsTheUniformForecast()
    {
        var token = TestContext.Current.CancellationToken;
        var (grid, uniform) = (Score.Of(WalkForward.Run(Bundled.History, new GridTableForecaster(), TwoSeasons, cancellationToken: token)),
            Score.Of(WalkForward.Run(Bundled.History, new UniformForecaster(), TwoSeasons, cancellationToken: token)));

        grid.LogLoss.ShouldBeLessThan(uniform.LogLoss - 1);
        grid.WinnerNamed.ShouldBeInRange(0.4, 0.7);
    }

    [Fact]
    public void Run_Parallelism_ChangesNothing()
    {
        var options = new WalkForwardOptions { From = new RaceKey(2012, 1), To = new RaceKey(2012, 6), Moment = ForecastMoment.AfterQualifying, RefitEvery = 2 };
        var forecaster = new EnsembleForecaster(new EnsembleOptions { RandomForest = new() { Trees = 20 }, XGBoost = new() { Rounds = 20 } });

        double[] Probabilities(int parallelism) =>
        [
            .. WalkForward.Run(Bundled.History, forecaster, options with { Parallelism = parallelism }, cancellationToken: TestContext.Current.CancellationToken)
                .SelectMany(s => s.Forecast.Drivers.Select(d => d.WinProbability)),
        ];

        Probabilities(2).ShouldBe(Probabilities(1));
    }

    [Fact]
    public void Run_NoSuchRaces_IsRefused() =>
        Should.Throw<ArgumentException>(() => WalkForward.Run(Bundled.History, new UniformForecaster(), new WalkForwardOptions { From = new(2030, 1), To = new(2031, 1) }))
            .Message.ShouldContain("2030-01");

    [Fact]
    public void Run_Cancelled_Stops() => Should.Throw<OperationCanceledException>(
        () => WalkForward.Run(Bundled.History, new UniformForecaster(), TwoSeasons, cancellationToken: new CancellationToken(canceled: true)));

    private sealed class SpyForecaster : IRaceForecaster
    {
        public string Name => "spy";

        public ConcurrentDictionary<RaceKey, (RaceHistory Before, RaceWeekend Weekend)> Asked { get; } = new();

        public ConcurrentBag<RaceKey> Learned { get; } = [];

        public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default)
        {
            Learned.Add(history.DataThrough!.Value);
            return new Fitted(this, new UniformForecaster().Fit(history, moment, cancellationToken));
        }

        private sealed class Fitted(SpyForecaster spy, IFittedForecaster uniform) : IFittedForecaster
        {
            public ForecastMoment Moment => uniform.Moment;

            public RaceForecast Forecast(RaceHistory history, RaceWeekend weekend)
            {
                spy.Asked[weekend.Key] = (history, weekend);
                return uniform.Forecast(history, weekend);
            }
        }
    }
}
