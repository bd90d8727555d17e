namespace F1Predict.Models.XGBoost;

/// <summary>Loss of margins on the validation rows, in their order; lower is better, NaN is refused.</summary>
internal delegate double MarginLoss(ReadOnlySpan<float> margins);

/// <summary>Stop when the loss on rows not learned from has not fallen for a while, and keep the rounds up to its lowest point.</summary>
internal sealed class EarlyStopping
{
    /// <summary>Takes what to watch and for how long.</summary>
    /// <param name="validation">Rows to measure by, with the columns of the training rows.</param>
    /// <param name="loss">Measures the margins of those rows.</param>
    /// <param name="patience">Rounds without a new lowest loss after which training stops, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="patience"/> is below 1.</exception>
    public EarlyStopping(BoosterData validation, MarginLoss loss, int patience)
    {
        ArgumentNullException.ThrowIfNull(validation);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        Validation = validation;
        Loss = loss;
        Patience = patience;
    }

    /// <summary>Rows to measure by.</summary>
    public BoosterData Validation { get; }

    /// <summary>Measures their margins.</summary>
    public MarginLoss Loss { get; }

    /// <summary>Rounds without a new lowest loss after which training stops.</summary>
    public int Patience { get; }
}
