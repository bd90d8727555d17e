using F1Predict.Data;

namespace F1Predict.Models.Tests.WalkForwardRuns;

public sealed class WalkForwardTests
{
    private static readonly WalkForwardOptions TwoSeasons = new() { From = new RaceKey(2013, 1), To = new RaceKey(2014, 19) };

    private static readonly RaceKey[] Races = [.. Bundled.History.CompletedRaces.Select(r => r.Key)];

    [Theory]
    [InlineData(1, ForecastMoment.BeforeWeekend)]
    [InlineData(1, ForecastMoment.AfterPractice)]
    [InlineData(7, ForecastMoment.AfterPractice)]
    [InlineData(50, ForecastMoment.AfterQualifying)]
    public void Run_Spy_SeesAllAndOnlyEarlierRaces(int refitEvery, ForecastMoment moment)
    {
        var spy = new SpyForecaster();

        var scored = Run(spy, TwoSeasons with { RefitEvery = refitEvery, Moment = moment });

        var walked = Races.Where(k => k >= TwoSeasons.From && k <= TwoSeasons.To).ToArray();
        scored.Select(s => s.Race).ShouldBe(walked);
        spy.Asked.Keys.ShouldBe(walked, ignoreOrder: true);
        foreach (var (key, (before, weekend, _)) in spy.Asked)
        {
            Before(before).ShouldBe(Races.Where(k => k < key), $"{key}");
            before.Upcoming.Skip(1).ShouldAllBe(w => w.LatestMoment == ForecastMoment.BeforeWeekend);
            HistoryText.Difference(weekend, Bundled.History.Weekend(key).KnownAt(moment)).ShouldBeNull($"{key}");
        }

        foreach (var s in scored) s.Forecast.DataThrough.ShouldBe(Races.Last(k => k < s.Race));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Run_Spy_LearnsAnewEveryFewRacesFromAllBefore(int refitEvery)
    {
        var spy = new SpyForecaster();

        Run(spy, TwoSeasons with { RefitEvery = refitEvery });

        var walked = Races.Where(k => k >= TwoSeasons.From && k <= TwoSeasons.To).ToArray();
        var firsts = walked.Where((_, at) => at % refitEvery == 0).ToArray();
        spy.Learned.Select(l => string.Join(' ', Before(l.History))).ShouldBe(firsts.Select(first => string.Join(' ', Races.Where(k => k < first))), ignoreOrder: true);
        spy.Learned.ShouldAllBe(l => l.Moment == ForecastMoment.AfterQualifying);
        foreach (var (key, (_, _, learned)) in spy.Asked) learned.ShouldBe(Races.Last(k => k < firsts.Last(first => first <= key)), $"{key}");
    }

    [Fact]
    public void Run_Uniform_NamesOneWinnerInTwentyWhateverTheRowOrder()
    {
        var scored = Run(new UniformForecaster(), TwoSeasons);

        var expected = scored.Average(s => 1.0 / s.Forecast.Drivers.Count);
        var scores = Scorecard.Of(scored, samples: 10).Scores;
        scores.WinnerNamed.Value.ShouldBe(expected, 1e-12);
        scores.WinnerInTop3.Value.ShouldBe(3 * expected, 1e-12);
        scores.PodiumOverlap.Value.ShouldBe(9 * expected, 1e-12);
        scores.LogLoss.Value.ShouldBe(scored.Average(s => Math.Log(s.Forecast.Drivers.Count)), 1e-9);
        scores.RankCorrelation!.Value.ShouldBe(0);
    }

    [Fact]
    public void Run_GridTable_BeatsTheUniformForecast()
    {
        var (grid, uniform) = (Scorecard.Of(Run(new GridTableForecaster(), TwoSeasons)), Scorecard.Of(Run(new UniformForecaster(), TwoSeasons)));

        var gain = grid.Less(uniform).LogLoss;
        gain.Value.ShouldBeLessThan(-1);
        gain.IsClearOfZero.ShouldBeTrue();
        grid.Scores.WinnerNamed.Value.ShouldBeInRange(0.4, 0.7);
    }

    [Fact]
    public void Run_Parallelism_ChangesNothing()
    {
        var options = new WalkForwardOptions { From = new RaceKey(2012, 1), To = new RaceKey(2012, 6), Moment = ForecastMoment.AfterQualifying, RefitEvery = 2 };
        var forecaster = new EnsembleForecaster(new EnsembleOptions { RandomForest = new() { Trees = 20 }, XGBoost = new() { Rounds = 20 } });

        double[] Probabilities(int parallelism) =>
            [.. Run(forecaster, options with { Parallelism = parallelism }).SelectMany(s => s.Forecast.Drivers.Select(d => d.WinProbability))];

        Probabilities(2).ShouldBe(Probabilities(1));
    }

    [Fact]
    public void Run_NoSuchRaces_IsRefused() =>
        Should.Throw<ArgumentException>(() => Run(new UniformForecaster(), new WalkForwardOptions { From = new(2030, 1), To = new(2031, 1) })).Message.ShouldContain("2030-01");

    [Fact]
    public void Run_ForecasterFails_ThrowsItsException() =>
        Should.Throw<InvalidOperationException>(() => Run(new SpyForecaster { FailsAt = new RaceKey(2013, 5) }, TwoSeasons)).Message.ShouldContain("2013-05");

    [Fact]
    public void Run_Cancelled_Stops() => Should.Throw<OperationCanceledException>(
        () => WalkForward.Run(Bundled.History, new UniformForecaster(), TwoSeasons, cancellationToken: new CancellationToken(canceled: true)));

    private static IReadOnlyList<ScoredForecast> Run(IRaceForecaster forecaster, WalkForwardOptions options) =>
        WalkForward.Run(Bundled.History, forecaster, options, cancellationToken: TestContext.Current.CancellationToken);

    private static RaceKey[] Before(RaceHistory history) => [.. history.CompletedRaces.Select(r => r.Key)];
}
