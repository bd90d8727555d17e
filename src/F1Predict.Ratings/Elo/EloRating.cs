using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>
/// Elo ratings of drivers and cars apart (A. Elo, The Rating of Chessplayers, 1978, extended from pairs to races). A car and its driver race as
/// one strength, the sum of both ratings. Every classified car meets every other: the expected score of i against j is
/// 1 / (1 + 10^((s_j - s_i) / 400)), and the mean of what it scored beyond expectation moves the driver and the constructor, each by its own
/// step; a constructor takes the mean of its cars. A car that retired, or was not classified, neither gains nor loses.
/// </summary>
/// <remarks>Between seasons ratings fall back towards the start value, those of constructors further at a change of rules.</remarks>
public sealed class EloRating(EloOptions? options = null) : IRatingRule
{
    private static readonly double Scale = 400 / Math.Log(10);

    private readonly EloOptions _options = options ?? new EloOptions();

    /// <inheritdoc/>
    public string Name => "elo";

    /// <inheritdoc/>
    public RatingBook Start
    {
        get
        {
            var newcomer = new Rating(_options.Start, 350, 0);
            return new RatingBook(null, Scale, newcomer, newcomer, new Dictionary<DriverId, Rating>(), new Dictionary<ConstructorId, Rating>());
        }
    }

    /// <inheritdoc/>
    public RatingBook AtSeason(RatingBook before, int season)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Season == season) return before;
        var constructorCarry = RegulationChanges.Seasons.Contains(season) ? _options.ConstructorCarryOverAtRegulationChange : _options.ConstructorCarryOver;
        return before.With(
            season,
            before.Drivers.ToDictionary(p => p.Key, p => Regress(p.Value, _options.DriverCarryOver)),
            before.Constructors.ToDictionary(p => p.Key, p => Regress(p.Value, constructorCarry)));
    }

    /// <inheritdoc/>
    public RatingBook After(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf)
    {
        ArgumentNullException.ThrowIfNull(race);
        var book = AtSeason(before, race.Key.Season);
        var cars = race.Results.Where(r => r.Finish is Finish.Classified).ToArray();
        if (cars.Length < 2) return book;

        // In an order that the result does not decide, so that rounding does not depend on how the source sorts its rows.
        Array.Sort(cars, (a, b) => string.CompareOrdinal(a.Driver.Value, b.Driver.Value));
        var drivers = new Dictionary<DriverId, Rating>(book.Drivers);
        var constructors = new Dictionary<ConstructorId, Rating>(book.Constructors);
        var gains = Gains(cars, book, lineageOf);
        var byTeam = new Dictionary<ConstructorId, (double Sum, int Count)>();
        for (var i = 0; i < cars.Length; i++)
        {
            var team = lineageOf(cars[i].Constructor);
            drivers[cars[i].Driver] = Moved(book.Driver(cars[i].Driver), _options.DriverStep * gains[i]);
            var (sum, count) = byTeam.GetValueOrDefault(team);
            byTeam[team] = (sum + gains[i], count + 1);
        }

        foreach (var (team, (sum, count)) in byTeam) constructors[team] = Moved(book.Constructor(team), _options.ConstructorStep * sum / count);
        return book.With(race.Key.Season, drivers, constructors);
    }

    /// <summary>For each car the mean score beyond expectation against all others, -1 to 1.</summary>
    private static double[] Gains(CarResult[] cars, RatingBook book, Func<ConstructorId, ConstructorId> lineageOf)
    {
        // With q = e^(s / scale) the expectation is q_i / (q_i + q_j): one power a car instead of one a pair.
        var strength = Array.ConvertAll(cars, c => book.Strength(c.Driver, lineageOf(c.Constructor)));
        var power = Array.ConvertAll(strength, s => Math.Exp((s - strength[0]) / Scale));
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

    private static Rating Moved(Rating rating, double points) => rating with { Value = rating.Value + points, Races = rating.Races + 1 };

    private Rating Regress(Rating rating, double keep) => rating with { Value = _options.Start + ((rating.Value - _options.Start) * keep) };
}
