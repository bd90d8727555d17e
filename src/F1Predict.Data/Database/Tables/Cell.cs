namespace F1Predict.Data;

/// <summary>What a <see cref="Cell"/> holds.</summary>
internal enum CellKind : byte
{
    Text,
    Integer,
    Long,
    Real,
    Flag,
    Date,
    Moment,
    Bytes,
}

/// <summary>A value on its way into a column, without boxing its numbers.</summary>
/// <param name="Kind">What it is, also when it is null.</param>
/// <param name="IsNull">Whether the column gets null.</param>
/// <param name="Bits">The number, day number, ticks in UTC, or bits of a real.</param>
/// <param name="Reference">The text or bytes.</param>
internal readonly record struct Cell(CellKind Kind, bool IsNull, long Bits, object? Reference = null)
{
    public string Text => (string)Reference!;

    public byte[] Bytes => (byte[])Reference!;

    public int Integer => (int)Bits;

    public double Real => BitConverter.Int64BitsToDouble(Bits);

    public bool Flag => Bits != 0;

    public DateOnly Date => DateOnly.FromDayNumber((int)Bits);

    public DateTimeOffset Moment => new(Bits, TimeSpan.Zero);

    /// <summary>The value as a command's parameter takes it.</summary>
    public object Value => IsNull
        ? DBNull.Value
        : Kind switch
        {
            CellKind.Integer => Integer,
            CellKind.Long => Bits,
            CellKind.Real => Real,
            CellKind.Flag => Flag,
            CellKind.Date => Date,
            CellKind.Moment => Moment,
            _ => Reference!,
        };
}
