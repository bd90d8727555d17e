using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Does a job that was claimed, renews its lease meanwhile, and records what came of it.</summary>
internal sealed class JobRun(
    JobLedger ledger, IEnumerable<IJobWork> works, HostMetrics metrics, IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobRun> logger)
{
    private static readonly TimeSpan Renewal = JobLedger.Lease / 5;

    public async Task RunAsync(Job job, CancellationToken stopping)
    {
        var kind = ContractJson.NameOf(job.Kind);
        using var span = HostMetrics.Spans.StartActivity($"job {kind}");
        span?.SetTag("slot", job.Slot);
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var timer = new PeriodicTimer(Renewal, clock);
        var keeping = KeepAsync(job, timer, held);
        var started = clock.GetTimestamp();
        try
        {
            var done = await works.Single(w => w.Kind == job.Kind).RunAsync(job, held.Token);
            await ledger.EndAsync(job, succeeded: true, done, again: null, CancellationToken.None);
            metrics.JobEnded(kind, succeeded: true, clock.GetElapsedTime(started));
            logger.LogInformation("Job {Kind} {Slot}: {Message}", kind, job.Slot, done);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await ledger.ReleaseAsync(job, CancellationToken.None);
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested)
        {
            logger.LogWarning("Job {Kind} {Slot} was stopped: another instance has it now", kind, job.Slot);
        }
        catch (Exception e)
        {
            span?.SetStatus(ActivityStatusCode.Error, e.Message);
            metrics.JobEnded(kind, succeeded: false, clock.GetElapsedTime(started));
            await FailAsync(job, kind, e);
        }
        finally
        {
            timer.Dispose();
            await keeping;
        }
    }

    private async Task FailAsync(Job job, string kind, Exception e)
    {
        if (job.Tries >= options.Value.Tries)
        {
            logger.LogWarning("Job {Kind} {Slot} failed and is given up: {Reason}", kind, job.Slot, e.Message);
            await ledger.EndAsync(job, succeeded: false, e.Message, again: null, CancellationToken.None);
            return;
        }

        var again = clock.GetUtcNow() + (options.Value.RetryAfter * Math.Pow(4, job.Tries - 1));
        logger.LogInformation(e, "Job {Kind} {Slot} failed and is tried again at {Again}", kind, job.Slot, again);
        await ledger.EndAsync(job, succeeded: false, e.Message, again, CancellationToken.None);
    }

    private async Task KeepAsync(Job job, PeriodicTimer timer, CancellationTokenSource held)
    {
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            try
            {
                if (await ledger.KeepAsync(job, CancellationToken.None)) continue;
                await held.CancelAsync();
                return;
            }
            catch (Data.RaceDatabaseException e)
            {
                logger.LogWarning("The lease of job {Kind} {Slot} could not be renewed: {Reason}", job.Kind, job.Slot, e.Message);
            }
        }
    }
}
