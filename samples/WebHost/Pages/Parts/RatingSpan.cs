using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost.Pages.Parts;

/// <summary>How much of the ratings a figure shows.</summary>
internal static class RatingSpan
{
    /// <summary>As many lines can be told apart.</summary>
    public const int Most = 6;

    /// <summary>Before all seasons.</summary>
    public const int First = 1950;

    /// <summary>The ratings up to the end of a season, and the races they are of: a past season is shown as it was seen then.</summary>
    public static (RatingHistory Ratings, RaceHistory History) Through(int season, RaceHistory history, HistoryAnalyses analyses)
    {
        if (season == history.DataThrough?.Season) return (analyses.Of(history).Ratings, history);
        var then = history.Before(new RaceKey(season + 1, 1));
        return (RatingHistory.Of(then), then);
    }
}
