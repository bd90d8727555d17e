using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Forecasts past races as they would have been forecast then. It is the only place that splits time: a forecaster is given
/// <see cref="RaceHistory.Before"/> of the race, and never the race itself.
/// </summary>
public static class WalkForward
{
    /// <summary>Walks through the races. Refitting an ensemble before each of 250 races takes minutes.</summary>
    /// <param name="history">The races.</param>
    /// <param name="forecaster">Who forecasts.</param>
    /// <param name="options">Which races.</param>
    /// <param name="progress">Told the number of races forecast so far.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>One forecast a race, oldest first.</returns>
    /// <exception cref="ArgumentException">The range holds no completed race, or the refit interval is less than 1.</exception>
    public static IReadOnlyList<ScoredForecast> Run(
        RaceHistory history, IRaceForecaster forecaster, WalkForwardOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(forecaster);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RefitEvery, 1);
        var races = history.CompletedRaces.Where(r => r.Key >= options.From && r.Key <= options.To).ToArray();
        if (races.Length == 0) throw new ArgumentException($"There is no completed race from {options.From} to {options.To}.", nameof(options));
        var scored = new ScoredForecast[races.Length];
        var done = 0;
        var blocks = races.Chunk(options.RefitEvery).Select((block, at) => (block, First: at * options.RefitEvery));
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, options.Parallelism) };
        Parallel.ForEach(blocks, parallel, work =>
        {
            var learned = history.Before(work.block[0].Key);
            var fitted = forecaster.Fit(learned, options.Moment, cancellationToken);
            for (var i = 0; i < work.block.Length; i++)
            {
                var race = work.block[i];
                var before = i == 0 ? learned : history.Before(race.Key);
                scored[work.First + i] = new ScoredForecast(fitted.Forecast(before, before.Weekend(race.Key).KnownAt(options.Moment)), race.Winner);
            }

            progress?.Report(Interlocked.Add(ref done, work.block.Length));
        });
        return scored;
    }
}
