using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Plays the rest of a season many times over. Each race is run with the performances and retirements behind its forecast; on top of them the
/// strengths of drivers and cars drift from race to race (<see cref="FormUncertainty"/>).
/// Points are those of <see cref="PointsSystem"/> over full distances, without the fastest lap's; who is level on points is told apart by
/// countback of race finishes, then by the present standings.
/// </summary>
public static class SeasonSimulation
{
    private const int SimulationsPerChunk = 1000;

    /// <summary>The races of the season that are still to come, next first; of the next season when the last one is over and a calendar is known.</summary>
    public static IReadOnlyList<RaceWeekend> RacesLeft(RaceHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return [.. history.Upcoming.TakeWhile(w => w.Key.Season == history.Upcoming[0].Key.Season)];
    }

    /// <summary>Simulates the season of a predictor's next race, or the one that is over, from its model for the time before a weekend.</summary>
    /// <exception cref="ArgumentException">The predictor has no model for <see cref="ForecastMoment.BeforeWeekend"/>.</exception>
    /// <inheritdoc cref="Run(RaceHistory, IReadOnlyList{RaceForecast}, SeasonSimulationOptions?, IProgress{double}?, CancellationToken)"/>
    public static SeasonForecast Run(
        RacePredictor predictor, SeasonSimulationOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        var forecasts = RacesLeft(predictor.History).Select(w => predictor.Forecast(w, ForecastMoment.BeforeWeekend)).ToArray();
        return Run(predictor.History, forecasts, options, progress, cancellationToken);
    }

    /// <summary>Simulates the season of the history's next race, or the one that is over.</summary>
    /// <param name="history">The races so far.</param>
    /// <param name="forecasts">A forecast of each of <see cref="RacesLeft"/>, as seen from the history.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told the share that is done, 0 to 1, from any thread.</param>
    /// <param name="cancellationToken">Stops the simulation.</param>
    /// <exception cref="ArgumentException">The forecasts are not those of the races left, the history has no race at all, or an option is out of range.</exception>
    public static SeasonForecast Run(
        RaceHistory history,
        IReadOnlyList<RaceForecast> forecasts,
        SeasonSimulationOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(forecasts);
        options ??= new SeasonSimulationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Simulations, 1);
        options.Form.Check();
        var plan = SeasonPlan.Of(history, forecasts);
        var total = new SeasonTally(plan);
        var chunks = (options.Simulations + SimulationsPerChunk - 1) / SimulationsPerChunk;
        var done = 0;
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, options.Parallelism) };
        Parallel.For(
            0,
            chunks,
            parallel,
            () => new SeasonSimulator(plan, options.Form),
            (chunk, _, simulator) =>
            {
                simulator.Run(unchecked((options.Seed * 1_000_003) + chunk), Math.Min(SimulationsPerChunk, options.Simulations - (chunk * SimulationsPerChunk)));
                progress?.Report(Interlocked.Increment(ref done) / (double)chunks);
                return simulator;
            },
            simulator =>
            {
                // Counts and sums of points are exact, so the order in which threads finish is no matter.
                lock (total) total.Add(simulator.Tally);
            });
        return total.ToForecast(options.Simulations);
    }
}
