using System.Text.Json.Serialization;

namespace F1Predict.Models;

/// <summary>A measured value with its 95 % bootstrap interval over races.</summary>
/// <param name="Value">What was measured.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end.</param>
public sealed record Estimate(double Value, double Low, double High)
{
    /// <summary>Whether the interval lies on one side of zero: for a difference, whether it is more than chance.</summary>
    [JsonIgnore]
    public bool IsClearOfZero => Low > 0 || High < 0;
}
