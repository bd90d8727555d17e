namespace F1Predict.Charts;

/// <summary>What form is measured by (docs/form.md).</summary>
public enum FormMeasure
{
    /// <summary>The gap to the best lap of the part of qualifying, in percent; lower is better.</summary>
    QualifyingGap,

    /// <summary>The share of the other classified cars beaten, less the share that the ratings promised, in percentage points.</summary>
    Finishing,

    /// <summary>The share of the race's points, in percent.</summary>
    PointsShare,
}
