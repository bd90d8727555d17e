using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Forecasts the rest of past seasons as it would have been forecast then, before each of their races. Like <see cref="WalkForward"/> it gives
/// a forecaster nothing but <see cref="RaceHistory.Before(RaceKey)"/>.
/// </summary>
public static class SeasonWalkForward
{
    /// <summary>Walks through the races.</summary>
    /// <param name="history">The races.</param>
    /// <param name="forecaster">Who forecasts.</param>
    /// <param name="options">Which races to stand before. The moment must be before the weekend: no more is known of later races.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>One outlook a race, oldest first.</returns>
    /// <exception cref="ArgumentException">The moment is another one, the range holds no completed race, or the refit interval is less than 1.</exception>
    public static IReadOnlyList<SeasonOutlook> Run(
        RaceHistory history, IRaceForecaster forecaster, WalkForwardOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(forecaster);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RefitEvery, 1);
        if (options.Moment != ForecastMoment.BeforeWeekend) throw new ArgumentException($"Seasons are forecast {ForecastMoment.BeforeWeekend}, not {options.Moment}.", nameof(options));
        var races = history.CompletedRaces.Select(r => r.Key).Where(k => k >= options.From && k <= options.To).ToArray();
        if (races.Length == 0) throw new ArgumentException($"There is no completed race from {options.From} to {options.To}.", nameof(options));
        var outlooks = new SeasonOutlook[races.Length];
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, options.Parallelism) };
        Parallel.ForEach(races.Chunk(options.RefitEvery).Select((block, at) => (block, First: at * options.RefitEvery)), parallel, work =>
        {
            var fitted = forecaster.Fit(history.Before(work.block[0]), options.Moment, cancellationToken);
            for (var i = 0; i < work.block.Length; i++)
            {
                // At the moment: a sprint of the race's weekend is not in the points yet.
                var before = history.Before(work.block[i], options.Moment);
                outlooks[work.First + i] = new SeasonOutlook(before, [.. SeasonSimulation.RacesLeft(before).Select(w => fitted.Forecast(before, w))]);
            }
        });
        return outlooks;
    }
}
