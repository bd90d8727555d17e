using System.Collections.Frozen;
using F1Predict.Data;

namespace F1Predict.Charts;

/// <summary>
/// A colour for every constructor of 2010 to 2026. Some are close to each other, as the cars' are: never let colour alone tell teams apart.
/// </summary>
public static class TeamColours
{
    /// <summary>The grey of a constructor that is not listed.</summary>
    public const string Neutral = "#8c93a1";

    private static readonly FrozenDictionary<string, string> ByConstructor = new Dictionary<string, string>
    {
        // 2026
        ["alpine"] = "#0093cc",
        ["aston-martin"] = "#229971",
        ["audi"] = "#a8324a",
        ["cadillac"] = "#c9a227",
        ["ferrari"] = "#e8002d",
        ["haas"] = "#b6babd",
        ["mclaren"] = "#ff8000",
        ["mercedes"] = "#00c8b0",
        ["racing-bulls"] = "#6692ff",
        ["red-bull"] = "#3671c6",
        ["williams"] = "#1868db",

        // Earlier names of those teams
        ["alfa-romeo"] = "#c92d4b",
        ["alphatauri"] = "#4e7c9b",
        ["force-india"] = "#f57fc0",
        ["kick-sauber"] = "#3fc93f",
        ["lotus-f1"] = "#b8860b",
        ["racing-point"] = "#f596c8",
        ["rb"] = "#6692ff",
        ["renault"] = "#e6c800",
        ["sauber"] = "#9b1b30",
        ["toro-rosso"] = "#469bff",

        // Teams that left
        ["caterham"] = "#0b8a4a",
        ["hrt"] = "#b2945e",
        ["lotus-racing"] = "#2f7d4f",
        ["manor"] = "#d64550",
        ["marussia"] = "#a33a3a",
        ["virgin"] = "#c82e37",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The colour as <c>#rrggbb</c>; <see cref="Neutral"/> for a constructor that is not listed.</summary>
    public static string Of(ConstructorId constructor) => ByConstructor.GetValueOrDefault(constructor.Value, Neutral);

    /// <summary>
    /// The colour as <c>#rrggbb</c>, that of the team's newest name where its own is not listed, else <see cref="Neutral"/>.
    /// </summary>
    public static string Of(Constructor constructor) =>
        ByConstructor.GetValueOrDefault(constructor.Id.Value) ?? Of(constructor.Lineage);
}
