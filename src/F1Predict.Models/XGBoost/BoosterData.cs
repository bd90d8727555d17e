namespace F1Predict.Models.XGBoost;

/// <summary>Rows to learn from, or to stop early by, checked once.</summary>
/// <remarks>The arrays are not copied and must not change while a training uses them.</remarks>
internal sealed class BoosterData
{
    /// <summary>Takes the arrays and checks them.</summary>
    /// <param name="values">Row after row; NaN means missing.</param>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <param name="labels">One label a row.</param>
    /// <param name="weights">One weight a row, not negative; null when all rows count alike.</param>
    /// <exception cref="ArgumentException">The data are empty, lengths do not fit, or a value is infinite; the message says where.</exception>
    public BoosterData(float[] values, int columns, float[] labels, float[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(labels);
        Rows = CheckRows(values, columns, nameof(values));
        CheckPerRow(labels, Rows, float.NegativeInfinity, nameof(labels));
        if (weights is not null)
        {
            CheckPerRow(weights, Rows, 0, nameof(weights));
        }

        Values = values;
        Columns = columns;
        Labels = labels;
        Weights = weights;
    }

    /// <summary>Row after row; NaN means missing.</summary>
    public float[] Values { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>One label a row.</summary>
    public float[] Labels { get; }

    /// <summary>One weight a row; null when all rows count alike.</summary>
    public float[]? Weights { get; }

    /// <summary>Checks row-major values and returns the number of rows.</summary>
    /// <exception cref="ArgumentException">No values, no whole rows, or an infinite value.</exception>
    internal static int CheckRows(ReadOnlySpan<float> values, int columns, string name)
    {
        if (columns < 1)
        {
            throw new ArgumentException($"The number of columns is {columns}; it must be at least 1.", nameof(columns));
        }

        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no rows.", name);
        }

        if (values.Length % columns != 0)
        {
            throw new ArgumentException($"{values.Length} values do not make whole rows of {columns} columns.", name);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (float.IsInfinity(values[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Row {i / columns}, column {i % columns} (0-based) is {values[i]}; only finite values and NaN (missing) can be used."),
                    name);
            }
        }

        return values.Length / columns;
    }

    private static void CheckPerRow(float[] values, int rows, float least, string name)
    {
        if (values.Length != rows)
        {
            throw new ArgumentException($"{values.Length} {name} do not fit {rows} rows.", name);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]) || values[i] < least)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Row {i} (0-based) of {name} is {values[i]}, which cannot be used."), name);
            }
        }
    }
}
