namespace F1Predict.Data;

/// <summary>Identifies a driver by its f1db slug, for example <c>max-verstappen</c>.</summary>
public readonly record struct DriverId
{
    /// <exception cref="ArgumentException"><paramref name="value"/> is not lower-case letters, digits and hyphens.</exception>
    public DriverId(string value) => Value = Slug.Check(value, "driver");

    /// <summary>The slug.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
