using System.Collections.Frozen;
using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>
/// What weather does to races: how often the favourite is beaten in the dry, in mixed conditions and in the wet, how much of the differences in
/// strength is left, who gains in the rain, and what air temperature does.
/// </summary>
/// <remarks>
/// It rests on the completed races of the history it is given, those without known conditions left out: for what was known before a race, give it
/// <c>history.Before(race)</c>. The measured weather of the race itself is an outcome; a forecast asks <see cref="Expect"/> with what was forecast.
/// </remarks>
public sealed class WeatherImpact
{
    private readonly RainRecord _rain = new();

    private WeatherImpact(ReadOnlySpan<RatedRace> races)
    {
        var records = Array.ConvertAll(Enum.GetValues<TrackConditions>(), c => new ConditionRecord(c));
        var (drivers, teams, temperatures) = (new WetEffects<DriverId>(), new WetEffects<ConstructorId>(), new TemperatureRecord());
        foreach (var race in races)
        {
            if (race.Race.Weather is not { Conditions: { } conditions } weather) continue;
            records[(int)conditions].Add(race);
            if (weather.PrecipitationMm is { } millimetres) _rain.Add(conditions, millimetres);
            if (conditions == TrackConditions.Dry && weather.AirTemperatureC is { } degrees) temperatures.Add(race, degrees);
            var wet = conditions != TrackConditions.Dry;
            for (var i = 0; i < race.Surprises.Count; i++)
            {
                if (!double.IsNaN(race.Surprises[i])) drivers.Add(race.Outcome.Cars[i].Driver, wet, race.Surprises[i]);
            }

            foreach (var (team, surprise) in race.TeamSurprises()) teams.Add(team, wet, surprise);
        }

        var dry = WinnerSharpness.Fit(records[(int)TrackConditions.Dry].Races);
        DrySharpness = Math.Max(0, dry?.Value ?? 0);
        var flattening = FieldFlattening.Of(records, dry);
        Conditions = [.. records.Zip(flattening, (record, factor) => record.Profile(factor))];
        (Drivers, UsualDriverEffect, DriverDeviation) = drivers.Shrunk();
        (Constructors, UsualConstructorEffect, ConstructorDeviation) = teams.Shrunk();
        (Retirements, Upsets) = (temperatures.OnRetirements, temperatures.OnUpsets);
    }

    /// <summary>Dry, mixed and wet, in this order.</summary>
    public IReadOnlyList<ConditionProfile> Conditions { get; }

    /// <summary>
    /// What a point of strength is worth in the dry: P(win) is proportional to exp(sharpness times strength), fitted to the winners. 0 before it can be
    /// told: with no race, or while the strongest has always won.
    /// </summary>
    public double DrySharpness { get; }

    /// <summary>The wet effect of each driver with a classified car in known conditions; empty before two of them raced both in the dry and in rain.</summary>
    public FrozenDictionary<DriverId, WetEffect> Drivers { get; }

    /// <summary>The same for constructors by lineage, with the mean of a team's cars as one value a race.</summary>
    public FrozenDictionary<ConstructorId, WetEffect> Constructors { get; }

    /// <summary>The usual effect of a driver, towards which few races are drawn.</summary>
    public double UsualDriverEffect { get; }

    /// <summary>The usual effect of a constructor.</summary>
    public double UsualConstructorEffect { get; }

    /// <summary>
    /// The standard deviation of the drivers' true effects around the usual: 0 when they differ no more than chance would have it, null before it can be told.
    /// </summary>
    public double? DriverDeviation { get; }

    /// <summary>The same for constructors.</summary>
    public double? ConstructorDeviation { get; }

    /// <summary>What a degree of air temperature adds to the share of retirements; null before it can be told.</summary>
    public TemperatureEffect? Retirements { get; }

    /// <summary>What a degree of air temperature adds to the chance that the favourite is beaten; null before it can be told.</summary>
    public TemperatureEffect? Upsets { get; }

    /// <summary>Reads the completed races of a history.</summary>
    /// <param name="history">The races.</param>
    /// <param name="rated">The same races rated, or rated further on (<see cref="RatedRace.All"/>); rated here when null.</param>
    /// <exception cref="ArgumentException"><paramref name="rated"/> is not of these races.</exception>
    public static WeatherImpact Of(RaceHistory history, IReadOnlyList<RatedRace>? rated = null) => new(RatedRace.Of(history, rated));

    /// <summary>What a probability of rain means for a race to come.</summary>
    /// <param name="rainProbability">The probability of 0.1 mm or more in the afternoon of the race, 0 to 1, as weather services forecast it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public WeatherOutlook Expect(double rainProbability)
    {
        if (rainProbability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(rainProbability), rainProbability, "A probability is from 0 to 1.");
        return new WeatherOutlook(this, rainProbability, _rain.Mix(rainProbability));
    }
}
