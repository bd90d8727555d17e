using System.Diagnostics.Metrics;

namespace F1Predict.WebHost;

/// <summary>How current the host is, looked up whenever the metrics are read.</summary>
internal sealed class DataGauges(IMeterFactory meters, ForecastBoard board, DatabaseHistory data, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(HostMetrics.Name);
        meter.CreateObservableGauge("f1predict.data.age", Age, "s", "Time since a race was last written to the database.");
        meter.CreateObservableGauge("f1predict.result.overdue", Overdue, "s", "Time since the start of the next race, if it has started: its result is not there yet.");
        meter.CreateObservableGauge("f1predict.forecast.available", () => board.Ask() is ForecastState.Ready ? 1 : 0, "{forecast}", "1 when the next race has a forecast.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<double>> Age() => data.ChangedAt is { } changed ? [new((clock.GetUtcNow() - changed).TotalSeconds)] : [];

    private double Overdue()
    {
        var (start, now) = (board.History?.NextRace?.Race.Sessions.Race, clock.GetUtcNow());
        return start is { } at && at < now ? (now - at).TotalSeconds : 0;
    }
}
