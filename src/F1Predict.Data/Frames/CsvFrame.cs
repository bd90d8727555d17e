using System.Buffers;
using System.Globalization;

namespace F1Predict.Data;

/// <summary>Writes a frame as CSV.</summary>
internal static class CsvFrame
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> StartsAFormula = SearchValues.Create("=+-@\t\r\n");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",\r\n");

    public static async Task WriteAsync(Frame frame, TextWriter writer, CancellationToken ct)
    {
        await WriteLineAsync(frame.Columns.Select(c => c.Name)).ConfigureAwait(false);
        foreach (var row in frame.Rows) await WriteLineAsync(row.Select(Field)).ConfigureAwait(false);

        async Task WriteLineAsync(IEnumerable<string> fields)
        {
            ct.ThrowIfCancellationRequested();
            await writer.WriteAsync(string.Join(',', fields) + LineEnd).ConfigureAwait(false);
        }
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quoted(text.Length > 0 && StartsAFormula.Contains(text[0]) ? "'" + text : text),
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };

    private static string Quoted(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
