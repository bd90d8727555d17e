using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Once a minute, and when it is woken, looks what is due and does it, one job after the other. A failure is logged; it does not end the host.</summary>
internal sealed class JobService(
    JobLedger ledger, JobPlan plan, JobRun run, NewestHistory newest, AccuracyGauges accuracy, IOptions<JobsOptions> options, ILogger<JobService> logger) : BackgroundService
{
    private TaskCompletionSource _pass = NewPass();
    private bool _failing;

    /// <summary>Completes when it has next looked, and done what was to do. Take it before changing what it will see.</summary>
    public Task NextPass => Volatile.Read(ref _pass).Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        while (true)
        {
            await ledger.Bell.WaitAsync(stoppingToken);
            await PassAsync(stoppingToken);
            Interlocked.Exchange(ref _pass, NewPass()).SetResult();
        }
    }

    private async Task PassAsync(CancellationToken stopping)
    {
        try
        {
            do
            {
                // Nothing before the races were read, which also makes the tables.
                if (newest.Races is not { } races) return;
                await plan.AddAsync(races, stopping);
            }
            while (await NextAsync(stopping));

            // By whichever instance it was scored.
            await accuracy.RefreshAsync(stopping);
            _failing = false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A database that is gone is told once, not every minute.
            logger.Log(_failing ? LogLevel.Debug : LogLevel.Warning, "Scheduled work has to wait: {Reason}", e.Message);
            _failing = true;
        }
    }

    private async Task<bool> NextAsync(CancellationToken stopping)
    {
        if (await ledger.ClaimAsync(stopping) is not { } job) return false;
        await run.RunAsync(job, stopping);

        // What it brought in, or prepared, is taken up at once.
        newest.Bell.Ring();
        if (job.Kind == JobKind.Ingest) await newest.LookAsync(stopping);
        return true;
    }

    private static TaskCompletionSource NewPass() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
