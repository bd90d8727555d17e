using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Why a driver's chance to win is what it is: what each feature adds to it, against the average car of the field. docs/explanations.md tells what
/// that does and does not mean.
/// </summary>
public sealed class Explanation
{
    internal Explanation(DriverId driver, double winProbability, double logOdds, IEnumerable<Contribution> contributions)
    {
        Driver = driver;
        WinProbability = winProbability;
        LogOdds = logOdds;
        Contributions = [.. contributions.OrderByDescending(c => Math.Abs(c.LogOdds))];
    }

    /// <summary>The driver.</summary>
    public DriverId Driver { get; }

    /// <summary>The chance to win, 0 to 1, as in the forecast.</summary>
    public double WinProbability { get; }

    /// <summary>
    /// The natural logarithm of the chance to win, less the mean of that over the field: 0 for the average car, and 0 in sum over the field. By
    /// <c>Math.Exp</c> of it the chance is a multiple of the average car's (of the geometric mean of the field).
    /// </summary>
    public double LogOdds { get; }

    /// <summary>One contribution a feature, the largest first, whatever its sign.</summary>
    public IReadOnlyList<Contribution> Contributions { get; }

    /// <summary>The sum of the contributions: <see cref="LogOdds"/>, but for rounding (XGBoost counts in single precision).</summary>
    public double Sum => Contributions.Sum(c => c.LogOdds);

    /// <summary>The contributions added up by family, the largest first, whatever its sign.</summary>
    public IReadOnlyList<FamilyContribution> ByFamily() =>
    [
        .. Contributions.GroupBy(c => c.Feature.Family)
            .Select(family => new FamilyContribution(family.Key, family.Sum(c => c.LogOdds)))
            .OrderByDescending(f => Math.Abs(f.LogOdds)),
    ];

    /// <summary>
    /// The three largest contributions for the driver and the three largest against, in English, each with the factor by which it multiplies the
    /// chance: <c>For: starts from pole (×1.90). Against: nothing.</c>
    /// </summary>
    public string ToText() => ExplanationText.Of(Contributions);
}
