using static F1Predict.Models.Tests.WalkForwardRuns.ByHand;

namespace F1Predict.Models.Tests.WalkForwardRuns;

/// <summary>What one race says of a forecast; all figures by hand.</summary>
public sealed class ScoredForecastTests
{
    [Fact]
    public void Measures_KnownForecast_AreAsComputedByHand()
    {
        var scored = Scored("bac", ("a", 0.5), ("b", 0.3), ("c", 0.2));

        scored.LogLoss.ShouldBe(-Math.Log(0.3), 1e-12);
        scored.BrierSum.ShouldBe(0.25 + 0.49 + 0.04, 1e-12);
        scored.BrierMean.ShouldBe(0.78 / 3, 1e-12);
        (scored.WinnerInTop(1), scored.WinnerInTop(3), scored.WinnerRank).ShouldBe((0, 1, 2));
        scored.FavouriteCalled.ShouldBeTrue("0.5 is enough");
    }

    [Fact]
    public void WinnerInTop_LevelCars_ShareTheirPlaces()
    {
        var scored = Scored("dabc", ("a", 0.4), ("b", 0.2), ("c", 0.2), ("d", 0.2));

        scored.WinnerInTop(1).ShouldBe(0);
        scored.WinnerInTop(3).ShouldBe(2.0 / 3, 1e-12);
        scored.WinnerRank.ShouldBe(3);
        scored.FavouriteCalled.ShouldBeFalse();
    }

    [Fact]
    public void LogLoss_WinnerWhoWasNotForecast_IsLargeButFinite() => Scored("x", ("a", 0.5), ("b", 0.5)).LogLoss.ShouldBe(-Math.Log(1e-15), 1e-9);

    [Fact]
    public void PodiumOverlap_CountsTheFirstThreeByPodiumChance()
    {
        // First three by chance of a podium: a, d and e; on it were a, b and d.
        var scored = Scored(1, "adbec", Car("a", 0.6, 0.9), Car("b", 0.3, 0.3), Car("c", 0.1, 0.2), Car("d", 0, 0.8), Car("e", 0, 0.7));

        scored.PodiumOverlap.ShouldBe(2);
    }

    [Fact]
    public void PodiumOverlap_LevelCars_ShareTheirPlaces()
    {
        // a has one place for certain; b, c and d share two places, and two of them were on the podium: 1 + 2 * 2/3.
        var scored = Scored(1, "abce", Car("a", 0.6, 0.9), Car("b", 0.3, 0.6), Car("c", 0.1, 0.6), Car("d", 0, 0.6), Car("e", 0, 0.3));

        scored.PodiumOverlap.ShouldBe(1 + (2 * 2.0 / 3), 1e-12);
    }

    [Fact]
    public void RankCorrelation_TwoNeighboursExchanged_IsSpearmansRho()
    {
        // Ranks 1 2 3 4 against 2 1 3 4: rho = 1 - 6 * 2 / (4 * 15) = 0.8. e did not finish and does not count.
        var scored = Scored(1, "bacd", Car("a", 0.4, 0, 1.5), Car("b", 0.3, 0, 2.5), Car("c", 0.2, 0, 3.1), Car("d", 0.1, 0, 3.9), Car("e", 0, 0, 1.2));

        scored.RankCorrelation.ShouldNotBeNull().ShouldBe(0.8, 1e-12);
    }

    [Fact]
    public void RankCorrelation_LevelCars_ShareRanks()
    {
        // Expected ranks 1, 2.5, 2.5 against 1, 2, 3: covariance 1.5 over the root of 1.5 * 2.
        var scored = Scored(1, "abc", Car("a", 0.4, 0, 1), Car("b", 0.3, 0, 2), Car("c", 0.3, 0, 2));

        scored.RankCorrelation.ShouldNotBeNull().ShouldBe(1.5 / Math.Sqrt(3), 1e-12);
    }

    [Fact]
    public void RankCorrelation_NothingToRank_IsZeroOrNull()
    {
        Scored(1, "abc", Car("a", 0.5, 0, 2), Car("b", 0.5, 0, 2), Car("c", 0, 0, 2)).RankCorrelation.ShouldBe(0, "all level");
        Scored(1, "a", Car("a", 0.5, 0, 1), Car("b", 0.5, 0, 2)).RankCorrelation.ShouldBeNull("only one was classified");
    }

    [Fact]
    public void Create_ForecastOfAnotherRace_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ScoredForecast(Scored("a", ("a", 0.5), ("b", 0.5)).Forecast, Race(2, "a", ["a", "b"]))).Message.ShouldContain("2020-02");
}
