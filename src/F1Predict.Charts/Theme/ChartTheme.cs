namespace F1Predict.Charts;

/// <summary>What a figure is drawn on. Figures have no background of their own.</summary>
public enum ChartTheme
{
    /// <summary>Dark text and outlines, for a light page or a notebook.</summary>
    Light,

    /// <summary>Light text and outlines, for a dark page.</summary>
    Dark,
}
