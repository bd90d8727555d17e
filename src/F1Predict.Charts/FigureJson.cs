using Plotly.NET;

namespace F1Predict.Charts;

/// <summary>A figure as the JSON that plotly.js draws.</summary>
public static class FigureJson
{
    /// <summary>The figure as <c>{"data": [...], "layout": {...}, ...}</c>, without spaces and line breaks.</summary>
    public static string Of(GenericChart chart) => GenericChart.toFigureJson(chart);
}
