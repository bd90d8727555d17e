using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The cars of one race on their way from the ratings before it to those after it.</summary>
internal sealed class RatedField
{
    private readonly RatingBook _before;
    private readonly Dictionary<DriverId, int> _carOf = [];
    private readonly DriverId[] _driverIds;
    private readonly ConstructorId[] _teamIds;
    private readonly int[] _teamOf;
    private readonly Estimate[] _drivers;
    private readonly Estimate[] _teams;
    private readonly bool[] _met;
    private double _scale;

    /// <summary>
    /// The cars in the order of their driver ids, so that rounding does not depend on how the source sorts its rows. A driver in two cars is
    /// rated by the one that finished further up.
    /// </summary>
    public RatedField(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf, double drift)
    {
        _before = before;
        _scale = before.Scale;
        var cars = race.Results
            .OrderBy(r => r.Driver.Value, StringComparer.Ordinal)
            .ThenBy(r => r.Finish.ClassifiedPosition ?? int.MaxValue)
            .ThenBy(r => r.Constructor.Value, StringComparer.Ordinal)
            .DistinctBy(r => r.Driver)
            .ToArray();
        _driverIds = Array.ConvertAll(cars, c => c.Driver);
        var lineages = Array.ConvertAll(cars, c => lineageOf(c.Constructor));
        _teamIds = [.. lineages.Distinct()];
        _teamOf = Array.ConvertAll(lineages, t => Array.IndexOf(_teamIds, t));
        for (var i = 0; i < cars.Length; i++) _carOf.Add(_driverIds[i], i);
        _drivers = Array.ConvertAll(_driverIds, d => Drifted(before.Driver(d), before.Newcomers.Driver, drift));
        _teams = Array.ConvertAll(_teamIds, t => Drifted(before.Constructor(t), before.Newcomers.Constructor, drift));
        _met = new bool[cars.Length];
    }

    /// <summary>Lets all cars with a position meet.</summary>
    /// <param name="positions">The 1-based position of each driver; null for one who has none and meets nobody.</param>
    /// <param name="weight">How often it counts.</param>
    /// <param name="judge">What the order of the cars tells.</param>
    /// <param name="move">A rating after that.</param>
    public void Meet(
        IEnumerable<(DriverId Driver, int? Position)> positions, double weight, Func<RatedCar[], SessionEvidence> judge, Func<Estimate, Evidence, Estimate> move)
    {
        if (weight == 0) return;
        var position = new int[_drivers.Length];
        foreach (var (driver, at) in positions)
        {
            if (at is { } p && _carOf.TryGetValue(driver, out var car) && (position[car] == 0 || p < position[car])) position[car] = p;
        }

        var met = Enumerable.Range(0, position.Length).Where(car => position[car] > 0).ToArray();
        if (met.Length < 2) return;
        var session = judge(Array.ConvertAll(met, car => Car(car, position[car])));
        _scale = session.Scale;
        var evidence = Array.ConvertAll(session.Cars, e => new Evidence(e.Gain * weight, e.Information * weight));
        foreach (var team in met.Select((car, i) => (Team: _teamOf[car], Evidence: evidence[i])).GroupBy(m => m.Team, m => m.Evidence))
            _teams[team.Key] = move(_teams[team.Key], new Evidence(team.Average(e => e.Gain), team.Average(e => e.Information)));
        for (var i = 0; i < met.Length; i++)
        {
            _drivers[met[i]] = move(_drivers[met[i]], evidence[i]);
            _met[met[i]] = true;
        }
    }

    /// <summary>The book with the new ratings of those who met somebody.</summary>
    public RatingBook Close(int season)
    {
        var drivers = new Dictionary<DriverId, Rating>(_before.Drivers);
        var constructors = new Dictionary<ConstructorId, Rating>(_before.Constructors);
        for (var car = 0; car < _drivers.Length; car++)
        {
            if (!_met[car]) continue;
            drivers[_driverIds[car]] = Closed(_drivers[car], _before.Driver(_driverIds[car]));
            var team = _teamIds[_teamOf[car]];
            constructors[team] = Closed(_teams[_teamOf[car]], _before.Constructor(team));
        }

        return _before.With(season, drivers, constructors, scale: _scale);
    }

    private static Estimate Drifted(Rating rating, Rating newcomer, double drift) =>
        new(rating.Value, Math.Min(newcomer.Deviation * newcomer.Deviation, (rating.Deviation * rating.Deviation) + (drift * drift)));

    private static Rating Closed(Estimate estimate, Rating before) => new(estimate.Value, Math.Sqrt(estimate.Variance), before.Races + 1);

    private RatedCar Car(int car, int position)
    {
        var (driver, team) = (_drivers[car], _teams[_teamOf[car]]);
        return new RatedCar(driver.Value + team.Value, driver.Variance + team.Variance, position);
    }
}
