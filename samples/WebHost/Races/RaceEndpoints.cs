using F1Predict.Data;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>Calendars, races and their results.</summary>
internal static class RaceEndpoints
{
    public static void MapRaces(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/races/calendar", Calendar);
        routes.MapGet("/races/{race_id}", ([FromRoute(Name = "race_id")] string raceId, ForecastBoard board) =>
            Known(board.Loaded(), raceId, (history, weekend, run) => weekend.ToContract(run, history)));
        routes.MapGet("/races/{race_id}/results", ([FromRoute(Name = "race_id")] string raceId, ForecastBoard board) =>
            Known(board.Loaded(), raceId, (history, weekend, run) => weekend.ToResults(run, history)));
    }

    private static async Task<CalendarAnswer> Calendar(string? season, ForecastBoard board, Favourites favourites, CancellationToken ct)
    {
        var history = board.Loaded();
        var year = history.Season(season);
        var of = await favourites.OfSeasonAsync(year, ct);
        return new CalendarAnswer(
            year,
            [
                .. history.CompletedRaces.Where(r => r.Key.Season == year).Select(r => r.Race.ToCalendar(r, of.GetValueOrDefault(r.Key), history)),
                .. history.Upcoming.Where(w => w.Key.Season == year).Select(w => w.Race.ToCalendar(null, of.GetValueOrDefault(w.Key), history)),
            ]);
    }

    private static T Known<T>(RaceHistory history, string raceId, Func<RaceHistory, RaceWeekend, CompletedRace?, T> answer)
    {
        var key = RequestValues.Race(raceId);
        var run = history.FindCompleted(key);
        var weekend = run?.Weekend ?? history.Upcoming.FirstOrDefault(w => w.Key == key)
            ?? throw RefusedRequestException.Unknown("race_id", raceId, $"There is no race {key} in the data.");
        return answer(history, weekend, run);
    }
}
