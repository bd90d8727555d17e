using System.Globalization;
using System.Text.Json;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// An object of an answer. Values may come as text or as numbers; an absent value, null and "" are all null. A value that does not fit is reported
/// with path, field and value, and is null.
/// </summary>
internal readonly struct JsonRow(JsonElement element, string at, string path, SourceIssues issues)
{
    public string Path => path;

    public SourceIssues Issues => issues;

    public bool IsArray => element.ValueKind == JsonValueKind.Array;

    public string Raw => element.GetRawText();

    public string? TextOrNull(string name)
    {
        if (!TryGet(name, out var value)) return null;
        switch (value.ValueKind)
        {
            case JsonValueKind.String: return value.GetString() is { Length: > 0 } text ? text : null;
            case JsonValueKind.Number: return value.GetRawText();
            default:
                Report(name, value.GetRawText(), "a text or a number is expected");
                return null;
        }
    }

    public string? Text(string name) => Required(name, TextOrNull(name));

    public int? IntOrNull(string name) => Parse<int>(name, "a whole number", PlainValue.TryInt);

    public int? Int(string name) => Has(name) ? IntOrNull(name) : Required(name, (int?)null);

    public double? RealOrNull(string name) => Parse<double>(name, "a number", PlainValue.TryReal);

    public double? Real(string name) => Has(name) ? RealOrNull(name) : Required(name, (double?)null);

    public DateOnly? DateOrNull(string name) => Parse<DateOnly>(name, "a date as in 2026-03-08", PlainValue.TryDate);

    public DateOnly? Date(string name) => Has(name) ? DateOrNull(name) : Required(name, (DateOnly?)null);

    public TimeOnly? UtcTimeOrNull(string name) => Parse<TimeOnly>(name, "a time in UTC as in 13:00:00Z", TryUtcTime);

    public DateTimeOffset? InstantOrNull(string name) => Parse<DateTimeOffset>(name, "a date and time as in 2026-03-08T13:00:00+00:00", TryInstant);

    /// <summary>A lap or race time in milliseconds, as in <c>1:25.607</c>.</summary>
    public int? DurationMsOrNull(string name) => Parse<int>(name, "a time as in 1:25.607", RaceDuration.TryParse);

    /// <summary>An object inside; null when there is none.</summary>
    public JsonRow? Child(string name)
    {
        if (!TryGet(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Object) return new JsonRow(value, At(name), path, issues);
        Report(name, value.GetRawText(), "an object is expected");
        return null;
    }

    public JsonRow? RequiredChild(string name)
    {
        if (!Has(name)) Report(name, null, "it is missing");
        return Child(name);
    }

    /// <summary>The objects of a list inside; null when there is no list, which is an issue.</summary>
    public IReadOnlyList<JsonRow>? Rows(string name)
    {
        if (TryGet(name, out var value)) return new JsonRow(value, At(name), path, issues).Rows();
        Report(name, null, "the list is missing");
        return null;
    }

    /// <summary>The objects of this list; null when it is none, which is an issue.</summary>
    public IReadOnlyList<JsonRow>? Rows()
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            issues.Report(path, at.Length == 0 ? null : at, element.GetRawText(), "a list is expected");
            return null;
        }

        var rows = new List<JsonRow>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{at}[{rows.Count}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                issues.Report(path, where, item.GetRawText(), "an object is expected");
                return null;
            }

            rows.Add(new JsonRow(item, where, path, issues));
        }

        return rows;
    }

    /// <summary>A column of numbers, nulls among them; null when it is missing or has something else in it, which is an issue.</summary>
    public double?[]? Column(string name)
    {
        if (!TryGet(name, out var value) || value.ValueKind != JsonValueKind.Array)
        {
            Report(name, value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText(), "a list of numbers is expected");
            return null;
        }

        var column = new double?[value.GetArrayLength()];
        for (var i = 0; i < column.Length; i++)
        {
            var item = value[i];
            if (item.ValueKind == JsonValueKind.Null) continue;
            if (item.ValueKind != JsonValueKind.Number)
            {
                Report($"{name}[{i}]", item.GetRawText(), "a number or null is expected");
                return null;
            }

            column[i] = item.GetDouble();
        }

        return column;
    }

    /// <summary>A column of texts; null when it is missing or has something else in it, which is an issue.</summary>
    public string[]? Texts(string name)
    {
        if (TryGet(name, out var value) && value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(v => v.GetString()!)];
        Report(name, value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText(), "a list of texts is expected");
        return null;
    }

    /// <summary>Season and round.</summary>
    public RaceKey? Race()
    {
        if (Int("season") is not { } season || Int("round") is not { } round) return null;
        if (RaceKey.TryCreate(season, round, out var race)) return race;
        Report("round", $"{season}/{round}", "a season and a round are expected");
        return null;
    }

    public bool Has(string name) => TryGet(name, out var value) && !(value.ValueKind == JsonValueKind.String && value.ValueEquals(""));

    public void Report(string? name, string? value, string message) => issues.Report(path, name is null ? at : At(name), value, message);

    private static bool TryUtcTime(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, "HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryInstant(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);

    private T? Parse<T>(string name, string expected, TryParse<T> parse)
        where T : struct
    {
        if (TextOrNull(name) is not { } text) return null;
        if (parse(text, out var value)) return value;
        Report(name, text, $"{expected} is expected");
        return null;
    }

    private T? Required<T>(string name, T? value)
    {
        if (value is null && !Has(name)) Report(name, null, "it is missing");
        return value;
    }

    private bool TryGet(string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private string At(string name) => at.Length == 0 ? name : $"{at}.{name}";
}
