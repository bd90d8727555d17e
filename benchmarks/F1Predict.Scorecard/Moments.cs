using F1Predict.Data;

namespace F1Predict.Scorecard;

/// <summary>The moments as the command line and the files call them.</summary>
internal static class Moments
{
    public static IReadOnlyDictionary<string, ForecastMoment> ByName { get; } = new Dictionary<string, ForecastMoment>
    {
        ["before-weekend"] = ForecastMoment.BeforeWeekend,
        ["after-practice"] = ForecastMoment.AfterPractice,
        ["after-qualifying"] = ForecastMoment.AfterQualifying,
    };

    public static string Name(ForecastMoment moment) => ByName.Single(p => p.Value == moment).Key;

    /// <summary>As a heading, for example <c>Before the weekend</c>.</summary>
    public static string Heading(ForecastMoment moment) => moment switch
    {
        ForecastMoment.BeforeWeekend => "Before the weekend",
        ForecastMoment.AfterPractice => "After practice",
        _ => "After qualifying",
    };
}
