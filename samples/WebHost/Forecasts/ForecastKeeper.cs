using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// Keeps what is stored of the past complete: the forecasts that ship with the host, and the score of each forecast once its race was run or its
/// result corrected. It works when the next race is settled, whenever the data change, and looks once a minute whether another program has stored a
/// forecast. A failure is logged, and mended at the next look.
/// </summary>
internal sealed class ForecastKeeper(
    ForecastBoard board, RaceDatabase database, WalkForwardForecasts walk, ForecastScoring scoring, AnswerCache answers, TimeProvider clock, ILogger<ForecastKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RaceHistory? _kept;
    private StoredForecastsState _seen;

    /// <summary>Completes when the past was looked after for the first time, whether it went well or not.</summary>
    public Task First => _first.Task;

    // Scoring is calculation: it gets a thread of its own and leaves those of the requests alone.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(
        () => WorkAsync(stoppingToken).GetAwaiter().GetResult(), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task WorkAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var tick = timer.WaitForNextTickAsync(stopping).AsTask();
        while (true)
        {
            var change = board.NextChange;
            if (board.History is { } history && board.Ask().IsSettled)
            {
                await KeepAsync(history, stopping);
                _first.TrySetResult();
            }

            if (await Task.WhenAny(change, tick) != tick) continue;
            await tick;
            tick = timer.WaitForNextTickAsync(stopping).AsTask();
        }
    }

    private async Task KeepAsync(RaceHistory history, CancellationToken stopping)
    {
        try
        {
            if (ReferenceEquals(history, _kept) && await database.Forecasts.LoadStateAsync(stopping) == _seen) return;
            var stored = walk.Store(history);
            if (stored > 0) logger.LogInformation("{Count} forecasts of past races stored", stored);
            await scoring.ScoreAsync(history, stopping);
            (_kept, _seen) = (history, await database.Forecasts.LoadStateAsync(stopping));
            answers.Forget();
        }
        catch (Exception e) when (e is RaceDatabaseException or InvalidDataException)
        {
            logger.LogWarning("The forecasts of the past could not be looked after: {Reason}", e.Message);
        }
    }
}
