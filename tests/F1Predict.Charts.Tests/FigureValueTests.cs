using F1Predict.Data;
using F1Predict.Ratings;
using static F1Predict.Charts.Tests.DrawnFigure;

namespace F1Predict.Charts.Tests;

/// <summary>What figures show is what they were given.</summary>
public sealed class FigureValueTests(SampleFigures figures)
{
    private const int Season = 2025;

    [Fact]
    public void Rating_Drivers_AreTheRatingsOfTwoSeasons()
    {
        var driver = new DriverId("max-verstappen");
        var line = DrawnFigure.Of(RatingChart.Drivers(figures.Ratings, figures.History, [driver])).Lines.Single();
        var points = figures.Ratings.Driver(driver).Where(p => p.Race.Season >= figures.Last.Key.Season - 1).ToArray();
        Numbers(line, "y").ShouldBe(points.Select(p => p.Rating.Value), 0.051);
        Texts(line, "x").ShouldBe(points.Select(p => p.Date.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void ByMoment_IsEachForecastsChance()
    {
        foreach (var line in DrawnFigure.Of(figures["win-probability-by-moment"]).Lines)
        {
            var driver = figures.History.Drivers.Values.Single(d => d.Name == Name(line) && figures.Forecasts[0].Drivers.Any(f => f.Driver == d.Id)).Id;
            Numbers(line, "y").ShouldBe(figures.Forecasts.Select(f => (double)RoundedPercentages.Of([.. f.Drivers.Select(d => d.WinProbability)], 1)[Array.FindIndex([.. f.Drivers], d => d.Driver == driver)]));
        }
    }

    [Fact]
    public void Championship_EndsWithTheStandings()
    {
        var standings = Standings.OfSeason(figures.Whole, Season)[^1];
        var lines = DrawnFigure.Of(ChampionshipPointsChart.Drivers(figures.Whole, Season, most: 3)).Lines;
        lines.Select(line => Numbers(line, "y")[^1]).ShouldBe(standings.Drivers.Take(3).Select(d => d.Points));
        lines.Select(Name).ShouldBe(standings.Drivers.Take(3).Select(d => figures.Whole.Drivers[d.Driver].Name));
    }

    [Fact]
    public void Championship_WithForecast_EndsWithWhatIsExpected()
    {
        var first = Standings.OfSeason(figures.History, figures.Last.Key.Season)[^1].Drivers[0].Driver;
        var line = DrawnFigure.Of(figures["championship-drivers"]).Lines[0];
        Numbers(line, "y")[^1].ShouldBe(figures.Season.Drivers.Single(d => d.Driver == first).ExpectedPoints, 0.051);
        Numbers(line, "x")[^1].ShouldBe(figures.History.Upcoming[^1].Key.Round);
    }

    [Fact]
    public void TitleOdds_SumTo100WithTheOthers() =>
        Numbers(DrawnFigure.Of(TitleOddsChart.Drivers(figures.Season, figures.History, 3)).Traces[0], "x").Sum().ShouldBe(100, 1e-9);

    [Fact]
    public void Calibration_IsTheBinsOfTheCard()
    {
        var points = DrawnFigure.Of(figures["calibration"]).Lines[1];
        var bins = figures.Cards[0].Card.Calibration;
        Numbers(points, "x").ShouldBe(bins.Select(b => b.Forecast * 100), 0.0051);
        Numbers(points, "y").ShouldBe(bins.Select(b => b.Observed * 100), 0.0051);
        Numbers(points.GetProperty("error_y"), "array").ShouldBe(bins.Select(b => (b.High - b.Observed) * 100), 0.0051);
    }

    [Fact]
    public void Accuracy_IsTheScoresOfEachSeason()
    {
        var lines = DrawnFigure.Of(figures["accuracy-log-loss"]).Lines;
        foreach (var (line, (name, card)) in lines.Zip(figures.Cards))
        {
            Name(line).ShouldBe(name);
            Numbers(line, "y").ShouldBe(card.By(f => f.Race.Season).Select(s => s.Card.Scores.LogLoss.Value), 0.00051);
        }
    }

    [Fact]
    public void Contributions_GoFromTheAverageCarToTheDriver()
    {
        var explanation = figures.Explanations[0];
        var bars = DrawnFigure.Of(ContributionsChart.Of(explanation, figures.History, 5)).Traces[0];
        var (bases, lengths) = (Numbers(bars, "base"), Numbers(bars, "x"));
        lengths.Take(5).ShouldBe(explanation.Contributions.Take(5).Select(c => c.LogOdds), 0.000051);
        lengths.Length.ShouldBe(7);
        for (var i = 1; i < 6; i++) bases[i].ShouldBe(bases[i - 1] + lengths[i - 1], 0.0002);
        lengths[^1].ShouldBe(explanation.LogOdds, 0.001);
    }

    [Fact]
    public void Contributions_AreNamedInFull_AboveTheirBars()
    {
        foreach (var explanation in figures.Explanations)
        {
            var figure = DrawnFigure.Of(ContributionsChart.Of(explanation, figures.History, 20));
            var captions = figure.Layout.GetProperty("annotations").EnumerateArray().ToArray();
            foreach (var ((caption, contribution), bar) in captions.SkipLast(2).Zip(explanation.Contributions).Zip(Numbers(figure.Traces[0], "y")))
            {
                var text = caption.GetProperty("text").GetString()!;
                text.Replace("<br>", " ", StringComparison.Ordinal).ShouldStartWith(contribution.ToText(), Case.Insensitive);
                (bar - caption.GetProperty("y").GetDouble()).ShouldBeGreaterThan(15 * text.Split("<br>").Length);
            }
        }
    }

    [Fact]
    public void GridAgainstFinish_TakesEachCarFromSlotToPlace()
    {
        var figure = DrawnFigure.Of(figures["grid-against-finish"]);
        foreach (var car in figures.Last.Results.Where(r => r.Finish.ClassifiedPosition is not null))
        {
            var line = figure.Lines.Single(l => figures.Whole.Drivers[car.Driver].Name.EndsWith(Name(l), StringComparison.Ordinal));
            Numbers(line, "y")[1].ShouldBe(car.Finish.ClassifiedPosition!.Value);
        }
    }

    [Fact]
    public void SlotOutcomes_OfASlot_AreAllItsStarts()
    {
        var boxes = DrawnFigure.Of(figures["slot-outcomes"]).Traces[^1];
        var counts = boxes.GetProperty("customdata").EnumerateArray().Select(c => c[1].GetDouble());
        var races = figures.Whole.CompletedRaces.Where(r => r.Race.Circuit == new CircuitId("monza"));
        Numbers(boxes, "x").Zip(counts).Where(c => c.First is 1).Sum(c => c.Second)
            .ShouldBe(races.Count(r => new RaceOutcome(r).Cars.Any(c => c.GridPosition == 1)));
    }

    [Fact]
    public void CircuitDriver_IsTheMeanAsObserved()
    {
        var (driver, circuit) = (new DriverId("max-verstappen"), new CircuitId("monza"));
        var boxes = DrawnFigure.Of(CircuitDriverChart.Of(figures.Tracks, figures.History, [circuit], [driver])).Traces[^1];
        var cell = figures.Tracks.Circuits[circuit].Drivers[driver];
        boxes.GetProperty("customdata")[0].EnumerateArray().Select(v => v.GetDouble()).ShouldBe([cell.Raw!.Value * 100, cell.Count, cell.Value * 100], 0.051);
    }

    [Fact]
    public void FormTrend_HasTheRacesTheLineAndTheBandOfTheSlope()
    {
        var trend = FormTrends.After(figures.Rated).Drivers.Single(f => f.Driver == figures.Leader).Surprise!;
        var traces = DrawnFigure.Of(figures["form-finishing"]).Traces;
        var (x, line, low, high) = (Numbers(traces[2], "x"), Numbers(traces[2], "y"), Numbers(traces[0], "y"), Numbers(traces[1], "y"));
        Numbers(traces[3], "x").Length.ShouldBe(trend.Races);
        line[^1].ShouldBe(trend.Level * 100, 0.001);
        ((line[^1] - line[0]) / (x[^1] - x[0])).ShouldBe(trend.Slope * 100, 0.001);
        ((high[^1] - low[^1]) / -x[1]).ShouldBe((trend.SlopeHigh - trend.SlopeLow) * 100, 0.01);
        high[1].ShouldBe(low[1], 0.005);
    }

    [Theory]
    [InlineData(FormMeasure.QualifyingGap)]
    [InlineData(FormMeasure.Finishing)]
    [InlineData(FormMeasure.PointsShare)]
    public void FormTrend_LeastSquaresOfItsPoints_GiveItsLine(FormMeasure measure)
    {
        // The figure's points are gathered apart from the library's trend: the line through them must be the library's.
        var team = new ConstructorId("ferrari");
        var traces = DrawnFigure.Of(FormTrendChart.Team(figures.Rated, team, figures.History, measure, new FormTrendOptions { HalfLife = double.PositiveInfinity })).Traces;
        var (x, y) = (Numbers(traces[3], "x"), Numbers(traces[3], "y"));
        var slope = x.Zip(y, (a, b) => (a - x.Average()) * (b - y.Average())).Sum() / x.Sum(a => Math.Pow(a - x.Average(), 2));
        var ends = Numbers(traces[2], "y");
        ((ends[^1] - ends[0]) / -x[0]).ShouldBe(slope, 0.001);
    }
}
