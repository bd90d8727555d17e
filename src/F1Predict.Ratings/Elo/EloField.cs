using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The cars of one race on their way from the ratings before it to those after it.</summary>
internal sealed class EloField
{
    /// <summary>A result speaks of driver and car together: each takes half of what it tells.</summary>
    private const double InformationShare = 0.5;

    private readonly RatingBook _before;
    private readonly Dictionary<DriverId, int> _carOf = [];
    private readonly DriverId[] _driverIds;
    private readonly ConstructorId[] _teamIds;
    private readonly int[] _teamOf;
    private readonly Rated[] _drivers;
    private readonly Rated[] _teams;
    private readonly bool[] _raced;

    /// <summary>The cars in the order of their driver ids, so that rounding does not depend on how the source sorts its rows.</summary>
    public EloField(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf, double drift)
    {
        _before = before;
        var cars = race.Results.DistinctBy(r => r.Driver).OrderBy(r => r.Driver.Value, StringComparer.Ordinal).ToArray();
        _driverIds = Array.ConvertAll(cars, c => c.Driver);
        var lineages = Array.ConvertAll(cars, c => lineageOf(c.Constructor));
        _teamIds = [.. lineages.Distinct()];
        _teamOf = Array.ConvertAll(lineages, t => Array.IndexOf(_teamIds, t));
        for (var i = 0; i < cars.Length; i++) _carOf.Add(_driverIds[i], i);
        _drivers = Array.ConvertAll(_driverIds, d => Rated.Of(before.Driver(d), before.Newcomers.Driver, drift));
        _teams = Array.ConvertAll(_teamIds, t => Rated.Of(before.Constructor(t), before.Newcomers.Constructor, drift));
        _raced = new bool[cars.Length];
    }

    /// <summary>Lets all cars with a position meet each other.</summary>
    /// <param name="positions">The 1-based position of each driver; null for one who has none and meets nobody.</param>
    /// <param name="weight">How much it counts, in games.</param>
    public void Meet(IEnumerable<(DriverId Driver, int? Position)> positions, double weight)
    {
        if (weight == 0) return;
        var position = new int[_drivers.Length];
        foreach (var (driver, at) in positions)
        {
            if (at is { } p && _carOf.TryGetValue(driver, out var car)) position[car] = p;
        }

        var met = Enumerable.Range(0, position.Length).Where(car => position[car] > 0).ToArray();
        if (met.Length < 2) return;
        var (gains, information) = Games(met, position);
        for (var i = 0; i < met.Length; i++) _drivers[met[i]] = _drivers[met[i]].Moved(gains[i], information[i] * weight, weight, _before.Scale);
        foreach (var team in met.Select((car, i) => (Team: _teamOf[car], i)).GroupBy(m => m.Team, m => m.i))
            _teams[team.Key] = _teams[team.Key].Moved(team.Average(i => gains[i]), team.Average(i => information[i]) * weight, weight, _before.Scale);
        foreach (var car in met) _raced[car] = true;
    }

    /// <summary>The book with the new ratings of those who met somebody.</summary>
    public RatingBook Close(int season)
    {
        var drivers = new Dictionary<DriverId, Rating>(_before.Drivers);
        var constructors = new Dictionary<ConstructorId, Rating>(_before.Constructors);
        for (var car = 0; car < _drivers.Length; car++)
        {
            if (!_raced[car]) continue;
            drivers[_driverIds[car]] = _drivers[car].ToRating(_before.Driver(_driverIds[car]));
            var team = _teamIds[_teamOf[car]];
            constructors[team] = _teams[_teamOf[car]].ToRating(_before.Constructor(team));
        }

        return _before.With(season, drivers, constructors);
    }

    /// <summary>For each car the mean over its opponents of what it scored beyond expectation, -1 to 1, and of what a game tells, 0 to 1/4.</summary>
    private (double[] Gains, double[] Information) Games(int[] met, int[] position)
    {
        // With q = e^(s / scale) the expectation is q_i / (q_i + q_j): one power a car instead of one a pair.
        var strength = Array.ConvertAll(met, car => _drivers[car].Value + _teams[_teamOf[car]].Value);
        var power = Array.ConvertAll(strength, s => Math.Exp((s - strength[0]) / _before.Scale));
        var (gains, information) = (new double[met.Length], new double[met.Length]);
        for (var i = 0; i < met.Length; i++)
        {
            for (var j = i + 1; j < met.Length; j++)
            {
                var expected = power[i] / (power[i] + power[j]);
                var (ahead, behind) = (position[met[i]], position[met[j]]);
                var surprise = (ahead < behind ? 1 : ahead == behind ? 0.5 : 0) - expected;
                gains[i] += surprise;
                gains[j] -= surprise;
                information[i] += expected * (1 - expected);
                information[j] += expected * (1 - expected);
            }
        }

        for (var i = 0; i < met.Length; i++)
        {
            gains[i] /= met.Length - 1;
            information[i] *= InformationShare / (met.Length - 1);
        }

        return (gains, information);
    }

    /// <summary>A rating under way, with its variance.</summary>
    private readonly record struct Rated(double Value, double Variance)
    {
        public static Rated Of(Rating rating, Rating newcomer, double drift) =>
            new(rating.Value, Math.Min(newcomer.Deviation * newcomer.Deviation, (rating.Deviation * rating.Deviation) + (drift * drift)));

        public Rated Moved(double gain, double information, double weight, double scale)
        {
            var variance = 1 / ((1 / Variance) + (information / (scale * scale)));
            return new Rated(Value + (variance * gain * weight / scale), variance);
        }

        public Rating ToRating(Rating before) => new(Value, Math.Sqrt(Variance), before.Races + 1);
    }
}
