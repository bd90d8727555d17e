using System.Text.Json.Nodes;
using Plotly.NET;

namespace F1Predict.Charts.Tests;

/// <summary>What holds of every figure.</summary>
public sealed class EveryFigureTests(SampleFigures figures)
{
    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public void ToJson_IsSmallAndWithoutATemplate(string name)
    {
        var json = figures[name].ToJson();
        json.ShouldNotContain("\n");
        json.ShouldNotContain("\"template\":");
        System.Text.Encoding.UTF8.GetByteCount(json).ShouldBeLessThan(20_000);
    }

    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public void ToJson_NeedsNoTraceThatTheSmallBundleOrAStrictPageLacks(string name) =>
        DrawnFigure.Of(figures[name]).Traces.Select(t => t.GetProperty("type").GetString()).ShouldBeSubsetOf(["bar", "scatter"]);

    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public void ToJson_OfTheOtherTheme_ChangesColoursOnly(string name)
    {
        var (light, dark) = (DrawnFigure.Of(figures[name]), DrawnFigure.Of(figures[name], ChartTheme.Dark));
        Colour(dark).ShouldNotBe(Colour(light));
        dark.Traces.Select(Data).ShouldBe(light.Traces.Select(Data));

        static string? Colour(DrawnFigure figure) => figure.Layout.GetProperty("font").GetProperty("color").GetString();
        static string Data(System.Text.Json.JsonElement trace) => string.Concat(((string[])["x", "y", "base", "text", "customdata"])
            .Select(p => trace.TryGetProperty(p, out var values) ? values.GetRawText() : ""));
    }

    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public void ToJson_TellsTitleAxesAndWords(string name)
    {
        var chart = figures[name];
        var layout = DrawnFigure.Of(chart).Layout;
        layout.GetProperty("title").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
        layout.GetProperty("meta").GetProperty("alt").GetString().ShouldBe(chart.Alt);
        chart.Alt.Length.ShouldBeInRange(30, 700);
        chart.Alt.ShouldEndWith(".");
        if (name is "empty") return;
        foreach (var axis in ((string[])["xaxis", "yaxis"]).Select(axis => layout.GetProperty(axis)))
            (axis.GetProperty("title").GetProperty("text").GetString() != "" || axis.TryGetProperty("ticktext", out _) || !axis.GetProperty("showticklabels").GetBoolean()).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public void ToPlotly_IsTheSameFigure(string name)
    {
        var (plotly, own) = (JsonNode.Parse(GenericChart.toFigureJson(figures[name].ToPlotly()))!, JsonNode.Parse(figures[name].ToJson())!);
        foreach (var part in (string[])["data", "layout"]) JsonNode.DeepEquals(plotly[part], own[part]).ShouldBeTrue(part);
    }

    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public void ToHtml_IsAsciiAsksForNothingAndIsTheSameEachTime(string name)
    {
        var html = figures[name].ToHtml(script: PlotlyScript.OnPage);
        html.ShouldAllBe(c => c < 128);
        html.ShouldNotContain("http");
        html.ShouldNotContain(" src=");
        html.Split("</script>").Length.ShouldBe(2);
        html.Length.ShouldBeLessThan(60_000);
        figures[name].ToHtml(script: PlotlyScript.OnPage).ShouldBe(html);
    }

    [Fact]
    public void ToHtml_Embedded_BringsPlotlyCompressed() => figures["empty"].ToHtml().Length.ShouldBeInRange(1_000_000, 1_600_000);

    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public void Lines_OfOneColour_DifferInDashAndMarker(string name)
    {
        var lines = DrawnFigure.Of(figures[name]).Traces
            .Where(t => t.TryGetProperty("line", out _) && t.TryGetProperty("name", out _) && t.TryGetProperty("marker", out var m) && m.TryGetProperty("symbol", out _));
        lines.Select(t => (Line(t, "color"), Line(t, "dash"), t.GetProperty("marker").GetProperty("symbol").GetString())).ShouldBeUnique();

        static string? Line(System.Text.Json.JsonElement trace, string property) => trace.GetProperty("line").GetProperty(property).GetString();
    }
}
