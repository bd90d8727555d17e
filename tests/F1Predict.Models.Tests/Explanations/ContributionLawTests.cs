using F1Predict.Data;

namespace F1Predict.Models.Tests.Explanations;

/// <summary>What holds for the contributions of every learned model, over every car of 2024, learned from the races before.</summary>
public sealed class ContributionLawTests
{
    /// <summary>XGBoost counts in single precision; what is ours, in double.</summary>
    private const double SinglePrecision = 1e-5;
    private const double DoublePrecision = 1e-9;

    private static readonly RandomForestOptions Forest = new() { Trees = 50 };
    private static readonly XGBoostOptions Boosted = new() { Rounds = 80 };

    private static readonly Dictionary<string, (IWinLearner Learner, double Tolerance)> All = new()
    {
        ["random-forest"] = (new RandomForestLearner(Forest), DoublePrecision),
        ["xgboost"] = (new XGBoostLearner(Boosted), SinglePrecision),
        ["xgboost-field"] = (new XGBoostLearner(Boosted with { Objective = XGBoostObjective.Field }), SinglePrecision),
        ["conditional-logit"] = (new ConditionalLogitLearner(new ConditionalLogitOptions()), DoublePrecision),
        ["ensemble"] = (new EnsembleLearner(new EnsembleOptions { RandomForest = Forest, XGBoost = Boosted }, "ensemble"), SinglePrecision),
    };

    public static MatrixTheoryData<string, ForecastMoment> Cases => new(All.Keys, Enum.GetValues<ForecastMoment>());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Explain_EveryCarOf2024_SumsToItsLogOddsAndAFeatureToNothing(string name, ForecastMoment moment)
    {
        var (before, season) = Seasons(moment);
        var model = All[name].Learner.Train(before, progress: null, TestContext.Current.CancellationToken);
        var (contributions, logOdds) = (model.Explain(season), LogOdds(model, season));

        season.Races.Count.ShouldBe(24);
        for (var row = 0; row < season.Rows; row++)
            contributions.AsSpan(row * season.Columns, season.Columns).ToArray().Sum().ShouldBe(logOdds[row], All[name].Tolerance, $"row {row}, {season.Drivers[row]}");
        logOdds.Max().ShouldBeGreaterThan(2, "a favourite is far from the average car");
        for (var race = 0; race < season.Races.Count; race++)
        {
            for (var column = 0; column < season.Columns; column++)
            {
                var sum = 0.0;
                for (var row = season.RaceStarts[race]; row < season.RaceStarts[race + 1]; row++) sum += contributions[(row * season.Columns) + column];
                sum.ShouldBe(0, DoublePrecision, season.Set.Features[column].Name);
            }
        }
    }

    [Fact]
    public void Explain_ConditionalLogit_IsWeightTimesDistanceFromTheField()
    {
        var (_, season) = Seasons(ForecastMoment.BeforeWeekend);
        var column = season.Set.IndexOf("elo");
        var model = new ConditionalLogitModel(LogitTerms.Of([new LogitTerm("elo")], season.Set), [0.01]);
        var contributions = model.Explain(season);
        var elo = Enumerable.Range(0, season.RaceStarts[1]).Select(row => (double)season.Row(row)[column]).ToArray();

        for (var row = 0; row < elo.Length; row++) contributions[(row * season.Columns) + column].ShouldBe(0.01 * (elo[row] - elo.Average()), 1e-9);
        contributions.Count(c => c != 0).ShouldBeLessThanOrEqualTo(season.Rows, "nothing for other features");
    }

    [Fact]
    public void Explain_EnsembleOfAMemberThatIsTooSure_SumsToTheLogOddsItIsHeldTo()
    {
        var (_, season) = Seasons(ForecastMoment.BeforeWeekend);

        // 200 points behind are e^-60 here, far under the smallest probability that the ensemble takes from a member.
        var sure = new ConditionalLogitModel(LogitTerms.Of([new LogitTerm("elo")], season.Set), [0.3]);
        var other = new ConditionalLogitModel(LogitTerms.Of([new LogitTerm("elo_rank")], season.Set), [-0.1]);
        var ensemble = new EnsembleModel([sure, other], [0.5, 0.5]);
        var (contributions, logOdds) = (ensemble.Explain(season), LogOdds(ensemble, season));

        for (var row = 0; row < season.Rows; row++) contributions.AsSpan(row * season.Columns, season.Columns).ToArray().Sum().ShouldBe(logOdds[row], 1e-9);
    }

    [Theory]
    [InlineData(0.3, 0.7)]
    [InlineData(0.3, 0.3)]
    [InlineData(0.3, 0.3 + 1e-8)]
    [InlineData(-2, -2.5)]
    public void Rescale_SumsToTheDifferenceOfTheFunction(double from, double to)
    {
        double[] row = [(to - from) * 3, (to - from) * -2];
        FieldContributions.Rescale(row, from, to, Math.Exp);

        row.Sum().ShouldBe(Math.Exp(to) - Math.Exp(from), 1e-12);
    }

    [Fact]
    public void Rescale_WhereContributionsCancel_TakesTheSlope()
    {
        double[] row = [0.5, -0.5];
        FieldContributions.Rescale(row, 1, 1, x => x * x);

        row.ShouldBe([1, -1], 1e-9);
    }

    private static double[] LogOdds(IWinModel model, FeatureMatrix features)
    {
        var logOdds = new double[features.Rows];
        model.Predict(features, logOdds);
        for (var race = 0; race < features.Races.Count; race++) FieldProbabilities.LogOdds(logOdds.AsSpan(features.RaceStarts[race]..features.RaceStarts[race + 1]), out _);
        return logOdds;
    }

    /// <summary>What is learned from, and the features of the races of 2024 with what was known before each.</summary>
    private static (TrainingSet Before, FeatureMatrix Season) Seasons(ForecastMoment moment)
    {
        var (training, _) = FeaturePass.Run(Bundled.History.Before(new RaceKey(2025, 1)), FeatureSet.At(moment));
        var races = training.Features.Races;
        return (training.Races(race => races[race].Season < 2024), training.Races(race => races[race].Season == 2024).Features);
    }
}
