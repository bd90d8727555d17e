using CsCheck;
using F1Predict.Data;

namespace F1Predict.Models.Tests.Forecasters;

public sealed class StrengthSoftmaxTests
{
    private static readonly DateOnly Newest = new(2020, 1, 1);

    [Fact]
    public void Probabilities_DifferenceOfLogThree_MakesOddsOfThreeToOne()
    {
        var wins = StrengthSoftmax.Probabilities([Math.Log(3) + 1000, 1000], 1);
        wins[0].ShouldBe(0.75, 1e-12);
        wins[1].ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void LogLoss_AnyRace_IsThatOfItsProbabilities() => Gen.Double[-5, 5].Array[2, 20].Sample(
        strengths => StrengthSoftmax.LogLoss(Race(0, 1, strengths), 0.7).ShouldBe(-Math.Log(StrengthSoftmax.Probabilities(strengths, 0.7)[1]), 1e-9));

    [Fact]
    public void Sharpness_ThreeOfFourWonByTheStronger_GivesThatShare()
    {
        // Two cars a unit apart: the likelihood is highest where the stronger wins with the share that it did, e^x / (1 + e^x) = 3/4.
        var races = Enumerable.Range(0, 50).Select(i => Race(0, i % 4 == 3 ? 1 : 0, [1, 0])).ToArray();
        var learned = races[10..];
        learned.Count(r => r.Winner == 0).ShouldBe(30);
        StrengthSoftmax.Sharpness(races).ShouldBe(Math.Log(3), 1e-4);
    }

    [Fact]
    public void Sharpness_RacesOfSixYearsAgo_WeighHalf()
    {
        // Of the 20 old races the stronger won none, of the 20 new ones all: weights 10 and 20, odds of 2 to 1.
        var races = Enumerable.Range(0, 50).Select(i => Race(i < 30 ? 6 * 365.25 : 0, i < 30 ? 1 : 0, [1, 0])).ToArray();
        StrengthSoftmax.Sharpness(races).ShouldBe(Math.Log(2), 1e-3);
    }

    [Fact]
    public void Sharpness_TooFewRaces_KeepsTheOddsOfTheRule()
    {
        var races = Enumerable.Range(0, 20).Select(_ => Race(0, 0, [1, 0])).ToArray();
        StrengthSoftmax.Sharpness(new ArraySegment<StrengthRace>(races, 0, 19)).ShouldBe(1);
        StrengthSoftmax.Sharpness(races).ShouldBeGreaterThan(10);
        StrengthSoftmax.Sharpness([]).ShouldBe(1);
    }

    private static StrengthRace Race(double daysAgo, int winner, double[] strengths) => new(new RaceKey(2020, 1), Newest.AddDays(-(int)daysAgo), strengths, winner);
}
