namespace F1Predict.Data;

/// <summary>Race data was refused. Nothing of it was used; <see cref="Issues"/> says what was wrong.</summary>
public sealed class RaceDataException : Exception
{
    private const int ShownInMessage = 10;

    /// <summary>One reason.</summary>
    public RaceDataException(DataIssue issue, Exception? inner = null)
        : this([issue], inner) { }

    /// <summary>Several reasons.</summary>
    public RaceDataException(IReadOnlyList<DataIssue> issues, Exception? inner = null)
        : base(Describe(issues), inner) => Issues = issues;

    /// <summary>What was wrong, in the order it was found; at least one.</summary>
    public IReadOnlyList<DataIssue> Issues { get; }

    private static string Describe(IReadOnlyList<DataIssue> issues)
    {
        var shown = string.Join(Environment.NewLine, issues.Take(ShownInMessage));
        return issues.Count <= ShownInMessage ? shown : $"{shown}{Environment.NewLine}... and {issues.Count - ShownInMessage} more";
    }
}
