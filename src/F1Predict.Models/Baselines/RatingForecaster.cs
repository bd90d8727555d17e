using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>
/// Forecasts by ratings alone, as they stood before the weekend: a car wins with probability proportional to e^(sharpness * strength / scale), where
/// strength and scale are those of the <see cref="RatingBook"/>. The sharpness is fitted by maximum likelihood on the winners of the history. What a
/// weekend's sessions show does not change the forecast.
/// </summary>
/// <param name="rule">How to rate; Elo when null.</param>
public sealed class RatingForecaster(IRatingRule? rule = null) : IRaceForecaster
{
    private readonly IRatingRule _rule = rule ?? new EloRating();

    /// <inheritdoc/>
    public string Name => _rule.Name;

    /// <inheritdoc/>
    public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        var ratings = RatingHistory.Of(history, _rule);
        var races = ratings.Steps.Select(step => StrengthRace.Of(step, id => history.Constructors[id].Lineage)).ToArray();
        return new FittedRating(_rule, moment, ratings.Latest, history.DataThrough, StrengthSoftmax.Sharpness(races));
    }
}
