namespace F1Predict.Data;

/// <summary>Identifies a circuit by its f1db slug, for example <c>monza</c>.</summary>
public readonly record struct CircuitId
{
    /// <exception cref="ArgumentException"><paramref name="value"/> is not lower-case letters, digits and hyphens.</exception>
    public CircuitId(string value) => Value = Slug.Check(value, "circuit");

    /// <summary>The slug.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
