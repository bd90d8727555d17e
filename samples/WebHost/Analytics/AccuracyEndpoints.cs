using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>How good the forecasts were.</summary>
internal static class AccuracyEndpoints
{
    public static void MapAccuracy(this IEndpointRouteBuilder routes) => 
        routes.MapGet("/analytics/accuracy", Accuracy).Answers<AccuracyAnswer>("How good the forecasts were, beside simple ones.");

    private static async Task<object> Accuracy(string? season, string? moment, ForecastBoard board, PastAccuracy accuracy, CancellationToken ct)
    {
        var history = board.Loaded();
        return await accuracy.AnswerAsync(history, Season(history, season), Moment(moment), ct);
    }

    /// <summary>A season with a race that was run; null, for all, when left out.</summary>
    public static int? Season(RaceHistory history, string? season) => string.IsNullOrEmpty(season) ? null : history.SeasonWithResults(season);

    /// <summary>The moment; after qualifying when left out.</summary>
    public static ForecastMoment Moment(string? moment) => RequestValues.Moment(moment) ?? ForecastMoment.AfterQualifying;
}
