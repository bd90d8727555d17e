using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How often each slot of the grid has won. Before the grid is known every car has the same chance.</summary>
public sealed class GridTableForecaster : IRaceForecaster
{
    /// <inheritdoc/>
    public string Name => "grid-table";

    /// <inheritdoc/>
    public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        var wins = PlaceTable.Count(history.CompletedRaces.Select(race => (race.Winner, Grid(race.Weekend.KnownAt(moment)))));
        return new PlaceTable(Name, moment, wins, (_, weekend) => Grid(weekend));
    }

    private static Dictionary<DriverId, int> Grid(RaceWeekend weekend) =>
        weekend.StartingGrid.Where(slot => slot.Position is not null).ToDictionary(slot => slot.Driver, slot => slot.Position!.Value);
}
