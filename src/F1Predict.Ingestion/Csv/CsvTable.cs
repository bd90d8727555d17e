using CsvHelper;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Reads a CSV file with a header row by row, and reports what does not fit with file, line and column.</summary>
internal sealed class CsvTable : IDisposable
{
    private static readonly CsvReaderOptions Options = new() { TrackLineNumbers = true, PoolStrings = true };

    private readonly CsvReader _reader;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <exception cref="RaceDataException">The header cannot be read, or lacks one of <paramref name="expected"/>.</exception>
    public CsvTable(Stream stream, string file, IssueLog issues, params ReadOnlySpan<string> expected)
    {
        File = file;
        Issues = issues;
        _reader = CsvReader.Create(stream, Options, leaveOpen: false);
        try
        {
            for (var i = 0; i < _reader.Headers.Count; i++) _columns.TryAdd(_reader.Headers[i], i);
            foreach (var column in expected)
            {
                if (!_columns.ContainsKey(column)) throw new RaceDataException(new DataIssue(file, "the column is missing", 1, column));
            }
        }
        catch (CsvFormatException e)
        {
            _reader.Dispose();
            throw new RaceDataException(new DataIssue(file, $"the header is malformed: {e.Message}", 1), e);
        }
    }

    public string File { get; }

    public IssueLog Issues { get; }

    public IEnumerable<CsvRow> Rows()
    {
        while (Read()) yield return new CsvRow(this, _reader.LineNumber);
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The field's text; null when it is empty.</summary>
    internal string? Field(string column)
    {
        var text = _columns.TryGetValue(column, out var at)
            ? _reader.GetString(at)
            : throw new RaceDataException(new DataIssue(File, "the column is missing", 1, column));
        return text.Length == 0 ? null : text;
    }

    private bool Read()
    {
        try
        {
            if (!_reader.Read()) return false;
        }
        catch (CsvFormatException e)
        {
            throw new RaceDataException(new DataIssue(File, $"the row is malformed: {e.Message}", (int)_reader.LineNumber), e);
        }

        if (_reader.FieldCount != _columns.Count)
        {
            Issues.Error(new DataIssue(File, $"the row has {_reader.FieldCount} fields, the header {_columns.Count}", (int)_reader.LineNumber));
            return Read();
        }

        return true;
    }
}
