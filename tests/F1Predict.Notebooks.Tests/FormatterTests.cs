using System.Xml.Linq;
using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;
using F1Predict.Testing;
using Microsoft.DotNet.Interactive.Formatting;

namespace F1Predict.Notebooks.Tests;

/// <summary>What a notebook shows of a cell's last value. The registrations are the process's own, so these tests run one after the other.</summary>
public sealed class FormatterTests
{
    private readonly RaceHistory _history = Bundled.History;

    [Fact]
    public void Forecast_IsATableOfNamesAndPercentagesThatSumTo100()
    {
        F1PredictFormatters.Register();
        var forecast = Forecast();
        var rows = Rows(Html(forecast));
        rows.Count.ShouldBe(forecast.Drivers.Count);
        rows[0][0].ShouldBe(_history.Drivers[forecast.Favourite.Driver].Name);
        rows[0][1].ShouldBe(_history.Constructors[forecast.Favourite.Constructor].Name);
        rows.Sum(row => decimal.Parse(row[2].Split('\u00a0')[0])).ShouldBe(100.0m);
        Html(forecast).ShouldContain(_history.NextRace!.Race.Name);
        Text(forecast).Split('\n').Length.ShouldBe(forecast.Drivers.Count + 3);
        Text(forecast).ShouldContain(_history.Drivers[forecast.Favourite.Driver].Name);
    }

    [Fact]
    public void Forecast_OfAnotherHistory_TakesItsNamesAndEscapesThem()
    {
        const string Evil = "<script>alert(\"1\")</script> & co";
        F1PredictFormatters.Register(RaceHistory.Create(
            _history.Drivers.Values.Select(d => d with { Name = Evil }), _history.Constructors.Values, _history.Circuits.Values, _history.CompletedRaces, _history.Upcoming));
        Html(Forecast()).ShouldNotContain("<script");
        Rows(Html(Forecast()))[0][0].ShouldBe(Evil);
    }

    [Fact]
    public void Forecast_OfUnknownDriversAndRace_ShowsTheirIds()
    {
        F1PredictFormatters.Register(RaceHistory.Create([], [], [], [], []));
        var forecast = Forecast();
        Rows(Html(forecast))[0][0].ShouldBe(forecast.Favourite.Driver.Value);
        Html(forecast).ShouldContain($"race {forecast.Race}");
    }

    [Fact]
    public void Scorecard_TellsEachMeasureWithItsInterval()
    {
        F1PredictFormatters.Register();
        var card = Card();
        var rows = Rows(Html(card));
        rows.Count.ShouldBe(10);
        rows[0][1].ShouldBe($"{card.Scores.WinnerNamed.Value * 100:F1}\u00a0%");
        rows[3][1].ShouldBe($"{card.Scores.LogLoss.Value:F3}");
        rows[3][2].ShouldBe($"{card.Scores.LogLoss.Low:F3} to {card.Scores.LogLoss.High:F3}");
        Html(card).ShouldContain("24 races, 2025-01 to 2025-24");
        Rows(Html(card.Scores)).ShouldBe(rows);
        Text(card.Scores).ShouldContain("Log loss");
    }

    [Fact]
    public void Scores_WithoutACalledFavourite_SayThatItIsNotKnown()
    {
        F1PredictFormatters.Register();
        Rows(Html(Card().Scores with { FavouritePrecision = null }))[6][1].ShouldBe("not known");
    }

    [Fact]
    public void Ratings_AreRankedHighestFirst()
    {
        F1PredictFormatters.Register();
        var book = RatingHistory.Of(_history).Latest;
        var rows = Rows(Html(book));
        var first = book.Drivers.MaxBy(d => d.Value.Value);
        rows[0][1].ShouldBe(_history.Drivers[first.Key].Name);
        rows[0][2].ShouldBe($"{first.Value.Value:F0} ± {first.Value.Deviation:F0}");
        Text(book).ShouldContain(rows[19][1]);
        Html(book).ShouldNotContain("Schumacher");
        rows.Select(row => row[4]).ShouldNotContain("Caterham");
        Rows(Html(new EloRating().Start)).ShouldBeEmpty();
    }

    [Fact]
    public void Charts_TheFirstBringsPlotlyForAll_UnlessEachShallStandAlone()
    {
        F1PredictFormatters.Register();
        var chart = WinProbabilityChart.Of(Forecast(), _history);
        Html(chart).Length.ShouldBeGreaterThan(1_000_000);
        Html(chart).Length.ShouldBeLessThan(60_000);
        Text(chart).ShouldBe(chart.Alt);

        F1PredictFormatters.Register(everyChartAlone: true);
        Html(chart).Length.ShouldBeGreaterThan(1_000_000);
        Html(chart).Length.ShouldBeGreaterThan(1_000_000);
    }

    [Theory]
    [InlineData(typeof(RaceForecast))]
    [InlineData(typeof(Scorecard))]
    [InlineData(typeof(Scores))]
    [InlineData(typeof(RatingBook))]
    [InlineData(typeof(Chart))]
    public void Notebooks_TakeHtmlAndText(Type type)
    {
        F1PredictFormatters.Register();
        Formatter.GetPreferredMimeTypesFor(type).ShouldBe(["text/html", "text/plain"], ignoreOrder: true);
    }

    [Fact]
    public void Rows_AreATableHeadedByTheirProperties()
    {
        F1PredictFormatters.Register();
        var table = new[] { (Name: "Löwe & Co", Share: (double?)0.25), (Name: "none", Share: null) }
            .Select(r => new { DriverName = r.Name, WinnerInTop3 = r.Share }).AsTable("Shares");
        Rows(Html(table)).ShouldBe([["Löwe & Co", "0.25"], ["none", ""]]);
        Text(table).Split('\n').ShouldBe(["Shares", "Driver name  Winner in top 3", "Löwe & Co               0.25", "none"]);
    }

    [Fact]
    public void ExtensionScript_CallsWhatThereIs()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "src", "F1Predict.Notebooks", "extension.dib"));
        script.ShouldContain($"{typeof(F1PredictFormatters).FullName}.{nameof(F1PredictFormatters.Register)}();");
    }

    private static string Html(object value) => value.ToDisplayString("text/html");

    private static string Text(object value) => value.ToDisplayString("text/plain");

    /// <summary>The cells of a table, which must be well-formed.</summary>
    private static List<string[]> Rows(string html) =>
        [.. XElement.Parse($"<div>{html}</div>").Descendants("tbody").Elements("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToArray())];

    private RaceForecast Forecast() => new RatingForecaster().Fit(_history, ForecastMoment.BeforeWeekend).Forecast(_history, _history.NextRace!);

    private Scorecard Card() => Scorecard.Of(
        WalkForward.Run(_history, new GridTableForecaster(), new WalkForwardOptions { From = new RaceKey(2025, 1), To = new RaceKey(2025, 24), RefitEvery = 24 }), samples: 100);
}
