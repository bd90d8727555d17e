using System.Text.Json;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace F1Predict.Charts;

/// <summary>A complete figure in one theme.</summary>
internal sealed record Figure(IReadOnlyList<Properties> Traces, Properties Layout)
{
    private static readonly Properties Config = new Properties().With(new { displayModeBar = false, responsive = true, doubleClick = false });

    /// <summary>
    /// The figure as ASCII that can stand in a script of a page, as no letter of it can end that. It is written without Plotly.NET: its FSharp.Core
    /// is newer than that of .NET Interactive, which refuses to load it (version 1.0.712001).
    /// </summary>
    public string ToJson() => JsonSerializer.Serialize(new { data = Traces, layout = Layout, config = Config });

    public GenericChart ToPlotly()
    {
        var layout = new Layout();
        foreach (var (name, value) in Layout)
        {
            // What Plotly.NET changes part by part it must know by its own type.
            var isAxis = name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal);
            layout.SetProperty(name, isAxis && value is Properties axis ? Filled(new LinearAxis(), axis) : value);
        }

        var traces = ListModule.OfSeq(Traces.Select(trace => (Trace)Filled(new Trace2D((string)trace["type"]), trace)));
        return GenericChart.setConfig(Filled(new Config(), Config), GenericChart.setLayout(layout, GenericChart.ofTraceObjects(false, traces)));
    }

    private static T Filled<T>(T target, Properties properties)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties) target.SetProperty(name, value);
        return target;
    }
}
