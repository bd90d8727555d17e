using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>The issues of one conversation with a source.</summary>
internal sealed class SourceIssues(string source)
{
    private readonly List<DataIssue> _issues = [];
    private readonly HashSet<SourceFailure> _saidOnce = [];

    public IReadOnlyList<DataIssue> All => _issues;

    public int Count => _issues.Count;

    /// <summary>Issues that are more than a note.</summary>
    public int Errors { get; private set; }

    public void Note(string path, string field, string value, string message) => Add(path, field, value, message);

    public void Report(string path, string? field, string? value, string message)
    {
        if (Add(path, field, value, message)) Errors++;
    }

    /// <summary>Reports that a path was not answered. When the source is resting, or our own limit is used up, it is said once, not for every path.</summary>
    public void Report(string path, SourceException failure)
    {
        if (failure.Kind is not (SourceFailure.Resting or SourceFailure.OwnLimit)) Report(path, null, null, failure.Message);
        else if (_saidOnce.Add(failure.Kind)) Report("", null, null, failure.Message);
    }

    private bool Add(string path, string? field, string? value, string message)
    {
        var issue = new DataIssue(path.Length == 0 ? source : $"{source} {path}", message, null, field, Shorten(value));

        // A driver nobody can place appears in every session: one report is enough.
        if (_issues.Contains(issue)) return false;
        _issues.Add(issue);
        return true;
    }

    private static string? Shorten(string? value) => value is { Length: > 80 } ? value[..80] + "..." : value;
}
