using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Models.Tests.Learning;

/// <summary>What holds for everything that learns who wins. A new learner is added in one line.</summary>
public sealed class LearnerLawTests
{
    private static readonly RandomForestOptions Forest = new() { Trees = 10, RowsPerLeaf = 10, SkipRaces = 0, FeatureShare = 0.75 };
    private static readonly XGBoostOptions Boosted = new() { Rounds = 20, LeafWeight = 0.5, SkipRaces = 0 };
    private static readonly ConditionalLogitOptions Logit = new() { SkipRaces = 0, HalfLifeYears = 7.5 };

    private static readonly Dictionary<string, Func<IWinLearner>> All = new()
    {
        ["random-forest"] = () => new RandomForestLearner(Forest),
        ["xgboost"] = () => new XGBoostLearner(Boosted),
        ["xgboost-field"] = () => new XGBoostLearner(Boosted with { Objective = XGBoostObjective.Field, StoppingRaces = 10 }),
        ["conditional-logit"] = () => new ConditionalLogitLearner(Logit),
        ["ensemble"] = () => new EnsembleLearner(new EnsembleOptions { RandomForest = Forest, XGBoost = Boosted, ConditionalLogit = Logit }, "ensemble"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Predict_ValuesNotKnown_TellOfWhatIsKnown(string name)
    {
        var model = Train(name, Races(missing: 0.3));

        var nobodyKnown = New().Add(0, [[float.NaN, float.NaN], [float.NaN, float.NaN], [float.NaN, float.NaN], [float.NaN, float.NaN]]).Chances(model);
        var someKnown = New().Add(0, [[0, float.NaN], [float.NaN, -2], [-5, float.NaN]]).Chances(model);

        nobodyKnown.ShouldBe([0.25, 0.25, 0.25, 0.25], 1e-9);
        someKnown.Sum().ShouldBe(1, 1e-9);
        someKnown[0].ShouldBeGreaterThan(someKnown[2]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_SavedModel_GivesTheSameBits(string name)
    {
        var races = Races();
        var model = Train(name, races);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WinModelFile.Write(writer, model);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var loaded = WinModelFile.Read(reader);

        races.Chances(loaded).ShouldBe(races.Chances(model));
        loaded.Explain(races.Features).ShouldBe(model.Explain(races.Features));
        stream.Position.ShouldBe(stream.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fingerprint_OtherCulture_IsTheSame(string name)
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var invariant = All[name]().Fingerprint;
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };

            $"{0.75}".ShouldBe("0,75", "as under German settings");
            All[name]().Fingerprint.ShouldBe(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void Fingerprint_AnyOptionChanged_Changes()
    {
        string[] all =
        [
            Of(new()),
            Of(new() { RandomForest = new() { Leaves = 13 } }),
            Of(new() { XGBoost = new() { Objective = XGBoostObjective.Field } }),
            Of(new() { XGBoost = new() { LearningRate = 0.031 } }),
            Of(new() { ConditionalLogit = new() { Penalty = 1.5 } }),
            Of(new() { ConditionalLogit = new() { HalfLifeYears = double.PositiveInfinity } }),
            Of(new() { ConditionalLogit = new() { Terms = [new("elo")] } }),
            Of(new() { ConditionalLogit = new() { Terms = [new("elo", LogitCurve.SquareRoot)] } }),
            Of(new() { RandomForestWeight = 0.3, XGBoostWeight = 0.1 }),
        ];

        all.ShouldBeUnique();
        Of(new()).ShouldBe(all[0]);

        static string Of(EnsembleOptions options) => new EnsembleForecaster(options).Fingerprint;
    }

    private static MadeUpRaces New() => new(ForecastMoment.BeforeWeekend, "elo", "elo_race");

    private static MadeUpRaces Races(double missing = 0) => New().Draw(80, new Random(2), missing);

    private static IWinModel Train(string name, MadeUpRaces races) => All[name]().Train(races.Training, progress: null, TestContext.Current.CancellationToken);
}
