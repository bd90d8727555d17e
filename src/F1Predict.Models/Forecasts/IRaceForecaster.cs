using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A way to forecast races. It holds options only: <see cref="Fit"/> returns a new object, and fitting twice gives the same.</summary>
public interface IRaceForecaster
{
    /// <summary>The short name, for example <c>random-forest</c>.</summary>
    string Name { get; }

    /// <summary>
    /// All options as a text that changes with each of them, by which a <see cref="ForecastStore"/> knows the forecaster's earlier forecasts. Null,
    /// the default: nothing of it is stored. The code need not be in it.
    /// </summary>
    string? Fingerprint => null;

    /// <summary>Learns from all races of a history. Pass <see cref="RaceHistory.Before(RaceKey)"/> to keep later ones out.</summary>
    /// <param name="history">The races to learn from.</param>
    /// <param name="moment">What will be known of the weekends to forecast.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="ArgumentException">The history is too short to learn from.</exception>
    IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default);
}
