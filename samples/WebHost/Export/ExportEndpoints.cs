using F1Predict.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>Tables as files, written row by row as they are sent.</summary>
internal static class ExportEndpoints
{
    private const string Csv = "csv";
    private const string Json = "json";

    public static void MapExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export/race-results", RaceResults).AnswersFile("Results as a file, a row a car and race.");
        routes.MapGet("/export/predictions", Predictions).AnswersFile("Forecasts as a file, a row a car and forecast.");
    }

    /// <summary>The results, of a season or all. Pages offer the same file.</summary>
    public static PushStreamHttpResult RaceResults(string? season, string? format, ForecastBoard board, CancellationToken ct)
    {
        var history = board.Loaded();
        int? year = string.IsNullOrEmpty(season) ? null : history.SeasonWithResults(season);
        return File(history.ResultsFrame(year), $"race-results{Of(year)}", Format(format), ct);
    }

    /// <summary>The stored forecasts, of a race, a season, or all. Pages offer the same file.</summary>
    public static async Task<PushStreamHttpResult> Predictions(
        [FromQuery(Name = "race_id")] string? raceId, string? season, string? moment, string? format, ForecastBoard board, RaceDatabase database, CancellationToken ct)
    {
        var (history, kind) = (board.Loaded(), Format(format));
        RaceKey? race = string.IsNullOrEmpty(raceId) ? null : RequestValues.Race(raceId);
        int? year = string.IsNullOrEmpty(season) ? null : history.Season(season);
        var given = await database.Forecasts.GivenAsync(new ForecastFilter { Race = race, Season = year, Moment = RequestValues.Moment(moment) }, ct: ct);
        if (race is not null && given.Total == 0) throw RefusedRequestException.Unknown("race_id", raceId!, $"No forecast of race {race} is stored.");
        var rows = given.Forecasts.SelectMany(f => f.Drivers.Select(car => new ExportedPrediction(f, car, history)));
        return File(ExportedPrediction.Columns.Over(rows), $"predictions{(race is null ? Of(year) : $"-{race}")}", kind, ct);
    }

    /// <exception cref="RefusedRequestException">It is neither.</exception>
    private static string Format(string? format) => string.IsNullOrEmpty(format) ? Csv
        : format is Csv or Json ? format
        : throw RequestValues.OneOf("format", format, [Csv, Json]);

    private static string Of(int? year) => year is null ? "" : $"-{year}";

    private static PushStreamHttpResult File(Frame frame, string name, string format, CancellationToken ct) => format == Csv
        ? TypedResults.Stream(body => WriteCsv(frame, body, ct), "text/csv; charset=utf-8", $"{name}.csv")
        : TypedResults.Stream(body => frame.WriteJsonAsync(body, ct), "application/json; charset=utf-8", $"{name}.json");

    private static async Task WriteCsv(Frame frame, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, leaveOpen: true);
        await frame.WriteCsvAsync(writer, cancellationToken);
    }
}
