using System.CommandLine;
using F1Predict.Data;

namespace F1Predict.Analysis;

/// <summary>The option <c>--before</c>: print what was known before a race.</summary>
internal static class BeforeOption
{
    public static Option<RaceKey?> Create() => new("--before")
    {
        Description = "What was known before this race, for example 2020-01; all races when left out.",
        CustomParser = result =>
        {
            if (RaceKey.TryParse(result.Tokens[0].Value, out var race)) return race;
            result.AddError($"'{result.Tokens[0].Value}' is not a race: season and round are expected, as in 2026-05.");
            return null;
        },
    };

    /// <summary>The history before the race that was given, or all of it.</summary>
    public static RaceHistory Before(this RaceHistory history, RaceKey? race) => race is { } key ? history.Before(key) : history;
}
