using System.Data.Common;

namespace F1Predict.Data;

/// <summary>
/// Reads the columns of the current row from left to right, one a call; the same for both engines, which convert to the types asked for. A column that
/// may be null is read by a method that says so.
/// </summary>
public sealed class RowReader
{
    private readonly DbDataReader _reader;
    private int _at;

    internal RowReader(DbDataReader reader) => _reader = reader;

    /// <summary>A text.</summary>
    public string Text() => _reader.GetString(_at++);

    /// <summary>A text, or null.</summary>
    public string? OptionalText() => Null() ? null : Text();

    /// <summary>A whole number of 32 bits.</summary>
    public int Number() => _reader.GetInt32(_at++);

    /// <summary>A whole number of 32 bits, or null.</summary>
    public int? OptionalNumber() => Null() ? null : Number();

    /// <summary>A whole number of 64 bits.</summary>
    public long LargeNumber() => _reader.GetInt64(_at++);

    /// <summary>A number.</summary>
    public double Real() => _reader.GetDouble(_at++);

    /// <summary>A number, or null.</summary>
    public double? OptionalReal() => Null() ? null : Real();

    /// <summary>Yes or no.</summary>
    public bool Flag() => _reader.GetBoolean(_at++);

    /// <summary>Bytes.</summary>
    public byte[] Bytes() => _reader.GetFieldValue<byte[]>(_at++);

    /// <summary>An identifier.</summary>
    public Guid Id() => _reader.GetGuid(_at++);

    /// <summary>An identifier, or null.</summary>
    public Guid? OptionalId() => Null() ? null : Id();

    /// <summary>A date.</summary>
    public DateOnly Date() => _reader.GetFieldValue<DateOnly>(_at++);

    /// <summary>A time, in UTC.</summary>
    public DateTimeOffset Moment() => _reader.GetFieldValue<DateTimeOffset>(_at++);

    /// <summary>A time, in UTC, or null.</summary>
    public DateTimeOffset? OptionalMoment() => Null() ? null : Moment();

    /// <summary>Two columns, season and round.</summary>
    public RaceKey Race() => new(Number(), Number());

    /// <summary>A driver's id.</summary>
    public DriverId Driver() => new(Text());

    /// <summary>A constructor's id.</summary>
    public ConstructorId Constructor() => new(Text());

    /// <summary>Goes to the next row; false after the last.</summary>
    internal async ValueTask<bool> NextAsync(CancellationToken ct)
    {
        _at = 0;
        return await _reader.ReadAsync(ct).ConfigureAwait(false);
    }

    private bool Null()
    {
        if (!_reader.IsDBNull(_at)) return false;
        _at++;
        return true;
    }
}
