using F1Predict.Data;
using static F1Predict.Ratings.RatingColumns;

namespace F1Predict.Ratings;

/// <summary>
/// What weather does as frames, for notebooks and export; <see cref="Frame.Columns"/> says what each column means. The history gives the names: one
/// that does not know a driver or a team is refused with <see cref="KeyNotFoundException"/> once the frame is converted or written.
/// </summary>
public static class WeatherFrames
{
    private static readonly FrameColumns<ConditionProfile> Conditions = new()
    {
        { "conditions", "dry, mixed or wet, by the tyres that were used", c => Text(c.Conditions) },
        { "races", "The races run in them", c => c.Races },
        { OfObservedRate("favourite_beaten", "How often the strongest by the ratings did not win, 0 to 1"), c => c.FavouriteBeaten },
        { OfObservedRate("pole_beaten", "How often the car on pole did not win, 0 to 1"), c => c.PoleBeaten },
        { OfObservedMean("grid_decides", "The mean rank correlation of grid and finish, -1 to 1"), c => c.GridDecides },
        { OfObservedMean("retired_share", "The mean share of starters that were not classified, 0 to 1"), c => c.RetirementShare },
        { OfMean("flattening", "What differences between strengths count for the winner: 1 as in the dry, 0 a lottery"), c => c.Flattening },
    };

    private static readonly FrameColumns<WetEffect> OfEffect = new()
    {
        { "dry_races", "The dry races with a classified car", e => e.DryRaces },
        { "wet_races", "The mixed and wet races with a classified car", e => e.WetRaces },
        {
            OfMean("wet_effect", "The share of classified opponents beaten beyond what the ratings promised, in mixed and wet races less that in dry ones, -2 to 2"),
            e => e.Difference
        },
    };

    private static readonly FrameColumns<(Driver Driver, WetEffect Effect)> Drivers = new()
    {
        { OfDriver, r => r.Driver },
        { OfEffect, r => r.Effect },
    };

    private static readonly FrameColumns<(Constructor Team, WetEffect Effect)> Teams = new()
    {
        { OfTeam, r => r.Team },
        { OfEffect, r => r.Effect },
    };

    private static readonly FrameColumns<(string Measure, TemperatureEffect? Effect)> Temperatures = new()
    {
        { "measure", "retired_share (of starters that were not classified) or favourite_beaten (whether the strongest by the ratings did not win)", r => r.Measure },
        { "per_degree_c", "What one °C of air temperature adds to it in dry races; null before it can be told", r => r.Effect?.PerDegree },
        { "per_degree_c_low", "The lower end of the 95 % interval; null as before", r => r.Effect?.Low },
        { "per_degree_c_high", "The upper end of the 95 % interval; null as before", r => r.Effect?.High },
        { "races", "The dry races with a temperature; null as before", r => r.Effect?.Races },
        { "is_found", "Whether there is an effect: the interval does not contain 0; null as before", r => r.Effect?.IsFound },
    };

    /// <summary>A row each for dry, mixed and wet races.</summary>
    public static Frame ConditionsFrame(this WeatherImpact weather) => Conditions.Over(weather.Conditions);

    /// <summary>A row a driver with a wet effect, the one who gains most in the rain first.</summary>
    /// <param name="weather">The analysis.</param>
    /// <param name="history">Gives the names.</param>
    public static Frame DriversFrame(this WeatherImpact weather, RaceHistory history) => Drivers.Over(MostFirst(weather.Drivers).Select(e => (history.Drivers[e.Key], e.Value)));

    /// <summary>A row a team with a wet effect, by lineage, the one that gains most in the rain first.</summary>
    /// <inheritdoc cref="DriversFrame"/>
    public static Frame ConstructorsFrame(this WeatherImpact weather, RaceHistory history) =>
        Teams.Over(MostFirst(weather.Constructors).Select(e => (history.Constructors[e.Key], e.Value)));

    /// <summary>A row each for what air temperature does to retirements and to upsets.</summary>
    public static Frame TemperatureFrame(this WeatherImpact weather) =>
        Temperatures.Over([("retired_share", weather.Retirements), ("favourite_beaten", weather.Upsets)]);

    private static IEnumerable<KeyValuePair<TId, WetEffect>> MostFirst<TId>(IEnumerable<KeyValuePair<TId, WetEffect>> effects) =>
        effects.OrderByDescending(e => e.Value.Difference.Value).ThenBy(e => $"{e.Key}", StringComparer.Ordinal);

    private static FrameColumns<ObservedRate> OfObservedRate(string name, string meaning) => new()
    {
        { name, $"{meaning}; null without a race to tell it from", r => r.Value },
        { $"{name}_low", $"The lower end of the 95 % interval of {name}; 0 without a race", r => r.Low },
        { $"{name}_high", $"The upper end of the 95 % interval of {name}; 1 without a race", r => r.High },
        { $"{name}_count", $"The races behind {name}", r => r.Trials },
    };

    private static FrameColumns<ObservedMean?> OfObservedMean(string name, string meaning) => new()
    {
        { name, $"{meaning}; null with fewer than two races to tell it from", m => m?.Value },
        { $"{name}_low", $"The lower end of the 95 % interval of {name}; null as there", m => m?.Low },
        { $"{name}_high", $"The upper end of the 95 % interval of {name}; null as there", m => m?.High },
        { $"{name}_count", $"The races behind {name}; null as there", m => m?.Count },
    };
}
