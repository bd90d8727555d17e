using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;
using Microsoft.DotNet.Interactive.Formatting;

namespace F1Predict.Notebooks;

/// <summary>
/// How notebooks show a <see cref="RaceForecast"/>, a <see cref="Scorecard"/> and its <see cref="Scores"/>, a <see cref="RatingBook"/>, a
/// <see cref="RowTable"/> and a <see cref="Chart"/> that are the value of a cell: as HTML that asks nothing of the network, and as plain text.
/// </summary>
public static class F1PredictFormatters
{
    private static int _charts;

    /// <summary>
    /// Registers the formatters. .NET Interactive does so when the package is referenced by <c>#r "nuget: F1Predict.Notebooks"</c>; elsewhere, or
    /// for other options, call it yourself, as often as you like: the last call holds.
    /// </summary>
    /// <param name="names">Where the names of drivers, teams and races are; the bundled history when null. What it does not know is shown by its id.</param>
    /// <param name="everyChartAlone">
    /// Whether every chart brings plotly.js (1.5 MB each), so that each output can be taken out of the notebook. By default the first one since
    /// this call does, for all of the notebook: after running only its cell again, run the whole notebook before saving.
    /// </param>
    public static void Register(RaceHistory? names = null, bool everyChartAlone = false)
    {
        _charts = 0;
        var known = new KnownNames(names is null ? RaceHistory.LoadBundled : () => names);
        Add<RaceForecast>(forecast => ForecastTable.Of(forecast, known));
        Add<Scorecard>(ScoreTable.Of);
        Add<Scores>(ScoreTable.Of);
        Add<RowTable>(rows => rows.Table);
        Add<RatingBook>(book => RatingTable.Of(book, known));
        Formatter.Register<Chart>(chart => chart.ToHtml(script: everyChartAlone || Interlocked.Increment(ref _charts) == 1 ? PlotlyScript.Embedded : PlotlyScript.OnPage), HtmlFormatter.MimeType);
        Formatter.Register<Chart>(chart => chart.Alt, PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(Chart), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }

    private static void Add<T>(Func<T, Table> table)
    {
        Formatter.Register<T>(value => table(value).ToHtml(), HtmlFormatter.MimeType);
        Formatter.Register<T>(value => table(value).ToText(), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }
}
