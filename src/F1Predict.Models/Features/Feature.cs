using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>One column of a <see cref="FeatureMatrix"/>: a number a car.</summary>
public sealed class Feature
{
    internal Feature(
        string name, string unit, string meaning, FeatureFamily family, ForecastMoment knownFrom, Action<FieldView, Span<float>> fill)
    {
        Name = name;
        Unit = unit;
        Meaning = meaning;
        Family = family;
        KnownFrom = knownFrom;
        Fill = fill;
    }

    /// <summary>The unique name, in snake_case.</summary>
    public string Name { get; }

    /// <summary>The unit, for example <c>%</c> or <c>places</c>; <c>1</c> for a pure number.</summary>
    public string Unit { get; }

    /// <summary>What it is, in a sentence; what NaN means where it can occur.</summary>
    public string Meaning { get; }

    /// <summary>What it speaks of.</summary>
    public FeatureFamily Family { get; }

    /// <summary>The first moment at which it is known; a forecast of an earlier moment does not have it.</summary>
    public ForecastMoment KnownFrom { get; }

    /// <summary>Fills one value a car, in the order of the field's entries. NaN: not known.</summary>
    internal Action<FieldView, Span<float>> Fill { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
