using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;

namespace F1Predict.Charts.Tests;

/// <summary>Nothing, one point, wrong input and hostile names.</summary>
public sealed class OddInputTests(SampleFigures figures)
{
    private readonly RaceHistory _none = RaceHistory.Create([], [], [], [], []);

    [Fact]
    public void Figures_WithoutData_AreNotes()
    {
        var ratings = RatingHistory.Of(_none);
        Chart[] charts =
        [
            RatingChart.Drivers(ratings, _none),
            RatingChart.Teams(ratings, _none),
            WinProbabilityByMomentChart.Of([], _none),
            ChampionshipPointsChart.Drivers(_none, 2026),
            AccuracyBySeasonChart.Of([], ScoreMeasure.LogLoss),
            CircuitDriverChart.Of(TrackAnalysis.Of(_none), _none),
            SlotOutcomesChart.Of([], "Monza"),
            FormTrendChart.Driver([], figures.Leader, figures.History, FormMeasure.Finishing),
            FormTrendChart.Driver(figures.Rated, figures.History.CompletedRaces[0].Winner, figures.Whole, (FormMeasure)0),
        ];
        foreach (var chart in charts.Take(8))
        {
            var figure = DrawnFigure.Of(chart);
            figure.Traces.ShouldBeEmpty(chart.Title);
            figure.Layout.GetProperty("annotations")[0].GetProperty("text").GetString().ShouldEndWith(".");
            chart.Alt.ShouldStartWith(chart.Title);
        }
    }

    [Fact]
    public void Figures_OfOneRace_AreDrawn()
    {
        var first = figures.Whole.CompletedRaces[0];
        var one = figures.Whole.Before(figures.Whole.CompletedRaces[1].Key);
        var ratings = RatingHistory.Of(one);
        var card = Scorecard.Of([figures.Cards[0].Card.Forecasts[0]], samples: 10);
        DrawnFigure.Of(RatingChart.Drivers(ratings, one)).Lines.Length.ShouldBe(6);
        DrawnFigure.Of(ChampionshipPointsChart.Constructors(one, first.Key.Season)).Lines.Length.ShouldBe(6);
        DrawnFigure.Of(WinProbabilityByMomentChart.Of([figures.Forecasts[0]], figures.History)).Lines.Length.ShouldBe(6);
        DrawnFigure.Of(SlotOutcomesChart.Of([first], "Bahrain")).Lines.ShouldNotBeEmpty();
        DrawnFigure.Of(CalibrationChart.Of(card)).Lines.Length.ShouldBe(2);
        DrawnFigure.Of(AccuracyBySeasonChart.Of([("Elo", card)], ScoreMeasure.BrierScore)).Lines.Length.ShouldBe(1);
        FormTrendChart.Driver(RatedRace.All(one), first.Winner, one, FormMeasure.PointsShare).Title.ShouldContain("too few races");
    }

    [Fact]
    public void WrongInput_IsRefused()
    {
        Should.Throw<ArgumentException>(() => WinProbabilityByMomentChart.Of([figures.Forecasts[0], figures.Forecasts[0]], figures.History));
        Should.Throw<ArgumentException>(() => ChampionshipPointsChart.Drivers(figures.History, 2020, figures.Season));
        Should.Throw<ArgumentException>(() => AccuracyBySeasonChart.Of(
            [figures.Cards[0], ("One race", Scorecard.Of([figures.Cards[0].Card.Forecasts[0]], samples: 10))], ScoreMeasure.LogLoss));
        Should.Throw<KeyNotFoundException>(() => FormTrendChart.Driver(figures.Rated, new DriverId("nobody"), figures.History, FormMeasure.Finishing));
        Should.Throw<ArgumentNullException>(() => RatingChart.Drivers(null!, figures.History));
        Should.Throw<ArgumentNullException>(() => CalibrationChart.Of(null!));
        Should.Throw<ArgumentOutOfRangeException>(() => TitleOddsChart.Drivers(figures.Season, figures.History, 0));
    }

    [Fact]
    public void Names_WithMarkupAndQuotes_StayText()
    {
        const string Evil = "</script><b>\"O'Neil\" & %{x}";
        var history = RaceHistory.Create(
            figures.History.Drivers.Values.Select(d => d with { Name = Evil, FamilyName = Evil }),
            figures.History.Constructors.Values.Select(c => c with { Name = Evil }),
            figures.History.Circuits.Values.Select(c => c with { Name = Evil }),
            figures.History.CompletedRaces,
            figures.History.Upcoming);
        Chart[] charts =
        [
            WinProbabilityChart.Of(figures.Forecasts[0], history),
            RatingChart.Drivers(figures.Ratings, history),
            ChampionshipPointsChart.Constructors(history, 2025),
            TitleOddsChart.Drivers(figures.Season, history),
            GridAgainstFinishChart.Of(history.CompletedRaces[^1], history),
            CircuitDriverChart.Of(figures.Tracks, history),
            ContributionsChart.Of(figures.Explanations[0], history),
            FormTrendChart.Driver(figures.Rated, figures.Leader, history, FormMeasure.Finishing),
        ];
        foreach (var chart in charts)
        {
            var html = chart.ToHtml(script: PlotlyScript.OnPage);
            html.Split("</script>").Length.ShouldBe(2, chart.Title);
            html.ShouldNotContain("<b>");
            var drawn = DrawnFigure.Of(chart);
            foreach (var text in drawn.Traces.Select(t => t.GetRawText()).Append(drawn.Layout.GetProperty("title").GetRawText())) text.ShouldNotContain("<b>");
            foreach (var trace in drawn.Traces.Where(t => t.TryGetProperty("hovertemplate", out _))) trace.GetProperty("hovertemplate").GetString()!.ShouldNotContain("Neil");
        }
    }
}
