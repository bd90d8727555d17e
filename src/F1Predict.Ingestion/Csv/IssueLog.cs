using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What went wrong while reading: errors refuse the whole, notes are only reported.</summary>
internal sealed class IssueLog
{
    private const int MostErrors = 200;

    private readonly List<DataIssue> _errors = [];
    private readonly HashSet<DataIssue> _reported = [];
    private readonly List<DataIssue> _notes = [];

    public IReadOnlyList<DataIssue> Notes => _notes;

    public void Note(DataIssue issue) => _notes.Add(issue);

    /// <summary>Reports an error, once: a cell can be read twice.</summary>
    /// <exception cref="RaceDataException">So much is wrong that it is not worth reading on.</exception>
    public void Error(DataIssue issue)
    {
        if (_reported.Add(issue)) _errors.Add(issue);
        if (_errors.Count >= MostErrors) ThrowIfAny();
    }

    /// <exception cref="RaceDataException">An error was reported.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0) throw new RaceDataException([.. _errors]);
    }
}
