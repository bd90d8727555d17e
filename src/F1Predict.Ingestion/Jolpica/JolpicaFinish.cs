using System.Globalization;
using System.Text.RegularExpressions;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>How a race ended for a car. The position is filled for every car: <c>positionText</c> tells who was classified.</summary>
internal static partial class JolpicaFinish
{
    /// <summary>Words of <c>status</c> that give no cause; from 2025 there are no others.</summary>
    private static readonly HashSet<string> Broad = new(StringComparer.OrdinalIgnoreCase)
    {
        "Finished", "Lapped", "Retired", "Disqualified", "Did not start", "Did not qualify", "Did not prequalify", "Not classified", "Excluded", "Unknown",
    };

    /// <summary>The finish; null, with an issue, when it cannot be told.</summary>
    public static Finish? Read(JsonRow row)
    {
        if (row.Text("positionText") is not { } text) return null;
        var cause = Cause(row.TextOrNull("status"));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0)
        {
            if (row.IntOrNull("position") is not { } given || given == position) return new Finish.Classified(position, cause);
            row.Report("position", $"{given}", $"positionText says {position}");
            return null;
        }

        switch (text)
        {
            case "R": return new Finish.Retired(cause);
            case "W": return new Finish.DidNotStart(cause);
            case "D": return new Finish.Disqualified(cause);
            case "F": return new Finish.DidNotQualify();
            case "E": return new Finish.Excluded();
            case "N": return new Finish.NotClassified();
            default:
                row.Report("positionText", text, "a position or one of R, W, D, F, E, N is expected");
                return null;
        }
    }

    private static string? Cause(string? status)
    {
        var words = status?.Replace('_', ' ');
        return words is null || Broad.Contains(words) || LapsDown().IsMatch(words) ? null : words;
    }

    [GeneratedRegex(@"^\+\d+ Laps?$", RegexOptions.CultureInvariant)]
    private static partial Regex LapsDown();
}
