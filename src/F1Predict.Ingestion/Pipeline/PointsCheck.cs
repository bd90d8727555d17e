using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Whether the points of a race can be those of its season: one of the scales in force, with the point for the fastest lap where there was one.</summary>
internal static class PointsCheck
{
    private static readonly double[] Full = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

    /// <summary>The scales of races that were cut short, in force since 2022: under a quarter, a half and three quarters of the distance.</summary>
    private static readonly double[][] Shortened = [[6, 4, 3, 2, 1], [13, 10, 8, 6, 5, 4, 3, 2, 1], [19, 14, 12, 10, 8, 6, 4, 3, 2, 1]];

    /// <summary>The finale that counted double.</summary>
    private static readonly RaceKey DoubleFinale = new(2014, 19);

    public static IEnumerable<(double Points, string Message)> Problems(RaceKey race, IReadOnlyList<CarResult> results)
    {
        var scale = Scales(race).FirstOrDefault(s => results.All(r => Fits(race, r, s)));
        if (scale is not null) yield break;
        var misfit = results.First(r => !Fits(race, r, Scales(race).First()));
        yield return (misfit.Points, $"no points scale of {race.Season} gives them to {misfit.Driver}, who finished {misfit.Finish}");
    }

    private static IEnumerable<double[]> Scales(RaceKey race)
    {
        yield return race == DoubleFinale ? Times(2) : Full;
        yield return Times(0.5);
        if (race.Season < 2022) yield break;
        foreach (var scale in Shortened) yield return scale;
    }

    private static double[] Times(double factor) => Array.ConvertAll(Full, p => p * factor);

    private static bool Fits(RaceKey race, CarResult result, double[] scale)
    {
        var due = result.Finish.ClassifiedPosition is { } position && position <= scale.Length ? scale[position - 1] : 0;
        var fastestLap = race.Season is >= 2019 and <= 2024 && result.Finish.ClassifiedPosition <= 10;
        return result.Points.Equals(due) || (fastestLap && result.Points.Equals(due + 1));
    }
}
