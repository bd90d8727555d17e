using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace F1Predict.Data.Tests.Frames;

public sealed class FrameTests
{
    private static readonly FrameColumns<Row> Columns = new()
    {
        { "name", "A text", r => r.Name },
        { "laps", "A whole number", r => r.Laps },
        { "gap_s", "A real number", r => r.Gap },
        { "wet", "Yes or no", r => r.Wet },
        { "day", "A date", r => r.Day },
    };

    private static readonly Row Full = new("Spa", 44, -1234.5, true, new DateOnly(2021, 8, 29));
    private static readonly Row Empty = new(null, null, null, null, null);

    [Fact]
    public async Task WriteCsv_Values_AreWrittenAsDocumented() => (await Written.CsvAsync(Columns.Over([Full, Empty, new Row("", 0, 0.1, false, null)])))
        .ShouldBe("name,laps,gap_s,wet,day\r\nSpa,44,-1234.5,true,2021-08-29\r\n,,,,\r\n\"\",0,0.1,false,\r\n");

    [Fact]
    public async Task WriteCsv_OtherCulture_WritesTheSame()
    {
        var (before, comma) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = comma;
        try
        {
            (await Written.CsvAsync(Columns.Over([Full]))).ShouldContain("-1234.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r\nx", "\"'\r\nx\"")]
    [InlineData("=A1,\"B\"", "\"'=A1,\"\"B\"\"\"")]
    [InlineData("a=1", "a=1")]
    public async Task WriteCsv_TextLikeAFormula_GetsAnApostrophe(string text, string field) =>
        (await Written.CsvAsync(Columns.Over([Empty with { Name = text }]))).ShouldEndWith($"\r\n{field},,,,\r\n");

    [Fact]
    public Task WriteCsv_AnyText_IsReadBackByAnotherReader() => Gen.String[Gen.Char["ab,;\"'\r\n =é日"], 0, 12].Array[1, 5].SampleAsync(async texts =>
    {
        var lines = Written.Lines(await Written.CsvAsync(Columns.Over(texts.Select(t => Empty with { Name = t }))));
        lines[0].ShouldBe(["name", "laps", "gap_s", "wet", "day"]);
        lines.Skip(1).Select(l => l[0]).ShouldBe(texts.Select(t => t.Length > 0 && "=\r\n".Contains(t[0], StringComparison.Ordinal) ? "'" + t : t));
    });

    [Fact]
    public async Task WriteJson_Values_AreWrittenAsDocumented()
    {
        var rows = await Written.JsonAsync(Columns.Over([Full, Empty]));
        rows[0].GetRawText().ShouldBe("""{"name":"Spa","laps":44,"gap_s":-1234.5,"wet":true,"day":"2021-08-29"}""");
        rows[1].GetRawText().ShouldBe("""{"name":null,"laps":null,"gap_s":null,"wet":null,"day":null}""");
        (await Written.JsonAsync(Columns.Over([]))).ShouldBeEmpty();
    }

    [Fact]
    public Task WriteJson_AnyValues_AreReadBack() => Gen.Select(Gen.String.AlphaNumeric, Gen.Int, Gen.Double[-1e9, 1e9], Gen.Bool).Array[0, 5].SampleAsync(async values =>
    {
        var rows = await Written.JsonAsync(Columns.Over(values.Select(v => new Row(v.Item1, v.Item2, v.Item3, v.Item4, null))));
        rows.Select(r => (r.GetProperty("name").GetString()!, r.GetProperty("laps").GetInt32(), r.GetProperty("gap_s").GetDouble(), r.GetProperty("wet").GetBoolean()))
            .ShouldBe(values);
    });

    [Fact]
    public void ToDataFrame_Values_KeepTypeAndNull()
    {
        var frame = Columns.Over([Full, Empty]).ToDataFrame();
        frame.Columns.Select(c => (c.Name, c.DataType)).ShouldBe(
            [("name", typeof(string)), ("laps", typeof(int)), ("gap_s", typeof(double)), ("wet", typeof(bool)), ("day", typeof(DateTime))]);
        frame.Rows[0].ShouldBe(["Spa", 44, -1234.5, true, new DateTime(2021, 8, 29)]);
        frame.Rows[1].ShouldAllBe(value => value == null);
        frame.Columns.ShouldAllBe(c => c.NullCount == 1);
    }

    // Microsoft.Data.Analysis 0.23.1. When this fails, the warning of ToDataFrame and docs/data.md has had its day.
    [Fact]
    public void ToDataFrame_MeanOfAGroup_TakesNullAsZero()
    {
        var frame = Columns.Over([Full, Full with { Gap = null }]).ToDataFrame();
        frame.GroupBy("name").Mean("gap_s")["gap_s"][0].ShouldBe(-1234.5 / 2);
    }

    [Fact]
    public async Task NotANumber_IsMissing()
    {
        var frame = Columns.Over([Empty with { Gap = double.NaN }]);
        (await Written.CsvAsync(frame)).ShouldEndWith("\r\n,,,,\r\n");
        (await Written.JsonAsync(frame))[0].GetProperty("gap_s").ValueKind.ShouldBe(JsonValueKind.Null);
        frame.ToDataFrame()["gap_s"].NullCount.ShouldBe(1);
    }

    [Fact]
    public async Task Infinity_IsRefusedWithTheColumn() =>
        (await Should.ThrowAsync<InvalidDataException>(() => Written.CsvAsync(Columns.Over([Empty with { Gap = double.PositiveInfinity }])))).Message.ShouldContain("gap_s");

    [Theory]
    [InlineData("")]
    [InlineData("Laps")]
    [InlineData("lap time")]
    public void Add_NameNotInSnakeCase_Throws(string name) =>
        Should.Throw<ArgumentException>(() => new FrameColumns<Row> { { name, "Anything", r => r.Laps } }).Message.ShouldContain($"'{name}'");

    [Fact]
    public void Add_NameTwice_ThrowsAlsoForAPart()
    {
        Should.Throw<ArgumentException>(() => new FrameColumns<Row> { { "laps", "One", r => r.Laps }, { "laps", "Other", r => r.Gap } }).Message.ShouldContain("'laps'");
        Should.Throw<ArgumentException>(() => new FrameColumns<Row> { { "laps", "One", r => r.Laps }, { Columns, r => r } }).Message.ShouldContain("'laps'");
    }

    [Fact]
    public async Task Write_RowsOneByOne_HoldsNoMoreThanAPiece()
    {
        var read = 0;
        var frame = Columns.Over(Enumerable.Range(0, 100_000).Select(i => { read = i; return Full; }));
        using var stop = new CancellationTokenSource();
        var written = new FirstPiece(() => stop.Cancel());
        await Should.ThrowAsync<OperationCanceledException>(() => frame.WriteJsonAsync(written, stop.Token));
        read.ShouldBeLessThan(2_000, "the first piece of 16 kB went out long before the last row was read");

        using var csv = new StringWriter();
        using var cancelled = new CancellationTokenSource();
        var few = Columns.Over(Enumerable.Range(0, 10).Select(i => { if (i == 3) cancelled.Cancel(); return Full; }));
        await Should.ThrowAsync<OperationCanceledException>(() => few.WriteCsvAsync(csv, cancelled.Token));
        csv.ToString().Count(c => c == '\n').ShouldBe(4, "the names and three rows");
    }

    private sealed record Row(string? Name, int? Laps, double? Gap, bool? Wet, DateOnly? Day);

    /// <summary>Tells when the first bytes arrive.</summary>
    private sealed class FirstPiece(Action arrived) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            arrived();
            return base.WriteAsync(buffer, CancellationToken.None);
        }
    }
}
