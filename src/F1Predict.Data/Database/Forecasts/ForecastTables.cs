namespace F1Predict.Data;

/// <summary>How forecasts and their scores become rows and back.</summary>
internal static class ForecastTables
{
    public static readonly string[] Forecasts =
    [
        "season", "forecast_id", "round", "race_start", "moment", "conditions", "model_version", "data_through_season", "data_through_round", "data_hash",
        "feature_hash", "generated_at", "origin",
    ];

    public static readonly string[] Drivers =
    [
        "season", "forecast_id", "driver_id", "constructor_id", "win_probability", "podium_probability", "points_probability", "retirement_probability",
        "expected_position",
    ];

    /// <summary>The columns of the score itself.</summary>
    public static readonly string[] Score =
    [
        "winner_id", "winner_probability", "winner_named", "winner_in_top_3", "podium_overlap", "favourite_called", "log_loss", "brier_sum", "brier_mean",
        "rank_correlation",
    ];

    public static readonly string[] Scores = ["season", "forecast_id", .. Score, "scored_at"];

    public static IEnumerable<Row> Rows(IEnumerable<StoredForecast> forecasts)
    {
        var row = new Row();
        return forecasts.Select(f => row.Clear().Integer(f.Race.Season).Text(f.Id).Integer(f.Race.Round).Moment(f.RaceStart).Text(Code.MomentText(f.Moment))
            .Text(Code.AssumptionText(f.Conditions)).Text(f.ModelVersion).Integer(f.DataThrough?.Season).Integer(f.DataThrough?.Round).Text(f.DataHash)
            .Text(f.FeatureHash).Moment(f.GeneratedAt).Text(Code.Origin.Text((int)f.Origin)));
    }

    public static IEnumerable<Row> DriverRows(IEnumerable<StoredForecast> forecasts)
    {
        var row = new Row();
        foreach (var forecast in forecasts)
        {
            var id = forecast.Id;
            foreach (var d in forecast.Drivers)
            {
                yield return row.Clear().Integer(forecast.Race.Season).Text(id).Text(d.Driver.Value).Text(d.Constructor.Value).Real(d.WinProbability)
                    .Real(d.PodiumProbability).Real(d.PointsProbability).Real(d.RetireProbability).Real(d.ExpectedPosition);
            }
        }
    }

    public static IEnumerable<Row> ScoreRows(IEnumerable<(StoredForecast Forecast, ForecastScore Score)> scored, DateTimeOffset now)
    {
        var row = new Row();
        return scored.Select(s => row.Clear().Integer(s.Forecast.Race.Season).Text(s.Forecast.Id).Text(s.Score.Winner.Value).Real(s.Score.WinnerProbability)
            .Real(s.Score.WinnerNamed).Real(s.Score.WinnerInTop3).Real(s.Score.PodiumOverlap).Flag(s.Score.FavouriteCalled).Real(s.Score.LogLoss)
            .Real(s.Score.BrierSum).Real(s.Score.BrierMean).Real(s.Score.RankCorrelation).Moment(now));
    }

    /// <summary>Reads the columns <see cref="Forecasts"/> and <see cref="Score"/>; the cars come by the id.</summary>
    public static StoredForecast Read(RowReader r, ILookup<string, StoredDriverForecast> drivers)
    {
        var (season, id, round) = (r.Number(), r.Text(), r.Number());
        return new StoredForecast
        {
            Race = new RaceKey(season, round),
            RaceStart = r.Moment(),
            Moment = (ForecastMoment)Code.Moment.Value(r.Text()),
            Conditions = Code.Assumption(r.Text()),
            ModelVersion = r.Text(),
            DataThrough = (r.OptionalNumber(), r.OptionalNumber()) is ({ } throughSeason, { } throughRound) ? new RaceKey(throughSeason, throughRound) : null,
            DataHash = r.Text(),
            FeatureHash = r.Text(),
            GeneratedAt = r.Moment(),
            Origin = (ForecastOrigin)Code.Origin.Value(r.Text()),
            Drivers = [.. drivers[id].OrderByDescending(d => d.WinProbability).ThenBy(d => d.Driver.Value, StringComparer.Ordinal)],
            Score = r.OptionalText() is { } winner ? ReadScore(r, winner) : null,
        };
    }

    public static ForecastScore ReadScore(RowReader r, string winner) => new(
        new DriverId(winner), r.Real(), r.Real(), r.Real(), r.Real(), r.Flag(), r.Real(), r.Real(), r.Real(), r.OptionalReal());

    public static (string Id, StoredDriverForecast Driver) ReadDriver(RowReader r) =>
        (r.Text(), new StoredDriverForecast(r.Driver(), r.Constructor(), r.Real(), r.Real(), r.Real(), r.Real(), r.Real()));
}
