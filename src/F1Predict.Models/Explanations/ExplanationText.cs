using System.Globalization;

namespace F1Predict.Models;

/// <summary>Contributions in words.</summary>
internal static class ExplanationText
{
    private const int Most = 3;

    /// <summary>Less than this is ×1.00 as it would be shown.</summary>
    private const double LeastLogOdds = 0.005;

    private const string BehindTheBest = ", behind the best of the field";

    /// <param name="contributions">The largest first.</param>
    public static string Of(IReadOnlyList<Contribution> contributions) =>
        $"For: {List(contributions.Where(c => c.LogOdds >= LeastLogOdds))}. Against: {List(contributions.Where(c => c.LogOdds <= -LeastLogOdds))}.";

    private static string List(IEnumerable<Contribution> contributions) =>
        string.Join("; ", contributions.Take(Most).Select(c => $"{Phrase(c.Feature, c.Value)} (×{Number(Math.Exp(c.LogOdds), "0.00")})")) is { Length: > 0 } list ? list : "nothing";

    /// <summary>What a feature says of a driver. Most are said by their meaning and unit; a few have a way of their own to be said.</summary>
    internal static string Phrase(Feature feature, float? value) => (feature.Name, value) switch
    {
        (_, null) => $"{Subject(feature)}: not known",
        ("grid", 1) => "starts from pole",
        ("grid", { } slot) => $"starts {Ordinal(slot)}",
        ("qualifying_position", { } place) => $"qualified {Ordinal(place)}",
        ("sprint_position", { } place) => $"{Ordinal(place)} in the sprint",
        ("elo", 0) => "the best Elo of driver and car",
        ("elo", { } points) => $"Elo of driver and car {Number(-points, "0")} points behind the best",
        ("driver_starts", { } log) => $"{Number(Math.Exp(log) - 1, "0")} starts since 2010",
        ("driver_career_wins", { } log) => $"{Number(Math.Exp(log) - 1, "0")} wins since 2010",
        (_, { } known) => Generic(feature, known),
    };

    private static string Generic(Feature feature, float value)
    {
        var subject = Subject(feature);
        var unit = feature.Unit switch { "1" => "", "share of field" => " of the field", var other => $" {other}" };
        if (!subject.EndsWith(BehindTheBest, StringComparison.Ordinal)) return $"{subject}: {Number(value)}{unit}";
        subject = subject[..^BehindTheBest.Length];
        return value == 0 ? $"{subject}: the best of the field" : $"{subject}: {Number(Math.Abs(value))}{unit} behind the best";
    }

    /// <summary>The meaning up to its first semicolon, with a small letter to stand in a list.</summary>
    private static string Subject(Feature feature) => $"{char.ToLowerInvariant(feature.Meaning[0])}{feature.Meaning.Split(';')[0][1..]}";

    private static string Number(double value) => Number(value, Math.Abs(value) switch { >= 100 => "0", >= 10 => "0.#", _ => "0.##" });

    /// <summary>A number that rounds to zero has no sign.</summary>
    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;

    private static string Ordinal(double place)
    {
        var suffix = (place % 100, place % 10) switch { (>= 11 and <= 13, _) => "th", (_, 1) => "st", (_, 2) => "nd", (_, 3) => "rd", _ => "th" };
        return $"{Number(place, "0")}{suffix}";
    }
}
