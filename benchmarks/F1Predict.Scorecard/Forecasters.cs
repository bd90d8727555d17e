using F1Predict.Models;
using F1Predict.Ratings;

namespace F1Predict.Scorecard;

/// <summary>Everything that can be scored, the baselines first.</summary>
internal static class Forecasters
{
    public static IReadOnlyList<IRaceForecaster> All { get; } =
    [
        new UniformForecaster(), new ChampionshipLeaderForecaster(), new GridTableForecaster(),
        new RatingForecaster(new EloRating()), new RatingForecaster(new PlackettLuceRating()),
        new ConditionalLogitForecaster(), new RandomForestForecaster(), new XGBoostForecaster(),
        new EnsembleForecaster(EnsembleOptions.Trees, "trees"), new EnsembleForecaster(),
    ];
}
