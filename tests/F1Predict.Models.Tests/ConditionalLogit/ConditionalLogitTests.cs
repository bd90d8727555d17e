using F1Predict.Data;
using F1Predict.Models.Tests.Learning;

namespace F1Predict.Models.Tests.ConditionalLogit;

public sealed class ConditionalLogitTests
{
    private static readonly ConditionalLogitOptions Plain = new() { Terms = [new("elo")], Penalty = 0, SkipRaces = 0, HalfLifeYears = 1e9 };

    [Fact]
    public void Train_TwoCarsOneTerm_IsTheLogisticRegressionOfTheDifference()
    {
        // 24 wins and 6 defeats of the car that is 1 ahead: the likelihood is highest where the chance is 24/30, at a weight of ln 4.
        var model = Train(Plain, Duels(wins: 24, defeats: 6));

        Weight(model).ShouldBe(Math.Log(4), 1e-8);
    }

    [Fact]
    public void Train_OlderRaces_CountLess()
    {
        var races = Elo();
        for (var i = 0; i < 24; i++) races.Add(0, [[0], [-1]], new DateOnly(2012, 1, 1));
        for (var i = 0; i < 6; i++) races.Add(1, [[0], [-1]], new DateOnly(2020, 1, 1));

        // 2,922 days are eight years: the 24 wins count half, 12 against 6.
        Weight(Train(Plain with { HalfLifeYears = 8 }, races)).ShouldBe(Math.Log(2), 1e-6);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(20)]
    public void Train_Penalty_StandsAtThePenalisedOptimum(double penalty)
    {
        var weight = Weight(Train(Plain with { Penalty = penalty }, Duels(wins: 24, defeats: 6)));

        // The spread of the term is 1/2, so the penalised weight is half of w; the derivative by it is 30 (24/30 - p) 2 - penalty w/2.
        var chance = 1 / (1 + Math.Exp(-weight));
        (60 * (0.8 - chance)).ShouldBe(penalty * weight / 2, 1e-4);
    }

    [Fact]
    public void Train_EndlessPenalty_ShrinksToNothing()
    {
        var races = Duels(wins: 24, defeats: 6);

        Weight(Train(Plain with { Penalty = 1e12 }, races)).ShouldBe(0, 1e-9);
        Weight(Train(Plain with { Penalty = 10 }, races)).ShouldBeInRange(0.1, Math.Log(4) - 0.1);
    }

    [Fact]
    public void Train_TermNotKnownAtTheMoment_IsLeftOut()
    {
        var races = Duels(wins: 24, defeats: 6);
        var both = Train(Plain with { Terms = [new("elo"), new("grid", LogitCurve.Log)] }, races);

        races.Chances(both).ShouldBe(races.Chances(Train(Plain, races)));
        Should.Throw<ArgumentException>(() => Train(Plain with { Terms = [new("grid")] }, races)).Message.ShouldContain("BeforeWeekend");
    }

    [Fact]
    public void Train_UnknownName_IsRefused() =>
        Should.Throw<ArgumentException>(() => Train(Plain with { Terms = [new("elo"), new("eloo")] }, Duels(3, 2))).Message.ShouldContain("'eloo'");

    [Fact]
    public void Predict_NotKnown_CountsAsTheFieldsMean()
    {
        var model = Train(Plain, Duels(wins: 24, defeats: 6));

        var chances = Elo().Add(0, [[0], [float.NaN], [-3]]).Chances(model);

        chances.ShouldBe(Elo().Add(0, [[0], [-1.5f], [-3]]).Chances(model), 1e-12);
        Elo().Add(0, [[float.NaN], [float.NaN]]).Chances(model).ShouldBe([0.5, 0.5]);
    }

    [Theory]
    [InlineData(LogitCurve.Log, 0f)]
    [InlineData(LogitCurve.Log, -1f)]
    [InlineData(LogitCurve.SquareRoot, -1f)]
    [InlineData(LogitCurve.Straight, float.PositiveInfinity)]
    public void Train_CurveWithoutAFiniteValue_NamesRaceDriverAndFeature(LogitCurve curve, float value)
    {
        var races = Elo().Add(0, [[1], [2]]).Add(0, [[1], [value]]);

        var message = Should.Throw<ArithmeticException>(() => Train(Plain with { Terms = [new("elo", curve)] }, races)).Message;

        message.ShouldContain("2020-02");
        message.ShouldContain("'driver-b'");
        message.ShouldContain("'elo'");
    }

    [Fact]
    public void Train_RowsShuffled_GivesTheSameWeights()
    {
        var (races, reversed) = (Elo(), Elo());
        var random = new Random(5);
        for (var race = 0; race < 40; race++)
        {
            float[][] cars = [.. Enumerable.Range(0, 5).Select(_ => (float[])[-3 * random.NextSingle()])];
            var winner = random.Next(5);
            races.Add(winner, cars);
            reversed.Add(4 - winner, [.. cars.Reverse()]);
        }

        Weight(Train(Plain, reversed)).ShouldBe(Weight(Train(Plain, races)), 1e-10);
    }

    [Theory]
    [InlineData(-0.1, 8)]
    [InlineData(1, 0)]
    public void Constructor_OptionsThatCannotBe_AreRefused(double penalty, double halfLife) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ConditionalLogitForecaster(new() { Penalty = penalty, HalfLifeYears = halfLife }));

    private static MadeUpRaces Elo() => new(ForecastMoment.BeforeWeekend, "elo");

    /// <summary>Races of two cars, the first of which is 1 ahead.</summary>
    private static MadeUpRaces Duels(int wins, int defeats)
    {
        var races = Elo();
        for (var i = 0; i < wins + defeats; i++) races.Add(i < wins ? 0 : 1, [[0], [-1]]);
        return races;
    }

    private static IWinModel Train(ConditionalLogitOptions options, MadeUpRaces races) =>
        new ConditionalLogitLearner(options).Train(races.Training, progress: null, TestContext.Current.CancellationToken);

    /// <summary>What a car that is 1 ahead has more of log-odds.</summary>
    private static double Weight(IWinModel model)
    {
        var chances = Duels(1, 0).Chances(model);
        return Math.Log(chances[0] / chances[1]);
    }
}
