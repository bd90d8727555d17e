namespace F1Predict.WebHost;

/// <summary>
/// Reads the data, and once a minute looks whether they have changed: what another process ingests is taken up without a restart, once what scheduled
/// work makes of it is there. A failure at the start is shown; a later one is logged, and what was read before stands.
/// </summary>
internal sealed class HistoryService(ForecastBoard board, NewestHistory newest, JobPlan plan, JobLedger ledger, ILogger<HistoryService> logger) : BackgroundService
{
    private NewestRaces? _shown;
    private NewestRaces? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Reading is calculation: it gets a thread of its own and leaves those of the requests alone.
        await Task.Factory.StartNew(Open, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (true)
        {
            await newest.Bell.WaitAsync(stoppingToken);
            await RenewAsync(stoppingToken);
        }
    }

    private void Open()
    {
        try
        {
            _shown = _seen = newest.Load();
            board.Open(_shown.History);
            ledger.Bell.Ring();
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
            var races = await newest.LookAsync(stopping);
            board.Doubt = null;
            if (races != _seen)
            {
                _seen = races;
                logger.LogInformation("New race data, through {Race}", races.History.DataThrough);
                ledger.Bell.Ring();
            }

            if (races == _shown || (_shown is not null && !await plan.IsPreparedAsync(races, stopping))) return;
            _shown = races;
            board.Open(races.History);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            board.Doubt = e.Message;
            logger.LogWarning("The race data could not be read again, what was read before stands: {Reason}", e.Message);
        }
    }
}
