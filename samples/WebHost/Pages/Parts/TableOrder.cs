namespace F1Predict.WebHost.Pages.Parts;

/// <summary>By which column a table is ordered, and where its headings lead. A key that begins with a minus puts the highest first.</summary>
/// <param name="address">The page with its query but for the order.</param>
/// <param name="anchor">The id of the table, so that the page stays at it.</param>
/// <param name="key">The column that was chosen, with its direction.</param>
public class TableOrder(string address, string anchor, string key)
{
    /// <summary>Reads the parameter <c>sort</c>.</summary>
    /// <param name="sort">As it was sent; empty for the first column.</param>
    /// <param name="address">The page with its query but for the order.</param>
    /// <param name="anchor">The id of the table.</param>
    /// <param name="columns">Keys in their usual direction, and what a row has in them.</param>
    /// <typeparam name="TRow">What a row shows.</typeparam>
    /// <exception cref="RefusedRequestException">There is no such column.</exception>
    public static TableOrder<TRow> Read<TRow>(string? sort, string address, string anchor, params (string Key, Func<TRow, IComparable?> Value)[] columns)
    {
        var key = string.IsNullOrEmpty(sort) ? columns[0].Key : sort;
        foreach (var (name, value) in columns)
        {
            if (key == Bare(name) || key == $"-{Bare(name)}") return new TableOrder<TRow>(address, anchor, key, value);
        }

        throw RequestValues.OneOf("sort", key, [.. columns.Select(c => c.Key)]);
    }

    /// <summary>Where the heading of a column leads: to its usual direction, or to the other one where the table is in that already.</summary>
    /// <param name="column">The column's key in its usual direction.</param>
    public string Link(string column) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}sort={(column == key ? Turned(column) : column)}#{anchor}";

    /// <summary>The value of <c>aria-sort</c>; null for a column that the table is not ordered by.</summary>
    public string? Aria(string column) => Bare(column) != Bare(key) ? null : IsDescending(key) ? "descending" : "ascending";

    /// <summary>The key without its direction.</summary>
    protected static string Bare(string key) => key.TrimStart('-');

    /// <summary>Whether the highest come first.</summary>
    protected static bool IsDescending(string key) => key.StartsWith('-');

    private static string Turned(string key) => IsDescending(key) ? Bare(key) : $"-{key}";
}

/// <summary>The order of a table of rows of one type.</summary>
/// <typeparam name="TRow">What a row shows.</typeparam>
public sealed class TableOrder<TRow> : TableOrder
{
    private readonly Func<TRow, IComparable?> _value;
    private readonly bool _descending;

    internal TableOrder(string address, string anchor, string key, Func<TRow, IComparable?> value)
        : base(address, anchor, key) => (_value, _descending) = (value, IsDescending(key));

    /// <summary>The rows in order; those without a value come last, and what is level stays as it was.</summary>
    public IReadOnlyList<TRow> Of(IEnumerable<TRow> rows)
    {
        var known = rows.OrderBy(row => _value(row) is null);
        return [.. _descending ? known.ThenByDescending(_value) : known.ThenBy(_value)];
    }
}
