namespace F1Predict.Data;

/// <summary>How values of a type become rows of a table and back. Both engines name tables and columns alike.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">The columns of the value itself, in the order in which it is written and read.</param>
/// <param name="Write">Adds the cells of a value to a row.</param>
/// <param name="Read">Reads a value from the columns.</param>
internal sealed record Table<T>(string Name, string[] Columns, Action<Row, T> Write, Func<RowReader, T> Read);
