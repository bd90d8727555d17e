namespace F1Predict.Models;

/// <summary>A feature as the conditional logit takes it: through a curve, and less its mean over the field.</summary>
/// <param name="Feature">The name of the feature. A term whose feature is not known yet at the moment is left out.</param>
/// <param name="Curve">The curve. Training and forecasting throw an <see cref="ArithmeticException"/> where it has no finite value, as the logarithm at 0.</param>
public sealed record LogitTerm(string Feature, LogitCurve Curve = LogitCurve.Straight);

/// <summary>How a term follows its feature.</summary>
public enum LogitCurve
{
    /// <summary>As it is.</summary>
    Straight,

    /// <summary>Its natural logarithm, for places: from the first to the second is further than from the tenth to the eleventh.</summary>
    Log,

    /// <summary>Its square root, for gaps.</summary>
    SquareRoot,
}
