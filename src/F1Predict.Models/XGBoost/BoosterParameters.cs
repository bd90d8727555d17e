using System.Globalization;

namespace F1Predict.Models.XGBoost;

/// <summary>How trees are grown. Names are XGBoost's; a value out of XGBoost's range is refused when training starts.</summary>
/// <remarks>Every setting is passed always, so that another version of the library with other defaults grows the same trees.</remarks>
internal sealed record BoosterParameters
{
    /// <summary>Objective with one margin a row. Not used when the caller gives derivatives. Default <c>binary:logistic</c>.</summary>
    public string Objective { get; init; } = "binary:logistic";

    /// <summary>Prediction before the first tree, on the scale of the objective's output (0.5 is margin 0 for logistic). Not used, margin 0, when the caller gives derivatives. Default 0.5.</summary>
    public double BaseScore { get; init; } = 0.5;

    /// <summary>Share of each new tree that is added, 0 to 1. Default 0.3.</summary>
    public double Eta { get; init; } = 0.3;

    /// <summary>Most splits from root to leaf; 0 for no limit. Default 6.</summary>
    public int MaxDepth { get; init; } = 6;

    /// <summary>Least sum of second derivatives in a leaf. Default 1.</summary>
    public double MinChildWeight { get; init; } = 1;

    /// <summary>Share of rows each tree sees, above 0 to 1. Default 1.</summary>
    public double Subsample { get; init; } = 1;

    /// <summary>Share of columns each tree sees, above 0 to 1. Default 1.</summary>
    public double ColsampleByTree { get; init; } = 1;

    /// <summary>Share of the tree's columns each split sees, above 0 to 1. Default 1.</summary>
    public double ColsampleByNode { get; init; } = 1;

    /// <summary>Penalty on squared leaf values. Default 1.</summary>
    public double Lambda { get; init; } = 1;

    /// <summary>Penalty on absolute leaf values. Default 0.</summary>
    public double Alpha { get; init; }

    /// <summary>Least gain for a split. Default 0.</summary>
    public double Gamma { get; init; }

    /// <summary>Largest leaf value before <see cref="Eta"/>; 0 for no limit. Default 0.</summary>
    public double MaxDeltaStep { get; init; }

    /// <summary>How splits are searched: <c>hist</c>, <c>exact</c> or <c>approx</c>. Default <c>hist</c>.</summary>
    public string TreeMethod { get; init; } = "hist";

    /// <summary>Number of bins of a column for <c>hist</c> and <c>approx</c>, at least 2. Default 256.</summary>
    public int MaxBin { get; init; } = 256;

    /// <summary>Threads for training, at least 1; the trees are the same for every number, but for XGBoost's ranking objectives. Predictions use one. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Seed of the sampling of rows and columns. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>The settings as XGBoost takes them.</summary>
    /// <param name="ownObjective">Whether the caller gives derivatives, so that margins start at 0 and stay as they are.</param>
    /// <exception cref="ArgumentException">A number is NaN or infinite, or <see cref="Threads"/> is below 1.</exception>
    internal IReadOnlyList<KeyValuePair<string, string>> Settings(bool ownObjective) =>
    [
        new("objective", ownObjective ? "reg:squarederror" : Objective),
        new("base_score", ownObjective ? "0" : Text(BaseScore, nameof(BaseScore))),
        new("booster", "gbtree"),
        new("eta", Text(Eta, nameof(Eta))),
        new("max_depth", Text(MaxDepth)),
        new("min_child_weight", Text(MinChildWeight, nameof(MinChildWeight))),
        new("subsample", Text(Subsample, nameof(Subsample))),
        new("colsample_bytree", Text(ColsampleByTree, nameof(ColsampleByTree))),
        new("colsample_bynode", Text(ColsampleByNode, nameof(ColsampleByNode))),
        new("lambda", Text(Lambda, nameof(Lambda))),
        new("alpha", Text(Alpha, nameof(Alpha))),
        new("gamma", Text(Gamma, nameof(Gamma))),
        new("max_delta_step", Text(MaxDeltaStep, nameof(MaxDeltaStep))),
        new("tree_method", TreeMethod),
        new("max_bin", Text(MaxBin)),

        // 0 would mean every processor, and with it a result that hangs on the machine's load.
        new("nthread", Threads >= 1 ? Text(Threads) : throw new ArgumentException($"{nameof(Threads)} is {Threads}; it must be at least 1.")),
        new("seed", Text(Seed)),

        // The random generator is one for all boosters of a thread: without this, trainings in turn would disturb each other.
        new("seed_per_iteration", "1"),

        // A library does not print; what matters comes back as an error.
        new("verbosity", "0"),
    ];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value, string name) => double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : throw new ArgumentException(FormattableString.Invariant($"{name} is {value}; it must be finite."));
}
