using System.Globalization;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The championships after each race.</summary>
internal static class StandingEndpoints
{
    public static void MapStandings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/standings/drivers", (string? season, string? round, ForecastBoard board) =>
            After(board.Loaded(), season, round, (history, after) =>
                after.Drivers.Select(d => new DriverPlace(d.Position, d.Driver.Value, history.Drivers[d.Driver].Name, d.Points))))
            .WithSummary("The drivers' championship after a race.");
        routes.MapGet("/standings/constructors", (string? season, string? round, ForecastBoard board) =>
            After(board.Loaded(), season, round, (history, after) =>
                after.Constructors.Select(c => new ConstructorPlace(c.Position, c.Constructor.Value, history.Constructors[c.Constructor].Name, c.Points))))
            .WithSummary("The constructors' championship after a race.");
    }

    private static StandingsAnswer<TRow> After<TRow>(
        RaceHistory history, string? season, string? round, Func<RaceHistory, Standings, IEnumerable<TRow>> rows)
    {
        var year = history.SeasonWithResults(season);
        var wanted = RequestValues.Number("round", round, 1, 99);
        var all = Standings.OfSeason(history, year);
        var after = wanted is null ? all[^1] : all.FirstOrDefault(s => s.Key.Round == wanted)
            ?? throw RefusedRequestException.Unknown(
                "round", wanted.Value.ToString(CultureInfo.InvariantCulture), $"The data have no result of round {wanted} of {year}; the last is round {all[^1].Key.Round}.");
        return new StandingsAnswer<TRow>(year, after.Key.Round, history.FindCompleted(after.Key)!.Race.Name, [.. rows(history, after)]);
    }
}
