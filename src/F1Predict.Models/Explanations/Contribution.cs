namespace F1Predict.Models;

/// <summary>What one feature adds to a driver's chance to win.</summary>
/// <param name="Feature">The feature: its name, meaning, unit and family.</param>
/// <param name="Value">Its value for the driver, in the feature's unit; null when it is not known.</param>
/// <param name="LogOdds">
/// What it adds to the driver's <see cref="Explanation.LogOdds"/>. By <c>Math.Exp</c> of it the feature multiplies the chance, against the average
/// car of the field: 0.69 doubles it, -0.69 halves it.
/// </param>
public sealed record Contribution(Feature Feature, float? Value, double LogOdds)
{
    /// <summary>The feature and its value in English, for example <c>starts from pole</c>.</summary>
    public string ToText() => ExplanationText.Phrase(Feature, Value);
}
