using System.Diagnostics.Metrics;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>How good the forecasts of the season under way were, by moment, as they were last scored.</summary>
internal sealed class AccuracyGauges
{
    private readonly RaceDatabase _database;
    private volatile Season _season = new(default, []);

    public AccuracyGauges(IMeterFactory meters, RaceDatabase database)
    {
        _database = database;
        var meter = meters.Create(HostMetrics.Name);
        meter.CreateObservableGauge("f1predict.accuracy.winner_named.ratio", () => Read(s => s.Sum(f => f.WinnerNamed) / s.Count), "1", "The share of races that the favourite won.");
        meter.CreateObservableGauge("f1predict.accuracy.log_loss", () => Read(s => s.Sum(f => f.LogLoss) / s.Count), "{nat}", "The mean of minus the logarithm of what the winner was given.");
        meter.CreateObservableGauge("f1predict.accuracy.races", () => Read(s => s.Count), "{race}", "The races that were scored.");
    }

    /// <summary>Reads the scores again if some were stored since.</summary>
    /// <exception cref="RaceDatabaseException">The database cannot be reached.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var state = await _database.Forecasts.LoadStateAsync(cancellationToken);
        if (state == _season.State || state.Scored == 0) return;
        var races = await _database.LoadStateAsync(cancellationToken);
        var given = await _database.Forecasts.GivenAsync(new ForecastFilter { Season = races.DataThrough?.Season }, ct: cancellationToken);
        _season = new(state, given.Forecasts.Where(f => f.Score is not null).ToLookup(f => f.Moment, f => f.Score!).ToDictionary(m => m.Key, m => m.ToList()));
    }

    private IEnumerable<Measurement<double>> Read(Func<List<ForecastScore>, double> figure) =>
        _season.ByMoment.Select(m => new Measurement<double>(figure(m.Value), new KeyValuePair<string, object?>("moment", Moments.NameOf(m.Key))));

    private sealed record Season(StoredForecastsState State, Dictionary<ForecastMoment, List<ForecastScore>> ByMoment);
}
