using System.Data.Common;

namespace F1Predict.Data;

/// <summary>Reads the columns of the current row from left to right. Both drivers convert to the types asked for.</summary>
internal sealed class RowReader(DbDataReader reader)
{
    private int _at;

    /// <summary>Goes to the next row; false after the last.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken ct)
    {
        _at = 0;
        return await reader.ReadAsync(ct).ConfigureAwait(false);
    }

    public string Text() => reader.GetString(_at++);

    public string? OptionalText() => Null() ? null : Text();

    public int Integer() => reader.GetInt32(_at++);

    public int? OptionalInteger() => Null() ? null : Integer();

    public long Long() => reader.GetInt64(_at++);

    public double Real() => reader.GetDouble(_at++);

    public double? OptionalReal() => Null() ? null : Real();

    public bool Flag() => reader.GetBoolean(_at++);

    public byte[] Bytes() => reader.GetFieldValue<byte[]>(_at++);

    public DateOnly Date() => reader.GetFieldValue<DateOnly>(_at++);

    public DateTimeOffset Moment() => reader.GetFieldValue<DateTimeOffset>(_at++);

    public DateTimeOffset? OptionalMoment() => Null() ? null : Moment();

    public RaceKey Race() => new(Integer(), Integer());

    public DriverId Driver() => new(Text());

    public ConstructorId Constructor() => new(Text());

    private bool Null()
    {
        if (!reader.IsDBNull(_at)) return false;
        _at++;
        return true;
    }
}
