using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// The current row of a table. A value that does not fit is reported and read as the type's default; as any report refuses the whole file in
/// the end, that default is never used.
/// </summary>
internal readonly struct CsvRow(CsvTable table, long line)
{
    public int Line => (int)line;

    public string Text(string column) => table.Field(column) ?? Missing<string>(column) ?? "";

    public string? TextOrNull(string column) => table.Field(column);

    public int Int(string column) => IntOrNull(column) ?? Missing<int>(column);

    public int? IntOrNull(string column) => Parse<int>(column, "a whole number", PlainValue.TryInt);

    public double Real(string column) => RealOrNull(column) ?? Missing<double>(column);

    public double? RealOrNull(string column) => Parse<double>(column, "a number", PlainValue.TryReal);

    public DateOnly Date(string column) => DateOrNull(column) ?? Missing<DateOnly>(column);

    public DateOnly? DateOrNull(string column) => Parse<DateOnly>(column, "a date as in 2026-03-08", PlainValue.TryDate);

    public TimeOnly? TimeOrNull(string column) => Parse<TimeOnly>(column, "a time as in 13:00", TryTime);

    public bool Flag(string column) => Parse<bool>(column, "true or false", bool.TryParse) ?? false;

    public RaceKey Race(string season, string round) => Race(Int(season), Int(round), round);

    /// <summary>The race of a season and a round; <paramref name="column"/> is reported when there can be none.</summary>
    public RaceKey Race(int season, int round, string column)
    {
        if (RaceKey.TryCreate(season, round, out var race)) return race;
        Report(column, $"{season}/{round}", "a season and a round are expected");
        return default;
    }

    /// <summary>An id of which <paramref name="known"/> lists all there are.</summary>
    public string Id(string column, IReadOnlySet<string> known, string what)
    {
        var text = Text(column);
        if (text.Length > 0 && !known.Contains(text)) Report(column, text, $"the {what} is not known");
        return text;
    }

    /// <summary>An id that is defined in this row.</summary>
    public string NewId(string column)
    {
        var text = Text(column);
        if (text.Length == 0 || Slug.IsSlug(text)) return text;
        Report(column, text, "an id has lower-case letters, digits and hyphens");
        return "";
    }

    public void Report(string? column, string? value, string message) =>
        table.Issues.Error(new DataIssue(table.File, message, Line, column, value));

    public void Note(string? column, string? value, string message) =>
        table.Issues.Note(new DataIssue(table.File, message, Line, column, value));

    private static bool TryTime(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private T? Parse<T>(string column, string expected, TryParse<T> parse)
        where T : struct
    {
        if (table.Field(column) is not { } text) return null;
        if (parse(text, out var value)) return value;
        Report(column, text, $"{expected} is expected");
        return default(T);
    }

    private T? Missing<T>(string column)
    {
        Report(column, "", "a value is expected");
        return default;
    }
}
