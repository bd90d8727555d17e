using F1Predict.Charts;

namespace F1Predict.WebHost.Pages.TitleOdds;

/// <summary>How the season may end for a driver or a constructor.</summary>
/// <param name="Points">Points so far.</param>
/// <param name="ExpectedPoints">The mean points at the end.</param>
/// <param name="Title">The chance of the title, percent with 1 decimal; over all rows they sum to 100.0, as in the figure.</param>
/// <param name="Places">The chance of each final place, percent, the title first.</param>
public sealed record OddsRow(double Points, double ExpectedPoints, decimal Title, IReadOnlyList<decimal> Places)
{
    /// <summary>The rows of a championship.</summary>
    internal static IReadOnlyList<OddsRow> Of(IEnumerable<(double Points, double ExpectedPoints, decimal Title, IReadOnlyList<decimal> Places)> answers)
    {
        var all = answers.ToArray();
        var titles = RoundedPercentages.Of([.. all.Select(a => (double)a.Title / 100)], 1);
        return [.. all.Zip(titles, (a, title) => new OddsRow(a.Points, a.ExpectedPoints, title, a.Places))];
    }
}
