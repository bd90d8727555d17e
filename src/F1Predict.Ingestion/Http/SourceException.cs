namespace F1Predict.Ingestion;

/// <summary>A source gave no usable answer. The message has no secret in it.</summary>
internal sealed class SourceException(SourceFailure kind, string message, bool transient, Exception? inner = null) : Exception(message, inner)
{
    public SourceFailure Kind { get; } = kind;

    /// <summary>Whether the same request may succeed in a moment.</summary>
    public bool Transient { get; } = transient;
}
