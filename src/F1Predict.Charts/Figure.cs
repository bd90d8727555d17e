using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace F1Predict.Charts;

/// <summary>A complete figure in one theme.</summary>
internal sealed record Figure(IReadOnlyList<Properties> Traces, Properties Layout)
{
    private static readonly Properties Config = new Properties().With(new { displayModeBar = false, responsive = true, doubleClick = false });
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Written without Plotly.NET: its FSharp.Core is newer than that of .NET Interactive, which refuses to load it (version 1.0.712001).
    /// </summary>
    /// <param name="forScript">Whether it must stand in a script of a page of any encoding, where no letter can end the script.</param>
    public string ToJson(bool forScript) => JsonSerializer.Serialize(new { data = Traces, layout = Layout, config = Config }, forScript ? null : Plain);

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
