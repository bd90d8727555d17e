using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace F1Predict.Data;

/// <summary>The cells of one row, in the order of the columns. One instance is filled again and again.</summary>
internal sealed class Row
{
    private readonly List<Cell> _cells = [];

    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>The same without a copy a cell; not to be kept.</summary>
    public ReadOnlySpan<Cell> Span => CollectionsMarshal.AsSpan(_cells);

    public Row Clear()
    {
        _cells.Clear();
        return this;
    }

    public Row Text(string? value) => Add(new Cell(CellKind.Text, value is null, 0, value));

    public Row Bytes(byte[]? value) => Add(new Cell(CellKind.Bytes, value is null, 0, value));

    public Row Integer(int? value) => Add(new Cell(CellKind.Integer, value is null, value ?? 0));

    public Row Long(long value) => Add(new Cell(CellKind.Long, IsNull: false, value));

    public Row Real(double? value) => Add(new Cell(CellKind.Real, value is null, BitConverter.DoubleToInt64Bits(value ?? 0)));

    public Row Flag(bool value) => Add(new Cell(CellKind.Flag, IsNull: false, value ? 1 : 0));

    public Row Date(DateOnly value) => Add(new Cell(CellKind.Date, IsNull: false, value.DayNumber));

    public Row Moment(DateTimeOffset? value) => Add(new Cell(CellKind.Moment, value is null, value?.UtcTicks ?? 0));

    public Row Race(RaceKey key) => Integer(key.Season).Integer(key.Round);

    /// <summary>SHA-256 of the cells. A change of this form makes every stored race look changed.</summary>
    public byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[10];
        foreach (var cell in _cells)
        {
            var bytes = cell.IsNull ? [] : cell.Reference switch
            {
                string text => Encoding.UTF8.GetBytes(text),
                byte[] raw => raw,
                _ => [],
            };
            head[0] = (byte)cell.Kind;
            head[1] = cell.IsNull ? (byte)0 : (byte)1;
            BinaryPrimitives.WriteInt64LittleEndian(head[2..], cell.Reference is null ? cell.Bits : bytes.Length);
            hash.AppendData(head);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    private Row Add(Cell cell)
    {
        _cells.Add(cell);
        return this;
    }
}
