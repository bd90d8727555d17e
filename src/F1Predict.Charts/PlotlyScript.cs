namespace F1Predict.Charts;

/// <summary>Where the HTML of a figure has plotly.js from.</summary>
public enum PlotlyScript
{
    /// <summary>It brings plotly.js 2.28 (compressed, 1.5 MB): it draws by itself, and every other figure of the page with it.</summary>
    Embedded,

    /// <summary>Another figure of the page, before it or behind it, is <see cref="Embedded"/>. Some kilobytes.</summary>
    OnPage,
}
