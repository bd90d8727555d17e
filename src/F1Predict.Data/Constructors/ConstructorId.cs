namespace F1Predict.Data;

/// <summary>Identifies a constructor by its f1db slug, for example <c>red-bull</c>.</summary>
public readonly record struct ConstructorId
{
    /// <exception cref="ArgumentException"><paramref name="value"/> is not lower-case letters, digits and hyphens.</exception>
    public ConstructorId(string value) => Value = Slug.Check(value, "constructor");

    /// <summary>The slug.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
