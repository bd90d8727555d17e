using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Charts;

/// <summary>The races that a trend is a line through.</summary>
/// <param name="Points">The races with a value, in the unit of the figure, oldest first, counted back from the latest, which is 0.</param>
/// <param name="Centre">Their weighted mean place.</param>
internal sealed record FormWindow(IReadOnlyList<(int At, Race Race, double Value)> Points, double Centre)
{
    /// <summary>The places that get a label.</summary>
    public int[] Ticks => [.. Enumerable.Range(0, 40).Select(i => -5 * i).TakeWhile(t => t >= Points[0].At).Reverse()];

    /// <param name="races">Oldest first.</param>
    /// <param name="options">The window and the weights.</param>
    /// <param name="measure">By what.</param>
    /// <param name="isOf">Whether a car of a race counts.</param>
    public static FormWindow Of(IReadOnlyList<RatedRace> races, FormTrendOptions options, FormMeasure measure, Func<RatedRace, int, bool> isOf)
    {
        var points = races
            .Select((race, i) => (At: i + 1 - races.Count, Race: race))
            .Where(r => r.At > -options.Window && (options.AcrossSeasons || r.Race.Race.Key.Season == races[^1].Race.Key.Season))
            .Select(r => (r.At, r.Race.Race.Race, Value: Value(r.Race, measure, isOf) * measure.Scale()))
            .Where(p => !double.IsNaN(p.Value))
            .ToArray();
        var weights = points.Select(p => Math.Pow(0.5, -p.At / options.HalfLife)).ToArray();
        return new FormWindow(points, points.Zip(weights, (p, w) => p.At * w).Sum() / weights.Sum());
    }

    /// <summary>As <see cref="FormTrends"/> takes it: of a team's cars the smaller gap, the mean surprise, the sum of points.</summary>
    private static double Value(RatedRace race, FormMeasure measure, Func<RatedRace, int, bool> isOf)
    {
        int[] cars = [.. Enumerable.Range(0, race.Outcome.Cars.Count).Where(car => isOf(race, car))];
        if (cars.Length == 0) return double.NaN;
        switch (measure)
        {
            case FormMeasure.QualifyingGap: return Known(car => race.Outcome.Cars[car].QualifyingGap).DefaultIfEmpty(double.NaN).Min();
            case FormMeasure.Finishing: return Known(car => race.Surprises[car]).DefaultIfEmpty(double.NaN).Average();
            default:
                var all = race.Outcome.Cars.Sum(c => c.Points);
                return all > 0 ? cars.Sum(car => race.Outcome.Cars[car].Points) / all : double.NaN;
        }

        IEnumerable<double> Known(Func<int, double> value) => cars.Select(value).Where(v => !double.IsNaN(v));
    }
}
