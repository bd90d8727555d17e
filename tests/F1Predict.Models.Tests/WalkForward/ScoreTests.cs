using F1Predict.Data;

namespace F1Predict.Models.Tests.WalkForwardRuns;

public sealed class ScoreTests
{
    [Fact]
    public void Of_KnownForecast_GivesHandComputedFigures()
    {
        var scored = Scored("b", ("a", 0.5), ("b", 0.3), ("c", 0.2));

        var score = Score.Of([scored]);

        score.LogLoss.ShouldBe(-Math.Log(0.3), 1e-12);
        score.BrierSum.ShouldBe(0.25 + 0.49 + 0.04, 1e-12);
        score.BrierMean.ShouldBe(0.78 / 3, 1e-12);
        (score.WinnerNamed, score.WinnerInTop3, scored.WinnerRank).ShouldBe((0, 1, 2));
    }

    [Fact]
    public void WinnerInTop_LevelCars_ShareTheirPlaces()
    {
        var scored = Scored("d", ("a", 0.4), ("b", 0.2), ("c", 0.2), ("d", 0.2));

        scored.WinnerInTop(1).ShouldBe(0);
        scored.WinnerInTop(3).ShouldBe(2.0 / 3, 1e-12);
        scored.WinnerRank.ShouldBe(3);
    }

    [Fact]
    public void LogLoss_WinnerWhoWasNotForecast_IsLargeButFinite() => Scored("x", ("a", 0.5), ("b", 0.5)).LogLoss.ShouldBe(-Math.Log(1e-15), 1e-9);

    [Fact]
    public void Of_Nothing_IsRefused() => Should.Throw<ArgumentException>(() => Score.Of([]));

    [Fact]
    public void Interval95_ManyDraws_CoversTheMeanAndShrinks()
    {
        var random = new Random(5);
        double[] Draws(int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
        var (few, many) = (Bootstrap.Interval95(Draws(20)), Bootstrap.Interval95(Draws(2000)));

        (many.High - many.Low).ShouldBeLessThan((few.High - few.Low) / 5);
        (many.Low < 0.5 && many.High > 0.5).ShouldBeTrue();
        (many.High - many.Low).ShouldBe(2 * 1.96 / Math.Sqrt(12 * 2000), 0.003);
    }

    private static ScoredForecast Scored(string winner, params (string Driver, double Win)[] drivers) => new(
        new RaceForecast
        {
            Race = new RaceKey(2020, 1),
            Moment = ForecastMoment.BeforeWeekend,
            ModelVersion = "by-hand",
            DataThrough = null,
            Drivers = [.. drivers.Select(d => new DriverForecast(new DriverId(d.Driver), new ConstructorId("team"), d.Win, 0, 0, 1, 0))],
        },
        new DriverId(winner));
}
