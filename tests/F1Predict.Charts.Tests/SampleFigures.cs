using F1Predict.Charts.Tests;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;

[assembly: AssemblyFixture(typeof(SampleFigures))]

namespace F1Predict.Charts.Tests;

/// <summary>Every figure over the bundled history, as it was before its last race; the models are trained once.</summary>
public sealed class SampleFigures
{
    private readonly Lazy<(RacePredictor Predictor, RaceForecast[] Forecasts, SeasonForecast Season)> _models;
    private readonly Lazy<(string Name, Scorecard Card)[]> _cards;

    public SampleFigures()
    {
        Whole = RaceHistory.LoadBundled();
        Last = Whole.CompletedRaces[^1];
        History = Whole.Before(Last.Key);
        Ratings = RatingHistory.Of(History);
        Rated = RatedRace.All(History);
        Tracks = TrackAnalysis.Of(History, Rated);
        _models = new(() =>
        {
            var predictor = RacePredictor.Train(History);
            var forecasts = predictor.Moments.Where(m => m <= History.NextRace!.LatestMoment).Select(m => predictor.Forecast(History.NextRace!, m)).ToArray();
            return (predictor, forecasts, SeasonSimulation.Run(predictor, new SeasonSimulationOptions { Simulations = 1000 }));
        });
        _cards = new(() => [Walk("Elo", new RatingForecaster()), Walk("Grid", new GridTableForecaster()), Walk("Leader", new ChampionshipLeaderForecaster()), Walk("Even chances", new UniformForecaster())]);
    }

    public RaceHistory Whole { get; }

    public RaceHistory History { get; }

    /// <summary>The race that the history does not have.</summary>
    public CompletedRace Last { get; }

    public RatingHistory Ratings { get; }

    public IReadOnlyList<RatedRace> Rated { get; }

    public TrackAnalysis Tracks { get; }

    public RaceForecast[] Forecasts => _models.Value.Forecasts;

    public SeasonForecast Season => _models.Value.Season;

    public IReadOnlyList<Explanation> Explanations => _models.Value.Predictor.Explain(History.NextRace!, Forecasts[^1].Moment);

    public (string Name, Scorecard Card)[] Cards => _cards.Value;

    public DriverId Leader => Standings.OfSeason(History, Last.Key.Season)[^1].Drivers[0].Driver;

    public static TheoryData<string> Names => [.. Makers.Keys];

    public Chart this[string name] => Makers[name](this);

    private static readonly Dictionary<string, Func<SampleFigures, Chart>> Makers = new()
    {
        ["win-probability"] = s => WinProbabilityChart.Of(s.Forecasts[^1], s.History),
        ["win-probability-by-moment"] = s => WinProbabilityByMomentChart.Of(s.Forecasts, s.History),
        ["contributions"] = s => ContributionsChart.Of(s.Explanations[0], s.History),
        ["contributions-outsider"] = s => ContributionsChart.Of(s.Explanations[^1], s.History),
        ["rating-drivers"] = s => RatingChart.Drivers(s.Ratings, s.History),
        ["rating-teams"] = s => RatingChart.Teams(s.Ratings, s.History),
        ["form-qualifying"] = s => FormTrendChart.Driver(s.Rated, s.Leader, s.History, FormMeasure.QualifyingGap),
        ["form-finishing"] = s => FormTrendChart.Driver(s.Rated, s.Leader, s.History, FormMeasure.Finishing),
        ["form-team-points"] = s => FormTrendChart.Team(s.Rated, new ConstructorId("ferrari"), s.History, FormMeasure.PointsShare),
        ["championship-drivers"] = s => ChampionshipPointsChart.Drivers(s.History, s.Last.Key.Season, s.Season),
        ["championship-constructors"] = s => ChampionshipPointsChart.Constructors(s.Whole, s.Last.Key.Season - 1),
        ["title-odds-drivers"] = s => TitleOddsChart.Drivers(s.Season, s.History),
        ["title-odds-constructors"] = s => TitleOddsChart.Constructors(s.Season, s.History),
        ["calibration"] = s => CalibrationChart.Of(s.Cards[0].Card, "Elo"),
        ["accuracy-winner-named"] = s => AccuracyBySeasonChart.Of(s.Cards, ScoreMeasure.WinnerNamed),
        ["accuracy-log-loss"] = s => AccuracyBySeasonChart.Of(s.Cards, ScoreMeasure.LogLoss),
        ["circuit-driver"] = s => CircuitDriverChart.Of(s.Tracks, s.History),
        ["grid-against-finish"] = s => GridAgainstFinishChart.Of(s.Last, s.Whole),
        ["slot-outcomes"] = s => SlotOutcomesChart.Of([.. s.Whole.CompletedRaces.Where(r => r.Race.Circuit == new CircuitId("monza"))], "Monza"),
        ["empty"] = s => ChampionshipPointsChart.Drivers(s.History, 2030),
    };

    private (string, Scorecard) Walk(string name, IRaceForecaster forecaster) => (name, Scorecard.Of(
        WalkForward.Run(History, forecaster, new WalkForwardOptions { From = new RaceKey(2014, 1), To = History.DataThrough!.Value, RefitEvery = 40 }), samples: 400));
}
