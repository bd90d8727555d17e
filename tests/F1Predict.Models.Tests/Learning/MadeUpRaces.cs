using F1Predict.Data;

namespace F1Predict.Models.Tests.Learning;

/// <summary>Races to learn from, written down by hand: the features of each car, and who won.</summary>
internal sealed class MadeUpRaces(ForecastMoment moment, params string[] features)
{
    private readonly FeatureSet _set = new(moment, FeatureSet.At(moment).Features.Where(f => features.Contains(f.Name)));
    private readonly List<float[]> _cars = [];
    private readonly List<DriverId> _drivers = [];
    private readonly List<bool> _won = [];
    private readonly List<int> _starts = [0];
    private readonly List<DateOnly> _dates = [];

    public FeatureMatrix Features => new(_set, [.. _cars.SelectMany(c => c)], [.. _starts], [.. _dates.Select((date, at) => new RaceKey(date.Year, at + 1))], [.. _drivers]);

    public TrainingSet Training => new(Features, [.. _won], [.. _dates]);

    /// <summary>Adds a race.</summary>
    /// <param name="winner">The 0-based car that won; -1 when none of these did.</param>
    /// <param name="cars">The features of each car, in the order of the set.</param>
    /// <param name="date">When it was; 1 January 2020 without one.</param>
    public MadeUpRaces Add(int winner, float[][] cars, DateOnly? date = null)
    {
        for (var car = 0; car < cars.Length; car++)
        {
            _cars.Add(cars[car]);
            _drivers.Add(new DriverId($"driver-{(char)('a' + car)}"));
            _won.Add(car == winner);
        }

        _starts.Add(_cars.Count);
        _dates.Add(date ?? new DateOnly(2020, 1, 1));
        return this;
    }

    /// <summary>Races of six cars whose features are drawn from -5 to 0; the higher its first feature, the likelier a car wins.</summary>
    /// <param name="races">How many.</param>
    /// <param name="random">Draws.</param>
    /// <param name="missing">The share of values that are not known.</param>
    public MadeUpRaces Draw(int races, Random random, double missing = 0)
    {
        for (var race = 0; race < races; race++)
        {
            float[][] cars = [.. Enumerable.Range(0, 6).Select(_ => _set.Features.Select(_ => -5 * random.NextSingle()).ToArray())];
            var winner = Enumerable.Range(0, cars.Length).MaxBy(car => cars[car][0] - Math.Log(-Math.Log(random.NextDouble())));
            foreach (var car in cars)
            {
                for (var c = 0; c < car.Length; c++) car[c] = random.NextDouble() < missing ? float.NaN : car[c];
            }

            Add(winner, cars);
        }

        return this;
    }

    /// <summary>What a model gives each car.</summary>
    public double[] Chances(IWinModel model)
    {
        var features = Features;
        var chances = new double[features.Rows];
        model.Predict(features, chances);
        return chances;
    }
}
