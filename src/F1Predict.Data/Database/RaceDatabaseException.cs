namespace F1Predict.Data;

/// <summary>
/// The database cannot be used, or refused what it was given; the message says which database and why, never with a password. What was
/// being saved was not saved, not even in part.
/// </summary>
public sealed class RaceDatabaseException : Exception
{
    /// <summary>A sentence that names the database.</summary>
    public RaceDatabaseException(string message, Exception? inner = null)
        : base(message, inner) { }
}
