using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>
/// Elo ratings of drivers and cars apart (A. Elo, The Rating of Chessplayers, 1978), with the deviations of Glicko (M. Glickman, Parameter
/// Estimation in Large Dynamic Paired Comparison Experiments, 1999), extended from pairs to fields. A car and its driver race as one strength, the
/// sum of both ratings. In qualifying and in the race every car with a position meets every other one: i is expected to beat j with
/// 1 / (1 + 10^((s_j - s_i) / 400)). The mean over all opponents of what a car scored beyond that counts as one game. It moves the driver by that
/// times ln(10) / 400 times the variance of the driver's rating, and the constructor, by the mean of its cars, likewise.
/// </summary>
/// <remarks>
/// A game makes a rating more certain, and time less: who is new, or back after a winter, moves further. A car that was not classified neither
/// gains nor loses by the race. Between seasons ratings fall back towards the start value, those of constructors further at a change of rules.
/// What all drivers gain in a session, each divided by the variance after it, sums to zero.
/// </remarks>
public sealed class EloRating(EloOptions? options = null) : IRatingRule
{
    /// <summary>The Elo points that make odds of e to 1; its inverse is Glicko's q.</summary>
    private static readonly double Scale = 400 / Math.Log(10);

    private readonly EloOptions _options = options ?? new EloOptions();

    /// <inheritdoc/>
    public string Name => _options switch
    {
        { RaceWeight: 0 } => "elo-qualifying",
        { QualifyingWeight: 0 } => "elo-race",
        _ => "elo",
    };

    /// <inheritdoc/>
    public RatingBook Start => new(
        null,
        Scale,
        (new Rating(_options.Start, _options.NewDriverDeviation, 0), new Rating(_options.Start, _options.NewConstructorDeviation, 0)),
        new Dictionary<DriverId, Rating>(),
        new Dictionary<ConstructorId, Rating>());

    /// <inheritdoc/>
    public RatingBook AtSeason(RatingBook before, int season)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Season == season) return before;
        var newRules = RegulationChanges.Seasons.Contains(season);
        var carry = newRules ? _options.ConstructorCarryOverAtRegulationChange : _options.ConstructorCarryOver;
        var drift = newRules ? _options.ConstructorDriftAtRegulationChange : _options.ConstructorDriftPerSeason;
        return before.With(
            season,
            before.Drivers.ToDictionary(p => p.Key, p => Winter(p.Value, _options.DriverCarryOver, _options.DriverDriftPerSeason, _options.NewDriverDeviation)),
            before.Constructors.ToDictionary(p => p.Key, p => Winter(p.Value, carry, drift, _options.NewConstructorDeviation)),
            before.Season is null ? before.Newcomers : (new Rating(_options.NewDriver, _options.NewDriverDeviation, 0), new Rating(_options.NewConstructor, _options.NewConstructorDeviation, 0)));
    }

    /// <inheritdoc/>
    public RatingBook After(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf)
    {
        ArgumentNullException.ThrowIfNull(race);
        var book = AtSeason(before, race.Key.Season);
        var field = new EloField(book, race, lineageOf, _options.DriftPerRace);
        field.Meet(race.Weekend.Qualifying.Select(q => (q.Driver, q.Position)), _options.QualifyingWeight);
        field.Meet(race.Results.Select(r => (r.Driver, r.Finish.ClassifiedPosition)), _options.RaceWeight);
        return field.Close(race.Key.Season);
    }

    private Rating Winter(Rating rating, double keep, double drift, double mostDeviation) => rating with
    {
        Value = _options.Start + ((rating.Value - _options.Start) * keep),
        Deviation = Math.Min(mostDeviation, Math.Sqrt((rating.Deviation * rating.Deviation) + (drift * drift))),
    };
}
