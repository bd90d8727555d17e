using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Forecasts past races as they would have been forecast then. It is the only place that splits time: a forecaster is given
/// <see cref="RaceHistory.Before(RaceKey)"/> of the race, and never the race itself.
/// </summary>
public static class WalkForward
{
    /// <summary>Walks through the races. Refitting an ensemble before each of 250 races takes minutes.</summary>
    /// <param name="history">The races.</param>
    /// <param name="forecaster">Who forecasts.</param>
    /// <param name="options">Which races.</param>
    /// <param name="store">Forecasts in it are taken from there, and new ones are added as they are made; null for no store.</param>
    /// <param name="progress">Told the number of races forecast so far.</param>
    /// <param name="cancellationToken">Stops the walk; what the store has got by then stays.</param>
    /// <returns>One forecast a race, oldest first. Each tells the last race that it used (<see cref="RaceForecast.DataThrough"/>).</returns>
    /// <exception cref="ArgumentException">The range holds no completed race, or the refit interval is less than 1.</exception>
    public static IReadOnlyList<ScoredForecast> Run(
        RaceHistory history,
        IRaceForecaster forecaster,
        WalkForwardOptions options,
        ForecastStore? store = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(forecaster);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RefitEvery, 1);
        var races = history.CompletedRaces.Where(r => r.Key >= options.From && r.Key <= options.To).ToArray();
        if (races.Length == 0) throw new ArgumentException($"There is no completed race from {options.From} to {options.To}.", nameof(options));
        var keys = store is null ? null : ForecastKeys.For(history, forecaster, options.Moment);
        var scored = new ScoredForecast[races.Length];
        var done = 0;
        var blocks = races.Chunk(options.RefitEvery).Select((block, at) => (Races: block, First: at * options.RefitEvery));
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, options.Parallelism) };
        try
        {
            // One block at a time: later blocks learn from more races and take longer.
            Parallel.ForEach(Partitioner.Create(blocks, EnumerablePartitionerOptions.NoBuffering), parallel, block =>
            {
                var learnedBefore = block.Races[0].Key;
                var learned = history.Before(learnedBefore);
                var fitted = new Lazy<IFittedForecaster>(() => forecaster.Fit(learned, options.Moment, cancellationToken), LazyThreadSafetyMode.None);
                for (var i = 0; i < block.Races.Length; i++)
                {
                    var race = block.Races[i];
                    var key = keys?.Of(learnedBefore, race.Key);
                    var forecast = key is null ? null : store!.Find(key);
                    if (forecast is null)
                    {
                        // The very history that was learned from, where it will do: its features are there already.
                        var before = i == 0 ? learned : history.Before(race.Key);
                        forecast = fitted.Value.Forecast(before, before.Weekend(race.Key).KnownAt(options.Moment));
                        if (key is not null) store!.Add(key, forecaster.Name, forecast);
                    }

                    scored[block.First + i] = new ScoredForecast(forecast, race);
                }

                progress?.Report(Interlocked.Add(ref done, block.Races.Length));
            });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }

        return scored;
    }
}
