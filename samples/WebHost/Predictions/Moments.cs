using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The moments as the REST contract and the command line write them.</summary>
internal static class Moments
{
    /// <summary>The names, earliest moment first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ForecastMoment>().Select(NameOf)];

    /// <summary>The moment as <c>after-qualifying</c>.</summary>
    public static string NameOf(ForecastMoment moment) => moment switch
    {
        ForecastMoment.BeforeWeekend => "before-weekend",
        ForecastMoment.AfterPractice => "after-practice",
        ForecastMoment.AfterQualifying => "after-qualifying",
        _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, "There is no such moment."),
    };

    /// <summary>The moment in words, as in "made after qualifying".</summary>
    public static string WordsOf(ForecastMoment moment) => moment switch
    {
        ForecastMoment.BeforeWeekend => "before the weekend",
        ForecastMoment.AfterPractice => "after practice",
        ForecastMoment.AfterQualifying => "after qualifying",
        _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, "There is no such moment."),
    };

    /// <summary>The moment of a name; null when there is none.</summary>
    public static ForecastMoment? Find(string name) =>
        Enum.GetValues<ForecastMoment>().Where(m => NameOf(m) == name).Select(m => (ForecastMoment?)m).FirstOrDefault();
}
