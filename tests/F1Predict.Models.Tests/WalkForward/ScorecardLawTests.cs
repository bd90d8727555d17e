using CsCheck;
using F1Predict.Data;
using static F1Predict.Models.Tests.WalkForwardRuns.ByHand;

namespace F1Predict.Models.Tests.WalkForwardRuns;

/// <summary>What holds for the scores of any forecasts.</summary>
public sealed class ScorecardLawTests
{
    private const string Letters = "abcdefghijklmnopqrst";

    /// <summary>One to twelve races of two to eight cars, with any win probabilities and any finishing order.</summary>
    private static readonly Gen<ScoredForecast[]> Races =
        Gen.Select(Gen.Double[0.001, 1].Array[2, 8], Gen.Int[0, 1_000_000], Gen.Int[0, 8]).Array[1, 12].Select(races =>
            races.Select((race, at) => Any(at + 1, race.Item1, race.Item2, race.Item3)).ToArray());

    [Fact]
    public void Of_UniformForecast_GivesLogarithmOfTheField() => Gen.Int[2, 20].Sample(n =>
    {
        var level = Scorecard.Of([Scored(1, Letters[..n], Field(Enumerable.Repeat(1.0, n)))], samples: 10).Scores;

        level.LogLoss.Value.ShouldBe(Math.Log(n), 1e-12);
        level.BrierSum.Value.ShouldBe((n - 1.0) / n, 1e-12);
        level.BrierMean.Value.ShouldBe((n - 1.0) / n / n, 1e-12);
        level.WinnerNamed.Value.ShouldBe(1.0 / n, 1e-12);
        level.CalibrationError.Value.ShouldBe(0, 1e-12, "one winner in n");
    });

    [Fact]
    public void Of_PerfectForecast_HasNoLoss() => Gen.Int[2, 20].Sample(n =>
    {
        var cars = Letters[..n].Select((letter, at) => Car(letter.ToString(), at == 0 ? 1 : 0, at < 3 ? 1 : 0, at + 1)).ToArray();
        var perfect = Scorecard.Of([Scored(1, Letters[..n], cars), Scored(2, Letters[..n], cars)], samples: 10).Scores;
        var (none, all) = (new Estimate(0, 0, 0), new Estimate(1, 1, 1));

        (perfect.LogLoss, perfect.BrierSum, perfect.BrierMean, perfect.CalibrationError).ShouldBe((none, none, none, none));
        (perfect.WinnerNamed, perfect.WinnerInTop3, perfect.FavouritePrecision, perfect.FavouriteRecall).ShouldBe((all, all, all, all));
        perfect.PodiumOverlap.Value.ShouldBe(Math.Min(3, n));
        perfect.RankCorrelation!.Value.ShouldBe(1, 1e-12);
    });

    [Fact]
    public void Of_AnyForecasts_HasIntervalsAroundTheValues() => Races.Sample(races =>
    {
        var scores = Scorecard.Of(races, samples: 400).Scores;

        foreach (var (value, low, high) in Estimates(scores)) (low <= value + 1e-9 && value <= high + 1e-9).ShouldBeTrue($"{low} <= {value} <= {high}");
        foreach (var (_, low, high) in (Estimate[])[scores.WinnerNamed, scores.WinnerInTop3, scores.FavouriteRecall, scores.BrierMean]) (low >= 0 && high <= 1).ShouldBeTrue($"{low} to {high}");
        scores.CalibrationError.Low.ShouldBeGreaterThanOrEqualTo(0);
    }, iter: 200);

    [Fact]
    public void Of_RowsInAnotherOrder_GivesTheSame() => Gen.Select(Races, Gen.Int[0, 1000]).Sample((races, seed) =>
    {
        var shuffled = races.ToArray();
        new Random(seed).Shuffle(shuffled);
        ScoredForecast[] reversed = [.. shuffled.Select(f => new ScoredForecast(f.Forecast, f.Outcome.With(results: [.. f.Outcome.Results.Reverse()])))];

        Scorecard.Of(reversed, samples: 50).Scores.ShouldBe(Scorecard.Of(races, samples: 50).Scores);
    }, iter: 200);

    [Fact]
    public void Less_Itself_IsZero() => Races.Sample(races =>
    {
        var card = Scorecard.Of(races, samples: 50);

        Estimates(card.Less(card)).ShouldAllBe(e => e == new Estimate(0, 0, 0));
    }, iter: 200);

    [Fact]
    public void CalibrationError_WinnersDrawnFromTheForecast_IsNoise()
    {
        var (calibrated, sure) = (Simulated(sharpness: 1), Simulated(sharpness: 3));

        calibrated.Scores.CalibrationError.Value.ShouldBeLessThan(0.005);
        sure.Scores.CalibrationError.Value.ShouldBeGreaterThan(0.02);
        sure.Scores.CalibrationError.Low.ShouldBeGreaterThan(calibrated.Scores.CalibrationError.High);
        calibrated.Calibration.Count(b => b.Low <= b.Forecast && b.Forecast <= b.High).ShouldBeGreaterThan(calibrated.Calibration.Count * 3 / 4);
        sure.Calibration[^1].High.ShouldBeLessThan(sure.Calibration[^1].Forecast, "those called nearly certain win less often");
    }

    /// <summary>Two thousand races of ten cars whose winner is drawn by the true chances; the forecast takes them to a power.</summary>
    private static Scorecard Simulated(double sharpness)
    {
        var random = new Random(11);
        return Scorecard.Of(Enumerable.Range(0, 2000).Select(race =>
        {
            var strengths = Enumerable.Range(0, 10).Select(_ => Math.Exp(3 * random.NextDouble())).ToArray();
            var (draw, winner) = (random.NextDouble() * strengths.Sum(), 0);
            while (draw > strengths[winner]) draw -= strengths[winner++];
            var scored = Scored(1, Letters[winner].ToString(), Field(strengths.Select(s => Math.Pow(s, sharpness))));
            return Moved(scored, new RaceKey(1951 + (race / 99), 1 + (race % 99)));
        }), samples: 500);
    }

    /// <summary>The same race under another key: a scorecard takes one forecast a race.</summary>
    private static ScoredForecast Moved(ScoredForecast scored, RaceKey key) => new(
        new RaceForecast { Race = key, Moment = scored.Forecast.Moment, ModelVersion = "by-hand", DataThrough = null, Drivers = scored.Forecast.Drivers },
        scored.Outcome.With(weekend: scored.Outcome.Weekend.With(race: scored.Outcome.Race with { Key = key })));

    private static ScoredForecast Any(int round, double[] strengths, int seed, int classified)
    {
        var order = Letters[..strengths.Length].ToCharArray();
        new Random(seed).Shuffle(order);
        return Scored(round, new string(order, 0, Math.Clamp(classified, 1, order.Length)), Field(strengths));
    }

    private static DriverForecast[] Field(IEnumerable<double> strengths)
    {
        var all = strengths.ToArray();
        var sum = all.Sum();
        return [.. all.Select((s, at) => Car(Letters[at].ToString(), s / sum, Math.Min(1, 3 * s / sum), all.Length * (1 - (s / sum))))];
    }

    private static IEnumerable<Estimate> Estimates(Scores s) => new[]
    {
        s.WinnerNamed, s.WinnerInTop3, s.PodiumOverlap, s.LogLoss, s.BrierSum, s.BrierMean, s.FavouritePrecision, s.FavouriteRecall, s.RankCorrelation, s.CalibrationError,
    }.OfType<Estimate>();
}
