namespace F1Predict.Notebooks;

/// <summary>Rows of any type with a caption, shown by a notebook as a table: .NET Interactive itself shows a list of objects as a tree.</summary>
public sealed class RowTable
{
    internal RowTable(Table table) => Table = table;

    internal Table Table { get; }
}
