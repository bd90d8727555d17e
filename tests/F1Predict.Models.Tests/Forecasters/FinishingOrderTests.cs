using CsCheck;

namespace F1Predict.Models.Tests.Forecasters;

public sealed class FinishingOrderTests
{
    private static readonly Gen<double[]> Wins = Gen.Double[0.001, 1].Array[2, 24].Select(weights => Array.ConvertAll(weights, w => w / weights.Sum()));

    /// <summary>Fields with strong favourites and hopeless outsiders, whose cars stop with any chance.</summary>
    private static readonly Gen<(double[] Wins, double[] Stops)> Races =
        from logits in Gen.Double[-8, 0].Array[2, 24]
        from stops in Gen.Double[0, 0.6].Array[logits.Length]
        select (Array.ConvertAll(logits, l => Math.Exp(l) / logits.Sum(Math.Exp)), stops);

    [Fact]
    public void Top_One_IsTheWinProbability() => Races.Sample(
        race =>
        {
            var order = new FinishingOrder(race.Wins, race.Stops);
            for (var i = 0; i < race.Wins.Length; i++) order.Top(i, 1).ShouldBe(race.Wins[i], 1e-7);
        },
        iter: 200);

    [Fact]
    public void Positions_AnyField_SumToOneByCarAndByPlace() => Races.Sample(
        race =>
        {
            var order = new FinishingOrder(race.Wins, race.Stops);
            var cars = Enumerable.Range(0, race.Wins.Length).ToArray();
            foreach (var car in cars) order.Positions(car).ToArray().Sum().ShouldBe(1, 1e-6);
            foreach (var place in cars) cars.Sum(car => order.Positions(car)[place]).ShouldBe(1, 1e-6);
            foreach (var car in cars) order.Positions(car).ToArray().ShouldAllBe(p => p > -1e-9);
        },
        iter: 100);

    [Fact]
    public void ExpectedPosition_AnyField_IsTheMeanOfThePositions() => Races.Sample(
        race =>
        {
            var order = new FinishingOrder(race.Wins, race.Stops);
            var sum = 0.0;
            for (var car = 0; car < race.Wins.Length; car++)
            {
                order.ExpectedPosition(car).ShouldBe(order.Positions(car).ToArray().Select((p, at) => p * (at + 1)).Sum(), 1e-4);
                sum += order.ExpectedPosition(car);
            }

            sum.ShouldBe(race.Wins.Length * (race.Wins.Length + 1) / 2.0, 1e-6);
        },
        iter: 100);

    [Fact]
    public void ExpectedPosition_EqualStops_FollowsTheWinProbabilities() => Wins.Sample(
        wins =>
        {
            var order = new FinishingOrder(wins, Array.ConvertAll(wins, _ => 0.02));
            for (var i = 1; i < wins.Length; i++)
            {
                if (wins[i] > wins[i - 1] + 1e-9 && order.Stops[i].Equals(order.Stops[i - 1]))
                    order.ExpectedPosition(i).ShouldBeLessThan(order.ExpectedPosition(i - 1));
            }
        },
        iter: 50);

    [Fact]
    public void Ahead_AnyTwo_AddUpToOne() => Races.Sample(
        race =>
        {
            var order = new FinishingOrder(race.Wins, race.Stops);
            (order.Ahead(0, 1) + order.Ahead(1, 0)).ShouldBe(1, 1e-9);
            if (race.Wins.Length == 2) order.Ahead(0, 1).ShouldBe(race.Wins[0], 1e-7);
        },
        iter: 100);

    [Fact]
    public void Top_EqualCars_AreEqual()
    {
        var order = new FinishingOrder([0.25, 0.25, 0.25, 0.25], [0.1, 0.1, 0.1, 0.1]);

        for (var car = 0; car < 4; car++)
        {
            order.Top(car, 3).ShouldBe(0.75, 1e-7);
            order.ExpectedPosition(car).ShouldBe(2.5, 1e-9);
        }
    }

    [Fact]
    public void Top_OverwhelmingFavourite_StillFits()
    {
        double[] wins = [0.999_99, .. Enumerable.Repeat(0.000_01 / 21, 21)];
        var order = new FinishingOrder(wins, Array.ConvertAll(wins, _ => 0.2));

        order.Top(0, 1).ShouldBe(0.999_99, 1e-4);
        order.Stops[0].ShouldBeLessThanOrEqualTo(0.000_01);
        order.Stops[1].ShouldBe(0.2);
        Enumerable.Range(0, 22).Sum(car => order.Top(car, 3)).ShouldBe(3, 1e-6);
    }

    [Fact]
    public void Stops_TwoCarsThatTakeItAll_LeaveTheOthersTheirWins()
    {
        double[] wins = [0.6, 0.395, .. Enumerable.Repeat(0.005 / 18, 18)];
        var order = new FinishingOrder(wins, Array.ConvertAll(wins, _ => 0.15));

        order.Stops[0].ShouldBe(0.15);
        (order.Stops[0] * order.Stops[1]).ShouldBeLessThanOrEqualTo(0.0025 + 1e-12);
        for (var i = 0; i < wins.Length; i++) order.Top(i, 1).ShouldBe(wins[i], 1e-7);
    }

    [Fact]
    public void Positions_DrawnByChance_AgreeWithTheIntegrals()
    {
        const int races = 200_000;
        double[] wins = [0.35, 0.25, 0.15, 0.1, 0.08, 0.04, 0.02, 0.01];
        double[] stops = [0.05, 0.2, 0.1, 0.3, 0.02, 0.15, 0.1, 0.1];
        var order = new FinishingOrder(wins, stops);
        var random = new Random(5);
        var counts = new int[wins.Length, wins.Length];
        var performances = new double[wins.Length];
        var ahead = 0;
        for (var race = 0; race < races; race++)
        {
            for (var i = 0; i < wins.Length; i++)
                performances[i] = order.Means[i] + (Normal(random) * (random.NextDouble() < Performance.WildShare ? Performance.WildScatter : 1)) - (random.NextDouble() < stops[i] ? 100 : 0);
            for (var i = 0; i < wins.Length; i++) counts[i, performances.Count(p => p > performances[i])]++;
            if (performances[1] > performances[3]) ahead++;
        }

        // Four standard errors of the widest share.
        var tolerance = 4 * Math.Sqrt(0.25 / races);
        for (var i = 0; i < wins.Length; i++)
        {
            for (var place = 0; place < wins.Length; place++) ((double)counts[i, place] / races).ShouldBe(order.Positions(i)[place], tolerance, $"car {i}, place {place}");
        }

        ((double)ahead / races).ShouldBe(order.Ahead(1, 3), tolerance);
    }

    /// <summary>The method of Box and Muller.</summary>
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
