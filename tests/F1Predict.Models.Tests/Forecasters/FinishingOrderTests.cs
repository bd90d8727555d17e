using CsCheck;

namespace F1Predict.Models.Tests.Forecasters;

public sealed class FinishingOrderTests
{
    private static readonly Gen<double[]> Wins = Gen.Double[0.001, 1].Array[2, 24].Select(weights => Array.ConvertAll(weights, w => w / weights.Sum()));

    [Fact]
    public void Top_One_IsTheWinProbability() => Wins.Sample(
        wins =>
        {
            var top = new FinishingOrder(wins).Top(1);
            for (var i = 0; i < wins.Length; i++) top[i].ShouldBe(wins[i], 1e-7);
        },
        iter: 50);

    [Fact]
    public void Top_AnyPlaces_SumToThePlacesAndGrowWithThem() => Wins.Sample(
        wins =>
        {
            var order = new FinishingOrder(wins);
            var (podium, points) = (order.Top(3), order.Top(10));
            podium.Sum().ShouldBe(Math.Min(3, wins.Length), 1e-4);
            points.Sum().ShouldBe(Math.Min(10, wins.Length), 1e-3);
            for (var i = 0; i < wins.Length; i++) (podium[i] >= wins[i] - 1e-7 && points[i] >= podium[i] - 1e-7).ShouldBeTrue();
        },
        iter: 50);

    [Fact]
    public void ExpectedPositions_AnyField_FollowTheWinProbabilities() => Wins.Sample(
        wins =>
        {
            var positions = new FinishingOrder(wins).ExpectedPositions();
            positions.Sum().ShouldBe(wins.Length * (wins.Length + 1) / 2.0, 1e-9);
            for (var i = 1; i < wins.Length; i++)
            {
                if (wins[i] > wins[i - 1] + 1e-9) positions[i].ShouldBeLessThan(positions[i - 1]);
            }
        },
        iter: 50);

    [Fact]
    public void Top_EqualCars_AreEqual()
    {
        var order = new FinishingOrder([0.25, 0.25, 0.25, 0.25]);

        order.Top(3).ShouldAllBe(p => Math.Abs(p - 0.75) < 1e-9);
        order.ExpectedPositions().ShouldAllBe(p => Math.Abs(p - 2.5) < 1e-9);
    }

    [Fact]
    public void Top_OverwhelmingFavourite_StillFits()
    {
        double[] wins = [0.999_99, .. Enumerable.Repeat(0.000_01 / 21, 21)];
        var order = new FinishingOrder(wins);

        order.Top(1)[0].ShouldBe(0.999_99, 1e-4);
        order.Top(3).Sum().ShouldBe(3, 1e-3);
    }
}
