using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Features of the cars of one race or many: one row a car, row-major, NaN where a value is not known. Rows of a race stand together, in the
/// order of the driver ids.
/// </summary>
public sealed class FeatureMatrix
{
    internal FeatureMatrix(FeatureSet set, float[] values, int[] raceStarts, RaceKey[] races, DriverId[] drivers)
    {
        Set = set;
        Values = values;
        RaceStarts = raceStarts;
        Races = races;
        Drivers = drivers;
    }

    /// <summary>What the columns are.</summary>
    public FeatureSet Set { get; }

    /// <summary>The races, oldest first.</summary>
    public IReadOnlyList<RaceKey> Races { get; }

    /// <summary>The driver of each row.</summary>
    internal DriverId[] Drivers { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Drivers.Length;

    /// <summary>The number of features.</summary>
    public int Columns => Set.Features.Count;

    /// <summary>The values, row-major.</summary>
    internal float[] Values { get; }

    /// <summary>The first row of each race, and the number of rows at the end.</summary>
    internal int[] RaceStarts { get; }

    /// <summary>The features of one car, in the order of <see cref="FeatureSet.Features"/>.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);
}
