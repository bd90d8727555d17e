using System.Numerics;

namespace F1Predict.Models;

/// <summary>A sprint or a race to come. Arrays have one value a car.</summary>
internal sealed class SeasonSession
{
    public SeasonSession(int raceFromNow, bool isRace, int[] drivers, int[] constructors, double[] means, double[] stops, IReadOnlyList<double> scale)
    {
        (RaceFromNow, IsRace, Drivers, Constructors, Means, Stops) = (raceFromNow, isRace, drivers, constructors, means, stops);
        Points = new double[drivers.Length];
        for (var place = 0; place < Math.Min(scale.Count, Points.Length); place++) Points[place] = scale[place];
    }

    /// <summary>0 for the sprint and the race of the next weekend.</summary>
    public int RaceFromNow { get; }

    /// <summary>Whether it is a race, whose finishes count when points are level.</summary>
    public bool IsRace { get; }

    /// <summary>The driver of each car, by the place in <see cref="SeasonPlan.DriverIds"/>.</summary>
    public int[] Drivers { get; }

    /// <summary>The constructor of each car, by the place in <see cref="SeasonPlan.ConstructorIds"/>.</summary>
    public int[] Constructors { get; }

    /// <summary>Mean performances.</summary>
    public double[] Means { get; }

    /// <summary>Chances to stop.</summary>
    public double[] Stops { get; }

    /// <summary>The points of each place of the field.</summary>
    public double[] Points { get; }

    /// <summary>The number of cars, filled up to whole vectors.</summary>
    public int Padded => (Drivers.Length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
}
