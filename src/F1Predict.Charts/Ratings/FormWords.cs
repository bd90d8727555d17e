using F1Predict.Ratings;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Measures of form as figures tell them.</summary>
internal static class FormWords
{
    public static T Of<T>(this FormMeasure measure, T qualifyingGap, T finishing, T pointsShare) => measure switch
    {
        FormMeasure.QualifyingGap => qualifyingGap,
        FormMeasure.Finishing => finishing,
        FormMeasure.PointsShare => pointsShare,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };

    public static string Words(this FormMeasure measure) => measure.Of("gap in qualifying", "finishing against expectation", "share of points");

    public static string Axis(this FormMeasure measure) => measure.Of("Gap to the best lap", "Beyond expectation", "Share of the race's points");

    public static string Unit(this FormMeasure measure) => measure.Of("%", "% of the field", "%");

    /// <summary>From the library's unit to the figure's.</summary>
    public static double Scale(this FormMeasure measure) => measure.Of(1.0, 100, 100);

    public static string Verdict(this FormMeasure measure, Trend trend) => trend.Verdict switch
    {
        TrendVerdict.Improving => $"improving by {Number(Math.Abs(trend.Slope * measure.Scale()), "0.00")} {measure.Unit()} a race",
        TrendVerdict.Fading => $"fading by {Number(Math.Abs(trend.Slope * measure.Scale()), "0.00")} {measure.Unit()} a race",
        _ => "steady",
    };
}
