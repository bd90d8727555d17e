using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Analysis;

/// <summary>What the trend of a driver said before a race, beside what came.</summary>
/// <param name="Driver">Who.</param>
/// <param name="Race">The race.</param>
/// <param name="Trend">The trend before it.</param>
/// <param name="Mean">The plain mean of the window: the forecast of somebody who does not believe in trends.</param>
/// <param name="Next">The value of the race.</param>
/// <param name="Next5">The mean of this race and the four after it, those without a value left out.</param>
internal sealed record FormCase(DriverId Driver, RaceKey Race, Trend Trend, double Mean, double Next, double Next5)
{
    public static List<FormCase> All(IReadOnlyList<RatedRace> rated, FormMeasure measure, FormTrendOptions options, int from, int to)
    {
        var values = new Dictionary<DriverId, double[]>();
        for (var i = 0; i < rated.Count; i++)
        {
            for (var car = 0; car < rated[i].Outcome.Cars.Count; car++)
            {
                var driver = rated[i].Outcome.Cars[car].Driver;
                if (!values.TryGetValue(driver, out var own)) Array.Fill(values[driver] = own = new double[rated.Count], double.NaN);
                own[i] = measure.Of(rated[i], car);
            }
        }

        var cases = new List<FormCase>();
        var before = FormTrends.BeforeEach(rated, options);
        for (var i = 0; i < rated.Count; i++)
        {
            var key = rated[i].Race.Key;
            if (key.Season < from || key.Season > to) continue;
            foreach (var form in before[i].Drivers)
            {
                var own = values[form.Driver];
                if (measure.Trend(form) is not { } trend || double.IsNaN(own[i])) continue;
                cases.Add(new FormCase(form.Driver, key, trend, Average(own, i - options.Window, i), own[i], Average(own, i, i + 5)));
            }
        }

        return cases;
    }

    private static double Average(double[] values, int from, int to)
    {
        var (sum, count) = (0.0, 0);
        for (var i = Math.Max(0, from); i < Math.Min(to, values.Length); i++)
        {
            if (double.IsNaN(values[i])) continue;
            sum += values[i];
            count++;
        }

        return sum / count;
    }
}
