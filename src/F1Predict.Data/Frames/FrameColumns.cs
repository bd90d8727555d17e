using System.Collections;

namespace F1Predict.Data;

/// <summary>
/// Describes, once, the columns of a kind of row; data frames, CSV and JSON all come from it. Written as a collection:
/// <code>
/// new FrameColumns&lt;DriverStanding&gt;
/// {
///     { "driver_id", "The f1db slug", s => s.Driver.Value },
///     { "points", "Points so far", s => s.Points },
/// }
/// </code>
/// </summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
public sealed class FrameColumns<TRow> : IEnumerable<FrameColumn>
{
    private readonly List<FrameColumn> _columns = [];
    private readonly List<Func<TRow, object?>> _values = [];

    /// <summary>Adds a column of texts.</summary>
    /// <inheritdoc cref="Add(string, string, Func{TRow, int?})"/>
    public void Add(string name, string meaning, Func<TRow, string?> value) => Add(name, typeof(string), meaning, value);

    /// <summary>Adds a column of whole numbers.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, with the unit where there is one.</param>
    /// <param name="meaning">What it means: unit, range, and what null says.</param>
    /// <param name="value">Takes the value from a row; null for none.</param>
    /// <exception cref="ArgumentException">The name is taken, or not of that form.</exception>
    public void Add(string name, string meaning, Func<TRow, int?> value) => Add(name, typeof(int), meaning, row => value(row));

    /// <summary>Adds a column of real numbers. NaN, which means missing in feature matrices, becomes null; infinity is refused when it is read.</summary>
    /// <inheritdoc cref="Add(string, string, Func{TRow, int?})"/>
    public void Add(string name, string meaning, Func<TRow, double?> value) => Add(name, typeof(double), meaning, row => value(row) switch
    {
        null or double.NaN => null,
        { } number when double.IsInfinity(number) => throw new InvalidDataException($"The column '{name}' has the value {number}."),
        { } number => number,
    });

    /// <summary>Adds a column of yes and no.</summary>
    /// <inheritdoc cref="Add(string, string, Func{TRow, int?})"/>
    public void Add(string name, string meaning, Func<TRow, bool?> value) => Add(name, typeof(bool), meaning, row => value(row));

    /// <summary>Adds a column of dates.</summary>
    /// <inheritdoc cref="Add(string, string, Func{TRow, int?})"/>
    public void Add(string name, string meaning, Func<TRow, DateOnly?> value) => Add(name, typeof(DateOnly), meaning, row => value(row));

    /// <summary>Adds the columns that describe a part of the row.</summary>
    /// <param name="columns">They describe the part.</param>
    /// <param name="part">Takes the part from a row.</param>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public void Add<TPart>(FrameColumns<TPart> columns, Func<TRow, TPart> part)
    {
        foreach (var (column, value) in columns._columns.Zip(columns._values)) Add(column.Name, column.Type, column.Meaning, row => value(part(row)));
    }

    /// <summary>The columns over rows. The rows are read anew each time that the frame is converted or written, and never kept.</summary>
    public Frame Over(IEnumerable<TRow> rows) => new([.. _columns], rows.Select(row => _values.Select(value => value(row))));

    /// <inheritdoc/>
    public IEnumerator<FrameColumn> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(string name, Type type, string meaning, Func<TRow, object?> value)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            throw new ArgumentException($"'{name}' is not a column's name: lower-case letters, digits and underscores are expected.", nameof(name));
        if (_columns.Any(c => c.Name == name)) throw new ArgumentException($"There is a column '{name}' already.", nameof(name));
        _columns.Add(new FrameColumn(name, type, meaning));
        _values.Add(value);
    }
}
