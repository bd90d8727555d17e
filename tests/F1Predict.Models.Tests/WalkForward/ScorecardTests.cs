using F1Predict.Data;
using static F1Predict.Models.Tests.WalkForwardRuns.ByHand;

namespace F1Predict.Models.Tests.WalkForwardRuns;

/// <summary>Scorecards of a few races; all figures by hand.</summary>
public sealed class ScorecardTests
{
    /// <summary>Called and won, called and lost, not called but won, not called and lost.</summary>
    private static readonly ScoredForecast[] FourRaces =
    [
        Race(1, "abc", a: 0.8, b: 0.15, c: 0.05), Race(2, "bac", a: 0.6, b: 0.3, c: 0.1),
        Race(3, "abc", a: 0.4, b: 0.35, c: 0.25), Race(4, "cab", a: 0.45, b: 0.35, c: 0.2),
    ];

    [Fact]
    public void Of_FourRaces_GivesHandComputedMeans()
    {
        var scores = Scorecard.Of(FourRaces).Scores;

        scores.WinnerNamed.Value.ShouldBe(0.5);
        scores.WinnerInTop3.Value.ShouldBe(1);
        scores.LogLoss.Value.ShouldBe(-(Math.Log(0.8) + Math.Log(0.3) + Math.Log(0.4) + Math.Log(0.2)) / 4, 1e-12);
        scores.BrierSum.Value.ShouldBe((0.065 + 0.86 + 0.545 + 0.965) / 4, 1e-12);
        scores.BrierMean.Value.ShouldBe((0.065 + 0.86 + 0.545 + 0.965) / 12, 1e-12);
        scores.PodiumOverlap.Value.ShouldBe(3, 1e-12, "three cars share three places");
    }

    [Fact]
    public void Of_FourRaces_TellsPrecisionFromRecall()
    {
        var scores = Scorecard.Of(FourRaces).Scores;

        scores.FavouritePrecision.ShouldNotBeNull().Value.ShouldBe(0.5, "two were called, one of them won");
        scores.FavouriteRecall.Value.ShouldBe(0.25, "of four winners one was called");
    }

    [Fact]
    public void Of_NoFavouriteCalled_HasNoPrecision()
    {
        var scores = Scorecard.Of(FourRaces[2..]).Scores;

        scores.FavouritePrecision.ShouldBeNull();
        scores.FavouriteRecall.Value.ShouldBe(0);
    }

    [Fact]
    public void CalibrationError_FourRaces_IsTheWeightedDistanceOfTheBins()
    {
        // Bins: 0.05-0.1 c1; 0.1-0.2 b1 c2; 0.2-0.3 c3 c4*; 0.3-0.4 b2* b3 b4; 0.4-0.5 a3* a4; 0.6-0.7 a2; 0.8-0.9 a1*. The star won.
        var misses = 0.05 + 0.25 + Math.Abs(0.45 - 1) + Math.Abs(1.0 - 1) + Math.Abs(0.85 - 1) + 0.6 + Math.Abs(0.8 - 1);

        Scorecard.Of(FourRaces).Scores.CalibrationError.Value.ShouldBe(misses / 12, 1e-12);
    }

    [Fact]
    public void Calibration_FourRaces_CountsCarsAndWins()
    {
        var bin = Scorecard.Of(FourRaces).Calibration.Single(b => b.From.Equals(0.3));

        (bin.To, bin.Cars).ShouldBe((0.4, 3));
        bin.Forecast.ShouldBe(1.0 / 3, 1e-12);
        bin.Observed.ShouldBe(1.0 / 3, 1e-12);

        // Wilson's interval of 1 in 3: (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n) with z = 1.959964.
        bin.Low.ShouldBe(0.0614919, 1e-6);
        bin.High.ShouldBe(0.7923404, 1e-6);
        Scorecard.Of(FourRaces).Calibration.Sum(b => b.Cars).ShouldBe(12);
    }

    [Fact]
    public void Less_Baseline_ComparesRaceByRace()
    {
        ScoredForecast[] sharper = [.. FourRaces.Select((f, i) => Race(i + 1, "abc", a: 0.9, b: 0.06, c: 0.04))];
        ScoredForecast[] duller = [.. FourRaces.Select((f, i) => Race(i + 1, "abc", a: 0.45, b: 0.3, c: 0.25))];

        var difference = Scorecard.Of(sharper).Less(Scorecard.Of(duller));

        difference.LogLoss.Value.ShouldBe(-Math.Log(2), 1e-12);
        difference.LogLoss.High.ShouldBe(-Math.Log(2), 1e-9, "every race differs by as much");
        difference.LogLoss.IsClearOfZero.ShouldBeTrue();
        difference.WinnerNamed.ShouldBe(new Estimate(0, 0, 0));
        difference.WinnerNamed.IsClearOfZero.ShouldBeFalse();
        difference.FavouritePrecision.ShouldBeNull("the baseline called nobody");
        difference.FavouriteRecall.Value.ShouldBe(1);
    }

    [Fact]
    public void Less_OtherRaces_IsRefused() =>
        Should.Throw<ArgumentException>(() => Scorecard.Of(FourRaces).Less(Scorecard.Of(FourRaces[1..]))).Message.ShouldContain("4 races");

    [Fact]
    public void By_Group_SplitsTheRaces()
    {
        var card = Scorecard.Of(FourRaces);

        card.By(f => f.Outcome.Race.Kind).Select(g => (g.Group, g.Card.Races)).ShouldBe([(CircuitKind.Permanent, 2), (CircuitKind.Street, 2)]);
        card.By(f => f.Race.Season).Single().Card.Scores.ShouldBe(card.Scores);
        card.By(f => f.Outcome.Weather?.Conditions).Select(g => (g.Group, g.Card.Races))
            .ShouldBe([((TrackConditions?)null, 1), (TrackConditions.Dry, 2), (TrackConditions.Wet, 1)]);
        card.By(f => f.Outcome.Race.Kind)[1].Card.Scores.LogLoss.Value.ShouldBe(-(Math.Log(0.3) + Math.Log(0.2)) / 2, 1e-12);
    }

    [Fact]
    public void Of_NothingOrOneRaceTwice_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Scorecard.Of([])).Message.ShouldContain("no forecasts");
        Should.Throw<ArgumentException>(() => Scorecard.Of([FourRaces[1], FourRaces[0], FourRaces[1]])).Message.ShouldContain("2020-02");
    }

    private static ScoredForecast Race(int round, string finish, double a, double b, double c) => Scored(round, finish, Car("a", a), Car("b", b), Car("c", c));
}
