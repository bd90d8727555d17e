using F1Predict.Models;

namespace F1Predict.Charts;

/// <summary>A measure of <see cref="Models.Scores"/> as a figure shows it.</summary>
public sealed class ScoreMeasure
{
    private readonly Func<Scores, Estimate> _of;

    private ScoreMeasure(string name, string unit, double scale, bool higherIsBetter, Func<Scores, Estimate> of)
    {
        (Name, Unit, Scale, HigherIsBetter) = (name, unit, scale, higherIsBetter);
        _of = of;
    }

    /// <summary>The share of races whose winner was the favourite, in percent.</summary>
    public static ScoreMeasure WinnerNamed { get; } = new("Winner named", "% of races", 100, true, s => s.WinnerNamed);

    /// <summary>The share of races whose winner was among the first three of the forecast, in percent.</summary>
    public static ScoreMeasure WinnerInTop3 { get; } = new("Winner among the first three", "% of races", 100, true, s => s.WinnerInTop3);

    /// <summary>The mean log loss, in nats.</summary>
    public static ScoreMeasure LogLoss { get; } = new("Log loss", "nats a race", 1, false, s => s.LogLoss);

    /// <summary>The mean Brier score, summed over the field: 0 to 2.</summary>
    public static ScoreMeasure BrierScore { get; } = new("Brier score", "0 to 2", 1, false, s => s.BrierSum);

    /// <summary>The name, with a capital.</summary>
    public string Name { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>Whether more is better.</summary>
    public bool HigherIsBetter { get; }

    /// <summary>From the library's unit to the figure's.</summary>
    internal double Scale { get; }

    /// <summary>The value and its interval in the unit of the figure.</summary>
    internal Estimate Of(Scores scores) =>
        _of(scores) is var (value, low, high) ? new Estimate(value * Scale, low * Scale, high * Scale) : throw new ArgumentNullException(nameof(scores));
}
