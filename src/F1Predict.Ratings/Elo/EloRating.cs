using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>
/// Elo ratings of drivers and cars apart (A. Elo, The Rating of Chessplayers, 1978, extended from pairs to races). A car and its driver race as
/// one strength, the sum of both ratings. Every classified car meets every other: the expected score of i against j is
/// 1 / (1 + 10^((s_j - s_i) / 400)), and the mean of what it scored beyond expectation moves the driver and the constructor, each by its own
/// step; a constructor takes the mean of its cars. A car that retired, or was not classified, neither gains nor loses.
/// </summary>
/// <remarks>Between seasons ratings fall back towards the start value, those of constructors further at a change of rules.</remarks>
public sealed class EloRating(EloOptions? options = null)
{
    private const double Scale = 400;

    private readonly EloOptions _options = options ?? new EloOptions();

    /// <summary>The book before the first race: everybody at the start value.</summary>
    public RatingBook Start => new(_options.Start, null, new Dictionary<DriverId, double>(), new Dictionary<ConstructorId, double>());

    /// <summary>The ratings that hold when <paramref name="season"/> begins; <paramref name="before"/> itself within a season.</summary>
    public RatingBook AtSeason(RatingBook before, int season)
    {
        if (before.Season == season) return before;
        var constructorCarry = RegulationChanges.Seasons.Contains(season) ? _options.ConstructorCarryOverAtRegulationChange : _options.ConstructorCarryOver;
        return new RatingBook(
            _options.Start,
            season,
            before.Drivers.ToDictionary(p => p.Key, p => Regress(p.Value, _options.DriverCarryOver)),
            before.Constructors.ToDictionary(p => p.Key, p => Regress(p.Value, constructorCarry)));
    }

    /// <summary>The ratings after a race.</summary>
    /// <param name="before">The ratings before it.</param>
    /// <param name="race">The race and its result.</param>
    /// <param name="lineageOf">The lineage of a constructor, as in <see cref="Constructor.Lineage"/>.</param>
    public RatingBook After(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf)
    {
        var book = AtSeason(before, race.Key.Season);
        var cars = race.Results.Where(r => r.Finish is Finish.Classified).ToArray();
        var drivers = new Dictionary<DriverId, double>(book.Drivers);
        var constructors = new Dictionary<ConstructorId, double>(book.Constructors);
        if (cars.Length < 2) return new RatingBook(_options.Start, race.Key.Season, drivers, constructors);

        // In an order that the result does not decide, so that rounding does not depend on how the source sorts its rows.
        Array.Sort(cars, (a, b) => string.CompareOrdinal(a.Driver.Value, b.Driver.Value));
        var gains = Gains(cars, book, lineageOf);
        var byTeam = new Dictionary<ConstructorId, (double Sum, int Count)>();
        for (var i = 0; i < cars.Length; i++)
        {
            var team = lineageOf(cars[i].Constructor);
            drivers[cars[i].Driver] = book.Driver(cars[i].Driver) + (_options.DriverStep * gains[i]);
            var (sum, count) = byTeam.GetValueOrDefault(team);
            byTeam[team] = (sum + gains[i], count + 1);
        }

        foreach (var (team, (sum, count)) in byTeam) constructors[team] = book.Constructor(team) + (_options.ConstructorStep * sum / count);
        return new RatingBook(_options.Start, race.Key.Season, drivers, constructors);
    }

    /// <summary>For each car the mean score beyond expectation against all others, -1 to 1.</summary>
    private double[] Gains(CarResult[] cars, RatingBook book, Func<ConstructorId, ConstructorId> lineageOf)
    {
        // With q = 10^(s/400) the expectation is q_i / (q_i + q_j): one power a car instead of one a pair.
        var power = Array.ConvertAll(cars, c => Math.Pow(10, (book.Driver(c.Driver) + book.Constructor(lineageOf(c.Constructor)) - (2 * _options.Start)) / Scale));
        var position = Array.ConvertAll(cars, c => c.Finish.ClassifiedPosition!.Value);
        var gains = new double[cars.Length];
        for (var i = 0; i < cars.Length; i++)
        {
            for (var j = i + 1; j < cars.Length; j++)
            {
                var surprise = (position[i] < position[j] ? 1 : 0) - (power[i] / (power[i] + power[j]));
                gains[i] += surprise;
                gains[j] -= surprise;
            }
        }

        for (var i = 0; i < gains.Length; i++) gains[i] /= cars.Length - 1;
        return gains;
    }

    private double Regress(double rating, double keep) => _options.Start + ((rating - _options.Start) * keep);
}
