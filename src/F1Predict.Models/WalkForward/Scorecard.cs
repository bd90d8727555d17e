namespace F1Predict.Models;

/// <summary>How good forecasts were, with intervals by resampling whole races: cars of one race are not independent of each other. Immutable.</summary>
public sealed class Scorecard
{
    private readonly double[][] _columns;
    private readonly int _samples;
    private readonly int _seed;

    private Scorecard(ScoredForecast[] forecasts, int samples, int seed)
    {
        Forecasts = forecasts;
        (_samples, _seed) = (samples, seed);
        _columns = ScoreColumns.Of(forecasts);
        var scores = ScoreColumns.Scores(Bootstrap.Run(_columns, ScoreColumns.Evaluate, ScoreColumns.Means, others: 1, samples, seed));

        // Taking the bias off can lead below what an error can be.
        Scores = scores with { CalibrationError = scores.CalibrationError with { Low = Math.Max(0, scores.CalibrationError.Low) } };
        Calibration = CalibrationBin.Table(forecasts);
    }

    /// <summary>The forecasts, one a race, oldest first.</summary>
    public IReadOnlyList<ScoredForecast> Forecasts { get; }

    /// <summary>The number of races.</summary>
    public int Races => Forecasts.Count;

    /// <summary>The measures.</summary>
    public Scores Scores { get; }

    /// <summary>What was given and what came, car by car, lowest chance first; bins without a car are left out.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; }

    /// <summary>Scores forecasts of one forecaster at one moment; their order does not matter. The same seed gives the same intervals.</summary>
    /// <param name="forecasts">One forecast a race.</param>
    /// <param name="samples">How often to resample for the intervals, at least 1. Default 4,000.</param>
    /// <param name="seed">The seed. Default 1.</param>
    /// <exception cref="ArgumentException">There are no forecasts, or two of one race.</exception>
    public static Scorecard Of(IEnumerable<ScoredForecast> forecasts, int samples = 4000, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        var sorted = forecasts.OrderBy(f => f.Race).ToArray();
        if (sorted.Length == 0) throw new ArgumentException("There are no forecasts to score.", nameof(forecasts));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Race == sorted[i - 1].Race) throw new ArgumentException($"There are two forecasts of {sorted[i].Race}: a scorecard takes one a race.", nameof(forecasts));
        }

        return new Scorecard(sorted, samples, seed);
    }

    /// <summary>
    /// The scores less those of a baseline, race by race: the races are resampled together, so what made a race hard for both does not widen the
    /// interval. Below zero is better where a lower score is.
    /// </summary>
    /// <exception cref="ArgumentException">The baseline was scored on other races.</exception>
    public Scores Less(Scorecard baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        if (!Forecasts.Select(f => f.Race).SequenceEqual(baseline.Forecasts.Select(f => f.Race)))
            throw new ArgumentException($"Only the same races compare: here are {Races} races, in the baseline {baseline.Races}, or others.", nameof(baseline));
        return ScoreColumns.Scores(Bootstrap.Run([.. _columns, .. baseline._columns], ScoreColumns.EvaluateDifference, ScoreColumns.Means, others: 1, _samples, _seed));
    }

    /// <summary>The races in groups, each with a scorecard of its own, for example by <c>f => f.Outcome.Race.Kind</c>; in the order of the groups.</summary>
    public IReadOnlyList<(T Group, Scorecard Card)> By<T>(Func<ScoredForecast, T> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return [.. Forecasts.GroupBy(group).OrderBy(races => races.Key).Select(races => (races.Key, new Scorecard([.. races], _samples, _seed)))];
    }
}
