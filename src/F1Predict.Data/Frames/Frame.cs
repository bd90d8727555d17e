using Microsoft.Data.Analysis;

namespace F1Predict.Data;

/// <summary>A table for notebooks and export: described columns over rows, made by <see cref="FrameColumns{TRow}.Over"/>.</summary>
public sealed class Frame
{
    internal Frame(IReadOnlyList<FrameColumn> columns, IEnumerable<IEnumerable<object?>> rows) => (Columns, Rows) = (columns, rows);

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<FrameColumn> Columns { get; }

    /// <summary>The values of each row, in the order of the columns.</summary>
    internal IEnumerable<IEnumerable<object?>> Rows { get; }

    /// <summary>
    /// The frame as a <see cref="DataFrame"/>. Dates become <see cref="DateTime"/> at midnight. Beware: in Microsoft.Data.Analysis 0.23 the means
    /// of <c>GroupBy</c> take null as 0; filter the nulls out first.
    /// </summary>
    public DataFrame ToDataFrame()
    {
        var rows = Rows.Select(row => row.ToArray()).ToArray();
        return new DataFrame(Columns.Select((column, at) => Filled(column, rows, at)));
    }

    /// <summary>
    /// Writes the frame as CSV (RFC 4180): a line of names, then a line a row, each ended by CR LF. Numbers and dates are written the same on every
    /// machine (<c>1234.5</c>, <c>2026-05-24</c>), yes and no as <c>true</c> and <c>false</c>, null as nothing; an empty text is <c>""</c>.
    /// </summary>
    /// <remarks>
    /// A text that starts with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break gets an apostrophe in front, so that no spreadsheet
    /// takes it for a formula. Numbers do not: a negative one stays a number.
    /// </remarks>
    /// <param name="writer">Gets line by line; it is neither flushed nor closed.</param>
    /// <param name="cancellationToken">Ends the writing between two lines.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task WriteCsvAsync(TextWriter writer, CancellationToken cancellationToken = default) => CsvFrame.WriteAsync(this, writer, cancellationToken);

    /// <summary>
    /// Writes the frame as JSON (UTF-8): an array with an object a row, the names of the columns as they are, null as <c>null</c>, dates as
    /// <c>"2026-05-24"</c>. It is written piece by piece, and never held as a whole.
    /// </summary>
    /// <param name="stream">Gets the pieces; it is flushed and not closed.</param>
    /// <param name="cancellationToken">Ends the writing between two pieces.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task WriteJsonAsync(Stream stream, CancellationToken cancellationToken = default) => JsonFrame.WriteAsync(this, stream, cancellationToken);

    private static DataFrameColumn Filled(FrameColumn column, object?[][] rows, int at)
    {
        IEnumerable<T?> Values<T>()
            where T : struct => rows.Select(row => (T?)row[at]);

        return column.Type switch
        {
            var t when t == typeof(int) => new Int32DataFrameColumn(column.Name, Values<int>()),
            var t when t == typeof(double) => new DoubleDataFrameColumn(column.Name, Values<double>()),
            var t when t == typeof(bool) => new BooleanDataFrameColumn(column.Name, Values<bool>()),
            var t when t == typeof(DateOnly) => new DateTimeDataFrameColumn(column.Name, Values<DateOnly>().Select(d => d?.ToDateTime(TimeOnly.MinValue))),
            _ => new StringDataFrameColumn(column.Name, rows.Select(row => (string)row[at]!)),
        };
    }
}
