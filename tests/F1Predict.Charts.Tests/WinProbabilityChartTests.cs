using System.Globalization;
using System.Text.Json;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Charts.Tests;

public sealed class WinProbabilityChartTests
{
    private readonly RaceHistory _history = RaceHistory.LoadBundled();

    [Fact]
    public void Of_Forecast_HasOneHorizontalBarADriverTheLikeliestOnTop()
    {
        var forecast = Forecast();
        var (bars, layout) = Draw(forecast);

        bars.GetProperty("type").GetString().ShouldBe("bar");
        bars.GetProperty("orientation").GetString().ShouldBe("h");
        Texts(layout.GetProperty("yaxis").GetProperty("ticktext")).ShouldBe(forecast.Drivers.Select(d => _history.Drivers[d.Driver].Name));
        var range = Numbers(layout.GetProperty("yaxis").GetProperty("range"));
        range[0].ShouldBeGreaterThan(range[1]);
        Numbers(bars.GetProperty("y")).ShouldBe(Enumerable.Range(1, forecast.Drivers.Count).Select(i => (double)i));
    }

    [Fact]
    public void Of_Forecast_LabelsNameTeamAndPercentagesThatSumTo100()
    {
        var forecast = Forecast();
        var (bars, _) = Draw(forecast);

        var labels = Texts(bars.GetProperty("text"));
        labels.Select(l => l.Split("  ")[1]).ShouldBe(forecast.Drivers.Select(d => _history.Constructors[d.Constructor].Name));
        labels.Sum(l => decimal.Parse(l.Split('\u00a0')[0], CultureInfo.InvariantCulture)).ShouldBe(100.0m);
        Numbers(bars.GetProperty("x")).Sum().ShouldBe(100, 1e-9);
    }

    [Fact]
    public void Of_Forecast_HoverTellsTeamAndPodium()
    {
        var forecast = Forecast();
        var hover = Texts(Draw(forecast).Bars.GetProperty("hovertext"))[0];
        hover.ShouldContain(_history.Drivers[forecast.Favourite.Driver].Name);
        hover.ShouldContain(_history.Constructors[forecast.Favourite.Constructor].Name);
        hover.ShouldContain("Podium 61.5");
    }

    [Fact]
    public void Of_Forecast_BarsAreInTheTeamsColours()
    {
        var forecast = Forecast();
        Texts(Draw(forecast).Bars.GetProperty("marker").GetProperty("color")).ShouldBe(forecast.Drivers.Select(d => TeamColours.Of(d.Constructor)));
    }

    [Fact]
    public void Of_OtherTheme_ChangesTextAndNotData()
    {
        var forecast = Forecast();
        var (light, dark) = (Draw(forecast), Draw(forecast, ChartTheme.Dark));
        Colour(dark.Layout).ShouldNotBe(Colour(light.Layout));
        dark.Bars.GetProperty("x").GetRawText().ShouldBe(light.Bars.GetProperty("x").GetRawText());

        static string? Colour(JsonElement layout) => layout.GetProperty("font").GetProperty("color").GetString();
    }

    [Fact]
    public void Of_SameForecastTwice_GivesTwoEqualFigures()
    {
        var forecast = Forecast();
        var first = WinProbabilityChart.Of(forecast, _history);
        var second = WinProbabilityChart.Of(forecast, _history);
        first.ShouldNotBeSameAs(second);
        first.ToJson().ShouldBe(second.ToJson());
    }

    [Fact]
    public void Of_NamesWithMarkup_StayText()
    {
        var hostile = RaceHistory.Create(
            _history.Drivers.Values.Select(d => d with { Name = $"<b>{d.Name}</b> & co" }),
            _history.Constructors.Values, _history.Circuits.Values, _history.CompletedRaces, _history.Upcoming);
        var json = WinProbabilityChart.Of(Forecast(), hostile).ToJson();
        json.ShouldNotContain("<");
        var figure = JsonDocument.Parse(json).RootElement;
        var name = Texts(figure.GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext"))[0];
        var hover = Texts(figure.GetProperty("data")[0].GetProperty("hovertext"))[0];
        name.ShouldStartWith("&lt;b&gt;");
        name.ShouldEndWith("&amp; co");
        hover.ShouldStartWith(name);
    }

    [Fact]
    public void Of_DriversOfOneName_StayTwoBars()
    {
        var twins = RaceHistory.Create(
            _history.Drivers.Values.Select(d => d with { Name = "Winkelhock" }),
            _history.Constructors.Values, _history.Circuits.Values, _history.CompletedRaces, _history.Upcoming);
        var figure = JsonDocument.Parse(WinProbabilityChart.Of(Forecast(), twins).ToJson()).RootElement;
        Numbers(figure.GetProperty("data")[0].GetProperty("y")).ShouldBeUnique();
    }

    [Fact]
    public void Json_IsCompactAndWithoutATemplate()
    {
        var json = WinProbabilityChart.Of(Forecast(), _history).ToJson();
        json.ShouldNotContain("\n");
        json.ShouldNotContain("\"template\":");
        json.Length.ShouldBeLessThan(9000);
    }

    private (JsonElement Bars, JsonElement Layout) Draw(RaceForecast forecast, ChartTheme theme = ChartTheme.Light)
    {
        var figure = JsonDocument.Parse(WinProbabilityChart.Of(forecast, _history).ToJson(theme)).RootElement;
        return (figure.GetProperty("data")[0], figure.GetProperty("layout"));
    }

    /// <summary>The entries of the next race in a made-up order, each with two thirds of the chance of the one before.</summary>
    private RaceForecast Forecast()
    {
        var weekend = _history.NextRace!;
        var shares = Enumerable.Range(0, weekend.Entries.Count).Select(i => Math.Pow(2 / 3.0, i)).ToArray();
        return new RaceForecast
        {
            Race = weekend.Key,
            Moment = ForecastMoment.BeforeWeekend,
            ModelVersion = "made up",
            DataThrough = _history.DataThrough,
            Drivers = [.. weekend.Entries.Zip(shares, (e, share) => new DriverForecast(e.Driver, e.Constructor, share / shares.Sum(), 0.615, 0.8, 5, 0.12))],
        };
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];
}
