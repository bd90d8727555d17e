using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace F1Predict.Data;

/// <summary>
/// Writes rows in PostgreSQL's binary COPY format: a header, then for each row the number of fields and for each field its length and bytes,
/// big-endian, and a trailer. Written by hand because one awaited call a value would cost more than the server does.
/// </summary>
internal sealed class BinaryCopy
{
    private const int ChunkLength = 1 << 16;
    private const long MicrosecondTicks = TimeSpan.TicksPerMillisecond / 1000;

    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long EpochTicks = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * ChunkLength);

    /// <summary>The signature, no flags, no extension.</summary>
    private static ReadOnlySpan<byte> Header =>
        [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public async Task WriteAsync(NpgsqlRawCopyStream stream, IEnumerable<Row> rows, CancellationToken ct)
    {
        _buffer.Write(Header);
        foreach (var row in rows)
        {
            Write(row);
            if (_buffer.WrittenCount >= ChunkLength) await FlushAsync(stream, ct).ConfigureAwait(false);
        }

        Short(-1);
        await FlushAsync(stream, ct).ConfigureAwait(false);
    }

    private async Task FlushAsync(NpgsqlRawCopyStream stream, CancellationToken ct)
    {
        await stream.WriteAsync(_buffer.WrittenMemory, ct).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }

    private void Write(Row row)
    {
        Short((short)row.Cells.Count);
        foreach (ref readonly var cell in row.Span)
        {
            if (cell.IsNull)
            {
                Integer(-1);
                continue;
            }

            switch (cell.Kind)
            {
                case CellKind.Text: Text(cell.Text); break;
                case CellKind.Bytes: Bytes(cell.Bytes); break;
                case CellKind.Integer: Field(cell.Integer); break;
                case CellKind.Date: Field((int)cell.Bits - Epoch); break;
                case CellKind.Moment: Field((cell.Bits - EpochTicks) / MicrosecondTicks); break;
                case CellKind.Long or CellKind.Real: Field(cell.Bits); break;
                case CellKind.Flag: Bytes([cell.Flag ? (byte)1 : (byte)0]); break;
                default: throw new InvalidOperationException($"A {cell.Kind} has no binary form.");
            }
        }
    }

    private void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Integer(length);
        Encoding.UTF8.GetBytes(text, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        Integer(bytes.Length);
        _buffer.Write(bytes);
    }

    private void Field(int value)
    {
        Integer(sizeof(int));
        Integer(value);
    }

    private void Field(long value)
    {
        Integer(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
    }

    private void Integer(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    private void Short(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.GetSpan(sizeof(short)), value);
        _buffer.Advance(sizeof(short));
    }
}
