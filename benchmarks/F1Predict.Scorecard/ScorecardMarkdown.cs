using System.Globalization;
using System.Text;
using F1Predict.Data;

namespace F1Predict.Scorecard;

/// <summary>The measured part of docs/scorecard.md.</summary>
internal static class ScorecardMarkdown
{
    public static string Of(RaceHistory history, ScorecardRequest request, IReadOnlyList<MomentCards> moments)
    {
        var text = new StringBuilder();
        var races = moments[0].Cards[0].Card.Races;
        var last = history.CompletedRaces[^1].Race;
        text.Append(CultureInfo.InvariantCulture, $"{races} races from {request.From} to {request.To}, models fitted anew every {request.RefitEvery} race(s). Data through {last.Key} ({last.Name}, {last.Date:d MMMM yyyy}). Measured with\n\n    {request.CommandLine}\n\n");
        if (Targets.Check(moments) is { Rows.Count: > 0 } targets) text.Append(targets.ToMarkdown());
        foreach (var moment in moments)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Moments.Heading(moment.Moment)}\n");
            foreach (var table in ScorecardTables.Summary(moment).Concat(ScorecardTables.Details(moment)).Where(t => t.Rows.Count > 0)) text.Append('\n').Append(table.ToMarkdown());
        }

        return text.ToString();
    }
}
