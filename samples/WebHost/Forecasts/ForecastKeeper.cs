using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// Keeps what is stored of the past complete: the forecasts that ship with the host, and the score of each forecast once its race was run or its
/// result corrected. It works when the next race is settled, whenever the data change, and looks once a minute whether another program has stored a
/// forecast. A failure is logged, and mended at the next look.
/// </summary>
internal sealed class ForecastKeeper(
    ForecastBoard board, RaceDatabase database, WalkForwardForecasts walk, ForecastScoring scoring, Baselines baselines, AnswerCache answers, TimeProvider clock,
    ILogger<ForecastKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource _first = NewLook();
    private TaskCompletionSource _next = NewLook();
    private RaceHistory? _kept;
    private StoredForecastsState _seen;

    /// <summary>Completes when the past was looked after for the first time, whether it went well or not.</summary>
    public Task First => _first.Task;

    /// <summary>Completes at the end of the next look, whether it went well or not.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        while (true)
        {
            var change = board.NextChange;
            if (board.History is { } history && board.Ask().IsSettled)
            {
                // Scoring is calculation: it gets a thread of its own and leaves those of the requests alone.
                await Task.Factory.StartNew(() => Keep(history, stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                Interlocked.Exchange(ref _next, NewLook()).SetResult();
                _first.TrySetResult();
            }

            if (await Task.WhenAny(change, tick) != tick) continue;
            await tick;
            tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        }
    }

    private static TaskCompletionSource NewLook() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Keep(RaceHistory history, CancellationToken stopping)
    {
        try
        {
            var isKept = ReferenceEquals(history, _kept);
            if (isKept && State() == _seen) return;
            var stored = isKept ? 0 : walk.Store(history);
            if (stored > 0) logger.LogInformation("{Count} forecasts of past races stored", stored);
            scoring.ScoreAsync(history, stopping).GetAwaiter().GetResult();
            (_kept, _seen) = (history, State());
            answers.Forget();

            // So that the first who asks for the accuracy need not wait.
            _ = baselines.OfAsync(history, ForecastMoment.AfterQualifying);
        }
        catch (Exception e) when (e is RaceDatabaseException or InvalidDataException)
        {
            logger.LogWarning("The forecasts of the past could not be looked after: {Reason}", e.Message);
        }

        StoredForecastsState State() => database.Forecasts.LoadStateAsync(stopping).GetAwaiter().GetResult();
    }
}
