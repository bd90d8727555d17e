using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace F1Predict.Notebooks;

/// <summary>Makes a table of any rows.</summary>
public static partial class RowTables
{
    /// <summary>A table with a column for each public property, in their order; <c>PlacesGained</c> is headed "Places gained".</summary>
    /// <typeparam name="TRow">Mostly an anonymous type.</typeparam>
    /// <param name="rows">A row each. Null is shown as nothing, and numbers in invariant form.</param>
    /// <param name="caption">What the table shows.</param>
    public static RowTable AsTable<TRow>(this IEnumerable<TRow> rows, string caption)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var properties = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        string[][] texts = [.. rows.Select(row => properties.Select(p => Text(p.GetValue(row))).ToArray())];
        return new RowTable(new Table(
            caption,
            [.. properties.Select((p, i) => (Heading(p.Name), texts.All(row => Number().IsMatch(row[i]))))],
            [.. texts.Select(row => row.Select(text => new Table.Cell(text)).ToArray())]));
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Text)),
        _ => value.ToString() ?? "",
    };

    private static string Heading(string property) => Inner().Replace(property, match => $" {match.Value.ToLowerInvariant()}");

    [GeneratedRegex("(?<=[a-z])[A-Z](?=[a-z])|(?<=[A-Za-z])[0-9]+")]
    private static partial Regex Inner();

    [GeneratedRegex(@"^([+-]?[0-9.,]+\s?%?)?$")]
    private static partial Regex Number();
}
