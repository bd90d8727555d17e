namespace F1Predict.WebHost;

/// <summary>
/// Reads the data, and once a minute looks whether they have changed: what another process ingests is taken up without a restart. A failure at the
/// start is shown; a later one is logged, and what was read before stands.
/// </summary>
internal sealed class HistoryService(
    ForecastBoard board, LoadHistory load, NewerHistory newer, TimeProvider clock, ILogger<HistoryService> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);

        // Reading is calculation: it gets a thread of its own and leaves those of the requests alone.
        await Task.Factory.StartNew(Open, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await RenewAsync(stoppingToken);
    }

    private void Open()
    {
        try
        {
            board.Open(load());
        }
        catch (Exception e)
        {
            logger.LogError(e, "The race data were refused");
            board.Refuse(e.Message);
        }
    }

    private async Task RenewAsync(CancellationToken stopping)
    {
        try
        {
            var history = await newer(stopping);
            board.Doubt = null;
            if (history is null) return;
            logger.LogInformation("New race data, through {Race}", history.DataThrough);
            board.Open(history);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            board.Doubt = e.Message;
            logger.LogWarning("The race data could not be read again, what was read before stands: {Reason}", e.Message);
        }
    }
}
