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

    public static ForecastMoment Moment(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "before-weekend": return ForecastMoment.BeforeWeekend;
            case "after-practice": return ForecastMoment.AfterPractice;
            case "after-qualifying": return ForecastMoment.AfterQualifying;
            case var other:
                result.AddError($"'{other}' is not a moment: before-weekend, after-practice or after-qualifying is expected.");
                return default;
        }
    }
}
