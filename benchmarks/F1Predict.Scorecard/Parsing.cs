using System.CommandLine.Parsing;
using F1Predict.Data;

namespace F1Predict.Scorecard;

/// <summary>Reads the values of options, and says what is wrong with them.</summary>
internal static class Parsing
{
    public static RaceKey Race(ArgumentResult result)
    {
        if (RaceKey.TryParse(result.Tokens[0].Value, out var race)) return race;
        result.AddError($"'{result.Tokens[0].Value}' is not a race: season and round are expected, as in 2026-05.");
        return default;
    }

    public static ForecastMoment[] MomentsOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "all") return [.. Moments.ByName.Values];
        if (Moments.ByName.TryGetValue(text, out var moment)) return [moment];
        result.AddError($"'{text}' is not a moment: all, {string.Join(", ", Moments.ByName.Keys)} are expected.");
        return [];
    }
}
