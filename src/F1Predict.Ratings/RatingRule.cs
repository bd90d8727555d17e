using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>
/// What the rules of this package share. A car and its driver race as one strength, the sum of both ratings. In qualifying and in the race the
/// cars with a position meet; a rule says what their order tells, and how far that moves a rating. A driver takes what the car's place tells, a
/// constructor the mean of its cars. Time makes ratings less certain, never more uncertain than a newcomer's; winters pull them towards the start.
/// </summary>
public abstract class RatingRule : IRatingRule
{
    private readonly string _name;
    private readonly RatingOptions _options;

    private protected RatingRule(string name, RatingOptions options)
    {
        _name = name;
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => _options switch
    {
        { RaceWeight: 0 } => $"{_name}-qualifying",
        { QualifyingWeight: 0 } => $"{_name}-race",
        _ => _name,
    };

    /// <inheritdoc/>
    public RatingBook Start => new(
        null,
        StartScale,
        (new Rating(_options.Start, _options.NewDriverDeviation, 0), new Rating(_options.Start, _options.NewConstructorDeviation, 0)),
        new Dictionary<DriverId, Rating>(),
        new Dictionary<ConstructorId, Rating>());

    /// <summary><see cref="RatingBook.Scale"/> before the first race.</summary>
    private protected abstract double StartScale { get; }

    /// <inheritdoc/>
    public RatingBook AtSeason(RatingBook before, int season)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Season == season) return before;
        var newRules = RegulationChanges.Seasons.Any(s => s > before.Season && s <= season);
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
        var field = new RatedField(AtSeason(before, race.Key.Season), race, lineageOf, _options.DriftPerRace);
        field.Meet(race.Weekend.Qualifying.Select(q => (q.Driver, q.Position)), _options.QualifyingWeight, Judge, Move);
        field.Meet(race.Results.Select(r => (r.Driver, r.Finish.ClassifiedPosition)), _options.RaceWeight, Judge, Move);
        return field.Close(race.Key.Season);
    }

    /// <summary>What the order of two cars or more tells about each of them.</summary>
    private protected abstract SessionEvidence Judge(RatedCar[] cars);

    /// <summary>A rating after evidence.</summary>
    private protected abstract Estimate Move(Estimate before, Evidence evidence);

    private Rating Winter(Rating rating, double keep, double drift, double mostDeviation) => rating with
    {
        Value = _options.Start + ((rating.Value - _options.Start) * keep),
        Deviation = Math.Min(mostDeviation, Math.Sqrt((rating.Deviation * rating.Deviation) + (drift * drift))),
    };
}
