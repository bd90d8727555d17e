using F1Predict.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>Tables as files, written row by row as they are sent.</summary>
internal static class ExportEndpoints
{
    private static readonly string[] Formats = ["csv", "json"];

    public static void MapExport(this IEndpointRouteBuilder routes) => routes.MapGet("/export/race-results", RaceResults);

    private static PushStreamHttpResult RaceResults(string? season, string? format, ForecastBoard board, HttpContext context)
    {
        var history = board.Loaded();
        int? year = string.IsNullOrEmpty(season) ? null : history.SeasonWithResults(season);
        var frame = history.ResultsFrame(year);
        var name = $"race-results{(year is null ? "" : $"-{year}")}";
        return format switch
        {
            null or "" or "csv" => TypedResults.Stream(body => WriteCsv(frame, body, context.RequestAborted), "text/csv; charset=utf-8", $"{name}.csv"),
            "json" => TypedResults.Stream(body => frame.WriteJsonAsync(body, context.RequestAborted), "application/json; charset=utf-8", $"{name}.json"),
            _ => throw new RefusedRequestException(_ => PredictionProblems.UnknownValue(
                "format", format, Formats, $"The parameter format is '{format}'; it can be {string.Join(" or ", Formats)}.")),
        };
    }

    private static async Task WriteCsv(Frame frame, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, leaveOpen: true);
        await frame.WriteCsvAsync(writer, cancellationToken);
    }
}
