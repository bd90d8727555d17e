using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How often each place of the championship table before a race has won it; before the first race of a season last year's final table counts.</summary>
public sealed class ChampionshipLeaderForecaster : IRaceForecaster
{
    /// <inheritdoc/>
    public string Name => "championship-leader";

    /// <inheritdoc/>
    public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        var races = history.CompletedRaces;
        var wins = PlaceTable.Count(races.Skip(1).Select((race, i) => (race.Winner, Table(races[i]))));
        return new PlaceTable(Name, moment, wins, (before, _) => before.CompletedRaces.Count > 0 ? Table(before.CompletedRaces[^1]) : []);
    }

    private static Dictionary<DriverId, int> Table(CompletedRace race) => race.DriverStandings.ToDictionary(s => s.Driver, s => s.Position);
}
