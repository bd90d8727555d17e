namespace F1Predict.Models.XGBoost;

/// <summary>Fitted gradient-boosted trees with one margin a row. Does not change; predictions may be made from many threads at once.</summary>
internal sealed class Booster : IDisposable
{
    private readonly BoosterHandle handle;

    private Booster(BoosterHandle handle)
    {
        this.handle = handle;
        try
        {
            // A loaded booster would use every processor, which for one race costs more than it brings.
            handle.Set("nthread", "1");
            handle.Set("verbosity", "0");

            // Asking for the columns makes XGBoost settle its configuration now, before threads share the booster.
            Columns = handle.Columns;
            BestRounds = handle.Rounds;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Number of columns of a row.</summary>
    public int Columns { get; }

    /// <summary>Rounds that predictions use: with early stopping those up to the lowest loss, else all.</summary>
    public int BestRounds { get; }

    /// <summary>Trains with an objective of XGBoost's own.</summary>
    /// <param name="train">Rows to learn from.</param>
    /// <param name="parameters">How trees are grown.</param>
    /// <param name="rounds">Rounds to boost, at least 1; fewer are kept with <paramref name="stopping"/>.</param>
    /// <param name="cancellationToken">Looked at before every round.</param>
    /// <param name="stopping">When to stop early; null for never.</param>
    /// <exception cref="ArgumentException">A parameter is not a number, or the validation rows have other columns.</exception>
    /// <exception cref="XGBoostNotFoundException">The native library cannot be found.</exception>
    /// <exception cref="XGBoostException">XGBoost refuses a parameter or a label.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Booster Train(
        BoosterData train, BoosterParameters parameters, int rounds, CancellationToken cancellationToken, EarlyStopping? stopping = null) =>
        Run(train, parameters, rounds, objective: null, stopping, cancellationToken);

    /// <summary>Trains with a loss of the caller's own. Margins start at 0; labels are not looked at.</summary>
    /// <param name="train">Rows to learn from.</param>
    /// <param name="parameters">How trees are grown.</param>
    /// <param name="rounds">Rounds to boost, at least 1; fewer are kept with <paramref name="stopping"/>.</param>
    /// <param name="objective">Gives the derivatives of the loss, once a round.</param>
    /// <param name="cancellationToken">Looked at before every round.</param>
    /// <param name="stopping">When to stop early; null for never.</param>
    /// <exception cref="ArgumentException">A parameter is not a number, or the validation rows have other columns.</exception>
    /// <exception cref="InvalidOperationException">The objective gave a derivative, or the stopping rule a loss, that cannot be used.</exception>
    /// <exception cref="XGBoostNotFoundException">The native library cannot be found.</exception>
    /// <exception cref="XGBoostException">XGBoost refuses a parameter.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Booster Train(
        BoosterData train,
        BoosterParameters parameters,
        int rounds,
        GradientFunction objective,
        CancellationToken cancellationToken,
        EarlyStopping? stopping = null)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return Run(train, parameters, rounds, objective, stopping, cancellationToken);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="XGBoostException">The bytes are cut short, changed, or something else.</exception>
    /// <exception cref="XGBoostNotFoundException">The native library cannot be found.</exception>
    public static Booster Load(ReadOnlySpan<byte> model) => new(BoosterHandle.Load(SealedModel.Open(model)));

    /// <summary>The model as UBJSON, which other XGBoost programs read, with a checksum behind it.</summary>
    public byte[] Save() => SealedModel.Seal(handle.Save());

    /// <summary>Writes the margin of each row: the sum of its leaves and the base, before any link function.</summary>
    /// <param name="rows">Row after row, <see cref="Columns"/> values each; NaN means missing.</param>
    /// <param name="margins">To be filled, one a row.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, there are no rows, or a value is infinite.</exception>
    /// <exception cref="ObjectDisposedException">The booster was disposed.</exception>
    public void PredictMargins(ReadOnlySpan<float> rows, Span<float> margins)
    {
        var count = BoosterData.CheckRows(rows, Columns, nameof(rows));
        if (margins.Length != count)
        {
            throw new ArgumentException($"{margins.Length} margins do not fit {count} rows of {Columns} columns.", nameof(margins));
        }

        handle.PredictMargins(rows, Columns, margins);
    }

    /// <summary>What each column adds to the margin of each row (SHAP values, exact for trees).</summary>
    /// <param name="rows">Row after row, <see cref="Columns"/> values each; NaN means missing.</param>
    /// <param name="rowCount">Number of rows.</param>
    /// <returns>Row after row, <see cref="Columns"/> + 1 values each, the last being the bias; a row's values sum to its margin.</returns>
    /// <exception cref="ArgumentException">Lengths do not fit, there are no rows, or a value is infinite.</exception>
    /// <exception cref="ObjectDisposedException">The booster was disposed.</exception>
    public float[] PredictContributions(ReadOnlySpan<float> rows, int rowCount)
    {
        var count = BoosterData.CheckRows(rows, Columns, nameof(rows));
        if (rowCount != count)
        {
            throw new ArgumentException($"{rows.Length} values are {count} rows of {Columns} columns, not {rowCount}.", nameof(rowCount));
        }

        using var matrix = MatrixHandle.For(rows, count, Columns);
        return handle.PredictContributions(matrix).ToArray();
    }

    /// <summary>Frees the native trees.</summary>
    public void Dispose() => handle.Dispose();

    private static Booster Run(
        BoosterData train,
        BoosterParameters parameters,
        int rounds,
        GradientFunction? objective,
        EarlyStopping? stopping,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (stopping is not null && stopping.Validation.Columns != train.Columns)
        {
            throw new ArgumentException(
                $"The validation rows have {stopping.Validation.Columns} columns, the training rows {train.Columns}.", nameof(stopping));
        }

        return new Booster(BoosterTraining.Run(train, parameters, rounds, objective, stopping, cancellationToken));
    }
}
