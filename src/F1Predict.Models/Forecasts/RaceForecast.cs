using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>The forecast of one race.</summary>
public sealed class RaceForecast
{
    /// <summary>The race that is forecast.</summary>
    public required RaceKey Race { get; init; }

    /// <summary>What was known of its weekend.</summary>
    public required ForecastMoment Moment { get; init; }

    /// <summary>One row an entry, the likeliest winner first; ties in the order of the driver ids.</summary>
    public required IReadOnlyList<DriverForecast> Drivers { get; init; }

    /// <summary>The model that made it, for example <c>ensemble-2026-05-3f9c2a71</c>: name, last race learned from, hash of features and options.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The last race whose result was used; null when there was none.</summary>
    public required RaceKey? DataThrough { get; init; }

    /// <summary>The likeliest winner.</summary>
    public DriverForecast Favourite => Drivers[0];
}
