namespace F1Predict.Ingestion;

/// <summary>Why a source gave no answer.</summary>
internal enum SourceFailure
{
    /// <summary>No connection, it broke off, or the server said that it is at fault.</summary>
    Unavailable,

    /// <summary>It took too long.</summary>
    Slow,

    /// <summary>Too many requests, says the source.</summary>
    Throttled,

    /// <summary>Too many requests, say we.</summary>
    OwnLimit,

    /// <summary>It failed so often that it is left to rest.</summary>
    Resting,

    /// <summary>Not for us: 401 or 403.</summary>
    Refused,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>The request was not understood.</summary>
    BadRequest,

    /// <summary>Something else than what was asked for: a page of HTML, half a file.</summary>
    Nonsense,
}
