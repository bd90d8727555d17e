using F1Predict.Data;
using F1Predict.Models.Tests.Learning;

namespace F1Predict.Models.Tests.Ensemble;

public sealed class EnsembleTests
{
    private static readonly EnsembleOptions Small = new()
    {
        RandomForest = new() { Trees = 10, RowsPerLeaf = 10, SkipRaces = 0 },
        XGBoost = new() { Rounds = 5, SkipRaces = 0 },
        ConditionalLogit = new() { SkipRaces = 0 },
    };

    [Theory]
    [InlineData(0.2, 0.2, 0.5)]
    [InlineData(0.2, 0.2, 0.7)]
    [InlineData(-0.1, 0.5, 0.6)]
    [InlineData(0.5, double.NaN, 0.5)]
    [InlineData(0, 0, 0)]
    public void Constructor_WeightsThatAreNegativeOrDoNotSumToOne_AreRefused(double forest, double boosted, double logit) =>
        Should.Throw<ArgumentException>(() => new EnsembleForecaster(Weighted(Small, forest, boosted, logit))).Message.ShouldContain(
            FormattableString.Invariant($"{forest}, {boosted}, {logit}"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Train_MemberOfWeightZero_IsNotTrained(int member)
    {
        // Options with which training fails, so that it shows who was trained.
        var broken = member switch
        {
            0 => Small with { RandomForest = Small.RandomForest with { Leaves = 1 } },
            1 => Small with { XGBoost = Small.XGBoost with { Rounds = 0 } },
            _ => Small with { ConditionalLogit = Small.ConditionalLogit with { Terms = [new("no such feature")] } },
        };
        double Share(int at) => at == member ? 0 : 0.5;

        Train(Weighted(broken, Share(0), Share(1), Share(2))).ShouldNotBeNull();
        Should.Throw<ArgumentException>(() => Train(broken), "the exception of the member, not one that wraps it");
    }

    [Fact]
    public void Trees_AreForestAndBoostedTreesInEqualParts()
    {
        var trees = EnsembleOptions.Trees;

        (trees.RandomForestWeight, trees.XGBoostWeight, trees.ConditionalLogitWeight).ShouldBe((0.5, 0.5, 0));
        new EnsembleForecaster(trees, "trees").Name.ShouldBe("trees");
        new EnsembleForecaster(trees).Fingerprint.ShouldNotBe(new EnsembleForecaster().Fingerprint);
    }

    [Fact]
    public void Fill_TwoMembersWithHalfTheWeight_IsTheirGeometricMean()
    {
        // The roots of 0.8 * 0.5 and 0.2 * 0.5 are as two to one; those of 0.9 * 0.1 are level.
        double[] one = [0.8, 0.2, 0.9, 0.1], other = [0.5, 0.5, 0.1, 0.9];
        var pooled = new double[4];

        OpinionPool.Fill([one, other], [0.5, 0.5], pooled, [0, 2, 4]);

        pooled.ShouldBe([2 / 3.0, 1 / 3.0, 0.5, 0.5], 1e-12);
    }

    [Fact]
    public void Fill_UnequalWeights_ArePowers()
    {
        // 0.5^(1/3) 0.2^(2/3) : 0.5^(1/3) 0.8^(2/3) = 1 : 4^(2/3).
        var pooled = new double[2];

        OpinionPool.Fill([[0.5, 0.5], [0.2, 0.8]], [1 / 3.0, 2 / 3.0], pooled, [0, 2]);

        (pooled[1] / pooled[0]).ShouldBe(Math.Pow(4, 2 / 3.0), 1e-12);
    }

    [Fact]
    public void Fill_MemberThatIsCertain_LeavesTheOthersTheSmallest()
    {
        var pooled = new double[2];

        OpinionPool.Fill([[1, 0]], [1], pooled, [0, 2]);

        pooled[1].ShouldBe(1e-9, 1e-12);
    }

    [Fact]
    public void Predict_Ensemble_IsThePoolOfItsMembers()
    {
        var (races, token) = (Races(), TestContext.Current.CancellationToken);
        var forest = new RandomForestLearner(Small.RandomForest).Train(races.Training, null, token);
        var boosted = new XGBoostLearner(Small.XGBoost).Train(races.Training, null, token);
        var logit = new ConditionalLogitLearner(Small.ConditionalLogit).Train(races.Training, null, token);
        var features = races.Features;
        var pooled = new double[features.Rows];
        OpinionPool.Fill([races.Chances(forest), races.Chances(boosted), races.Chances(logit)], [0.2, 0.2, 0.6], pooled, features.RaceStarts);

        races.Chances(Train(Small)).ShouldBe(pooled);
    }

    [Theory]
    [InlineData(0.2, 0.2, 0.6)]
    [InlineData(0.5, 0.5, 0)]
    [InlineData(0, 0.4, 0.6)]
    [InlineData(0, 0, 1)]
    public void Train_AnyMembers_TellsProgressUpToOne(double forest, double boosted, double logit)
    {
        var told = new List<double>();

        Train(Weighted(Small, forest, boosted, logit), new TrainingShare(told.Add));

        told[^1].ShouldBe(1);
        told.ShouldAllBe(share => share > 0 && share <= 1);
    }

    private static EnsembleOptions Weighted(EnsembleOptions options, double forest, double boosted, double logit) =>
        options with { RandomForestWeight = forest, XGBoostWeight = boosted, ConditionalLogitWeight = logit };

    private static MadeUpRaces Races() => new MadeUpRaces(ForecastMoment.BeforeWeekend, "elo", "elo_race", "team_score").Draw(40, new Random(1));

    private static IWinModel Train(EnsembleOptions options, IProgress<double>? progress = null) =>
        new EnsembleLearner(options, "ensemble").Train(Races().Training, progress, TestContext.Current.CancellationToken);
}
