using F1Predict.Charts;

namespace F1Predict.WebHost.Pages.Parts;

/// <summary>By what form is measured, as pages name it.</summary>
internal static class FormMeasures
{
    public static IReadOnlyList<(FormMeasure Measure, string Words, string Meaning)> All { get; } =
    [
        (FormMeasure.QualifyingGap, "Qualifying", "The gap to the best lap of qualifying, in percent."),
        (FormMeasure.Finishing, "Finishing", "Rivals beaten beyond what the ratings promised, in percent of the field."),
        (FormMeasure.PointsShare, "Points", "The share of the points of a race, in percent."),
    ];

    /// <summary>Reads the parameter <c>measure</c>; the gap in qualifying when left out.</summary>
    /// <exception cref="RefusedRequestException">There is no such measure.</exception>
    public static FormMeasure Read(string? measure) => RequestValues.OneOf<FormMeasure>("measure", measure) ?? FormMeasure.QualifyingGap;

    /// <summary>The name of the contract.</summary>
    public static string NameOf(FormMeasure measure) => ContractJson.NameOf(measure);

    /// <summary>The trend of a measure.</summary>
    public static TrendAnswer? Of(this FormAnswer form, FormMeasure measure) => measure switch
    {
        FormMeasure.QualifyingGap => form.QualifyingGap,
        FormMeasure.Finishing => form.Finishing,
        _ => form.PointsShare,
    };
}
