using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Features with what came of them, to learn from.</summary>
internal sealed class TrainingSet
{
    public TrainingSet(FeatureMatrix features, bool[] won, DateOnly[] dates, float[]? weights = null)
    {
        Features = features;
        Won = won;
        Dates = dates;
        Weights = weights ?? [.. Enumerable.Repeat(1f, features.Rows)];
    }

    public FeatureMatrix Features { get; }

    /// <summary>Whether the car of a row won its race.</summary>
    public bool[] Won { get; }

    /// <summary>The date of each race.</summary>
    public DateOnly[] Dates { get; }

    /// <summary>How much each row counts; the same for all cars of a race.</summary>
    public float[] Weights { get; }

    /// <summary>
    /// The same rows, weighing 1 for the newest race and half as much every <paramref name="halfLifeYears"/> before. Age counts from the newest
    /// race, not from today.
    /// </summary>
    public TrainingSet WeightedByAge(double halfLifeYears)
    {
        var weights = new float[Features.Rows];
        for (var race = 0; race < Dates.Length; race++)
        {
            var years = (Dates[^1].DayNumber - Dates[race].DayNumber) / 365.25;
            weights.AsSpan(Features.RaceStarts[race]..Features.RaceStarts[race + 1]).Fill((float)Math.Pow(0.5, years / halfLifeYears));
        }

        return new TrainingSet(Features, Won, Dates, weights);
    }

    /// <summary>Only the races of which the 0-based number is chosen, in the same order.</summary>
    public TrainingSet Races(Func<int, bool> chosen)
    {
        var races = Enumerable.Range(0, Dates.Length).Where(chosen).ToArray();
        var starts = new int[races.Length + 1];
        for (var i = 0; i < races.Length; i++) starts[i + 1] = starts[i] + Features.RaceStarts[races[i] + 1] - Features.RaceStarts[races[i]];
        var rows = starts[^1];
        var (values, drivers, won, weights) = (new float[rows * Features.Columns], new DriverId[rows], new bool[rows], new float[rows]);
        for (var i = 0; i < races.Length; i++)
        {
            var (from, to, count) = (Features.RaceStarts[races[i]], starts[i], starts[i + 1] - starts[i]);
            Features.Values.AsSpan(from * Features.Columns, count * Features.Columns).CopyTo(values.AsSpan(to * Features.Columns));
            Features.Drivers.AsSpan(from, count).CopyTo(drivers.AsSpan(to));
            Won.AsSpan(from, count).CopyTo(won.AsSpan(to));
            Weights.AsSpan(from, count).CopyTo(weights.AsSpan(to));
        }

        var matrix = new FeatureMatrix(Features.Set, values, starts, [.. races.Select(r => Features.Races[r])], drivers);
        return new TrainingSet(matrix, won, [.. races.Select(r => Dates[r])], weights);
    }
}
