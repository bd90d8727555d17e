using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>What a probability of rain means for a race to come.</summary>
public sealed class WeatherOutlook
{
    private readonly WeatherImpact _impact;

    internal WeatherOutlook(WeatherImpact impact, double rainProbability, ConditionMix mix)
    {
        (_impact, RainProbability, Mix) = (impact, rainProbability, mix);
        foreach (var profile in impact.Conditions) Flattening += mix.Of(profile.Conditions) * Factor(profile);
    }

    /// <summary>The probability of rain that was given, 0 to 1.</summary>
    public double RainProbability { get; }

    /// <summary>How likely the race is to be dry, mixed and wet.</summary>
    public ConditionMix Mix { get; }

    /// <summary>The expected share that is left of differences between strengths, 1 as in the dry.</summary>
    public double Flattening { get; }

    /// <summary>
    /// What the weather is expected to add to the share of opponents that a driver beats: the wet effect by the probability of a mixed or wet race.
    /// The usual effect for a driver without one.
    /// </summary>
    public double Effect(DriverId driver) => (Mix.Mixed + Mix.Wet) * (_impact.Drivers.TryGetValue(driver, out var effect) ? effect.Difference.Value : _impact.UsualDriverEffect);

    /// <summary>The same for a team by its lineage.</summary>
    public double Effect(ConstructorId lineage) =>
        (Mix.Mixed + Mix.Wet) * (_impact.Constructors.TryGetValue(lineage, out var effect) ? effect.Difference.Value : _impact.UsualConstructorEffect);

    /// <summary>
    /// Who wins by strength alone: the softmax over the strengths in each of the conditions, mixed by how likely they are. All alike while
    /// <see cref="WeatherImpact.DrySharpness"/> is 0.
    /// </summary>
    /// <param name="strengths">The strength of each car in rating points (<see cref="RatingBook.Strength"/>).</param>
    /// <returns>The probabilities in the same order; they add up to 1.</returns>
    public IReadOnlyList<double> WinProbabilities(IReadOnlyList<double> strengths)
    {
        ArgumentNullException.ThrowIfNull(strengths);
        var chances = new double[strengths.Count];
        if (chances.Length == 0) return chances;
        var best = strengths.Max();
        foreach (var profile in _impact.Conditions)
        {
            var sharpness = _impact.DrySharpness * Factor(profile);
            var weights = strengths.Select(s => Math.Exp(sharpness * (s - best))).ToArray();
            var share = Mix.Of(profile.Conditions) / weights.Sum();
            for (var i = 0; i < chances.Length; i++) chances[i] += share * weights[i];
        }

        return chances;
    }

    private static double Factor(ConditionProfile profile) => profile.Flattening?.Value ?? 1;
}
