using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Knows nothing: every car has the same chance.</summary>
public sealed class UniformForecaster : IRaceForecaster
{
    /// <inheritdoc/>
    public string Name => "uniform";

    /// <inheritdoc/>
    public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default) =>
        new PlaceTable(Name, moment, [1], (_, _) => []);
}
