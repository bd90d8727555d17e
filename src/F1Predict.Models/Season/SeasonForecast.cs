using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How a season may end: shares of simulated seasons.</summary>
public sealed class SeasonForecast
{
    /// <summary>The year of the championship.</summary>
    public required int Season { get; init; }

    /// <summary>The races of the season that are run.</summary>
    public required int RacesRun { get; init; }

    /// <summary>The races that were simulated; 0 when the season is over and everything certain.</summary>
    public required int RacesLeft { get; init; }

    /// <summary>How many seasons were simulated.</summary>
    public required int Simulations { get; init; }

    /// <summary>The last race whose result was used; null when there was none.</summary>
    public required RaceKey? DataThrough { get; init; }

    /// <summary>Everybody who has been classified, has scored, or is entered for a race to come; the likeliest champion first, then by expected points.</summary>
    public required IReadOnlyList<DriverSeasonForecast> Drivers { get; init; }

    /// <summary>The constructors in the same way.</summary>
    public required IReadOnlyList<ConstructorSeasonForecast> Constructors { get; init; }
}
