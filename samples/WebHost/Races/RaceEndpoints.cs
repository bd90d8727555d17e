using F1Predict.Data;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>Calendars, races and their results.</summary>
internal static class RaceEndpoints
{
    public static void MapRaces(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/races/calendar", Calendar).WithSummary("The races of a season.");
        routes.MapGet("/races/{race_id}", ([FromRoute(Name = "race_id")] string raceId, ForecastBoard board) =>
            Answer(board.Loaded(), raceId, (history, weekend, run) => weekend.ToContract(run, history)))
            .WithSummary("A race: circuit, sessions, entries.");
        routes.MapGet("/races/{race_id}/results", ([FromRoute(Name = "race_id")] string raceId, ForecastBoard board) =>
            Answer(board.Loaded(), raceId, (history, weekend, run) => weekend.ToResults(run, history)))
            .WithSummary("What came out of a race: race, sprint, qualifying, grid, weather.");
    }

    /// <summary>The races of a season, with the favourites there are.</summary>
    public static async Task<CalendarAnswer> CalendarAsync(RaceHistory history, int season, Favourites favourites, CancellationToken ct)
    {
        var of = await favourites.OfSeasonAsync(season, ct);
        return new CalendarAnswer(
            season,
            [
                .. history.CompletedRaces.Where(r => r.Key.Season == season).Select(r => r.Race.ToCalendar(r, of.GetValueOrDefault(r.Key), history)),
                .. history.Upcoming.Where(w => w.Key.Season == season).Select(w => w.Race.ToCalendar(null, of.GetValueOrDefault(w.Key), history)),
            ]);
    }

    /// <summary>A race of the data, with its result once it was run.</summary>
    /// <exception cref="RefusedRequestException">It is no race's id, or the data have no such race.</exception>
    public static (RaceWeekend Weekend, CompletedRace? Run) Known(this RaceHistory history, string raceId)
    {
        var key = RequestValues.Race(raceId);
        var run = history.FindCompleted(key);
        var weekend = run?.Weekend ?? history.Upcoming.FirstOrDefault(w => w.Key == key)
            ?? throw RefusedRequestException.Unknown("race_id", raceId, $"There is no race {key} in the data.");
        return (weekend, run);
    }

    private static Task<CalendarAnswer> Calendar(string? season, ForecastBoard board, Favourites favourites, CancellationToken ct)
    {
        var history = board.Loaded();
        return CalendarAsync(history, history.Season(season), favourites, ct);
    }

    private static T Answer<T>(RaceHistory history, string raceId, Func<RaceHistory, RaceWeekend, CompletedRace?, T> answer)
    {
        var (weekend, run) = history.Known(raceId);
        return answer(history, weekend, run);
    }
}
