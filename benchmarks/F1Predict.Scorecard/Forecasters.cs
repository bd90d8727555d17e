using F1Predict.Models;
using F1Predict.Ratings;

namespace F1Predict.Scorecard;

/// <summary>Everything that can be scored, the baselines first.</summary>
internal static class Forecasters
{
    /// <summary>The one that <see cref="RacePredictor"/> uses: the targets are for it.</summary>
    public const string Default = "ensemble";

    public static IReadOnlyList<IRaceForecaster> All { get; } =
    [
        new UniformForecaster(), new ChampionshipLeaderForecaster(), new GridTableForecaster(),
        new RatingForecaster(new EloRating()), new RatingForecaster(new PlackettLuceRating()),
        new ConditionalLogitForecaster(), new RandomForestForecaster(), new XGBoostForecaster(),
        new EnsembleForecaster(EnsembleOptions.Trees, "trees"), new EnsembleForecaster(),
    ];

    /// <summary>The names of those that the learned ones have to beat.</summary>
    public static IReadOnlyList<string> Baselines { get; } = [.. All.Where(f => f is not LearnedForecaster).Select(f => f.Name)];
}
