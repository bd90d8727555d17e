using MathNet.Numerics;

namespace F1Predict.Models;

/// <summary>
/// How a car's performance in a race scatters around its mean: normal with variance 1, but three races in a hundred are out of the ordinary for
/// it (rain, accidents, strategy) and scatter three times as far. Without them a car that wins one race in a thousand would have to be almost as
/// good as the leaders. The two numbers were chosen on podium, points and teammates of 2012 to 2019 (docs/models.md).
/// </summary>
internal static class Performance
{
    /// <summary>The share of performances out of the ordinary.</summary>
    public const double WildShare = 0.03;

    /// <summary>How many times as far they scatter.</summary>
    public const double WildScatter = 3;

    /// <summary>The distance from the mean within which all but a billionth of performances are.</summary>
    public const double Reach = 16.5;

    private static readonly MixtureTable Own = new((1 - WildShare, 1), (WildShare, WildScatter));

    private static readonly MixtureTable Differences = new(
        ((1 - WildShare) * (1 - WildShare), Constants.Sqrt2),
        (2 * WildShare * (1 - WildShare), Math.Sqrt(1 + (WildScatter * WildScatter))),
        (WildShare * WildShare, WildScatter * Constants.Sqrt2));

    /// <summary>The density at a distance from the mean, and the chance of less.</summary>
    public static (double Density, double Below) At(double distance) => Own.At(distance);

    /// <summary>The same for the difference of two cars' performances, as a distance from the difference of their means.</summary>
    public static (double Density, double Below) OfDifference(double distance) => Differences.At(distance);
}
