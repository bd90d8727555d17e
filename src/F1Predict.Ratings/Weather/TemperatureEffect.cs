using MathNet.Numerics.Distributions;

namespace F1Predict.Ratings;

/// <summary>
/// What one degree Celsius of air temperature adds to something, by least squares over dry races around the means of their seasons: within a season the
/// temperatures come from one source, and the reliability of the cars is much the same.
/// </summary>
/// <param name="PerDegree">The change for each degree.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end of its 95 % interval.</param>
/// <param name="Races">The dry races with a temperature.</param>
public sealed record TemperatureEffect(double PerDegree, double Low, double High, int Races)
{
    /// <summary>Whether there is one: the interval does not contain 0.</summary>
    public bool IsFound => Low > 0 || High < 0;

    /// <summary>The effect; null where the races leave no degree of freedom, or one temperature.</summary>
    internal static TemperatureEffect? Of(IReadOnlyList<(int Season, double Degrees, double Value)> races)
    {
        double xx = 0, xy = 0, yy = 0;
        var degrees = races.Count - 1;
        foreach (var season in races.GroupBy(r => r.Season))
        {
            degrees--;
            var (x, y) = (season.Average(r => r.Degrees), season.Average(r => r.Value));
            foreach (var race in season)
            {
                xx += (race.Degrees - x) * (race.Degrees - x);
                xy += (race.Degrees - x) * (race.Value - y);
                yy += (race.Value - y) * (race.Value - y);
            }
        }

        if (degrees < 1 || xx <= 0) return null;
        var slope = xy / xx;
        var error = Math.Sqrt(Math.Max(0, yy - (slope * xy)) / degrees / xx);
        var half = error * StudentT.InvCDF(0, 1, degrees, 0.975);
        return new TemperatureEffect(slope, slope - half, slope + half, races.Count);
    }
}
