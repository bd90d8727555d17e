using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using CsCheck;

namespace F1Predict.Data.Tests.Snapshots;

/// <summary>Snapshots that are refused: nothing of them is returned, and the issue says why.</summary>
public sealed class SnapshotDamageTests
{
    private static readonly byte[] Valid = Saved.Bytes(Saved.Small);

    [Fact]
    public void Load_Nothing_IsNoSnapshot() => Saved.Refused([]).Message.ShouldContain("not an F1Predict snapshot");

    [Theory]
    [InlineData("<html>404 Not Found</html> and enough of it to fill a whole header of sixty bytes")]
    [InlineData("F1HIST")]
    [InlineData("F1HIST\n\n ........................................................")]
    public void Load_SomethingElse_IsNoSnapshot(string text) => Saved.Refused([.. text.Select(c => (byte)c)]).Message.ShouldContain("not an F1Predict snapshot");

    [Fact]
    public void Load_NewerFormat_NamesBothFormats()
    {
        var issue = Saved.Refused(With(Saved.VersionAt, 4, 2));
        (issue.Field, issue.Value).ShouldBe(("format", "2"));
        issue.Message.ShouldContain("format 1");
    }

    [Fact]
    public void Load_TruncatedAnywhere_IsRefused()
    {
        for (var length = 0; length < Valid.Length; length += length < 70 ? 1 : 37)
        {
            var message = Saved.Refused(Valid[..length], $"{length} of {Valid.Length} bytes").Message;
            if (length >= 8) message.ShouldContain("truncated");
        }

        Saved.Refused(Valid[..^1]).Message.ShouldContain($"{Valid.Length - Saved.PackedAt - 1} of {Valid.Length - Saved.PackedAt} bytes");
    }

    [Fact]
    public void Load_AnyByteAltered_IsRefused()
    {
        for (var at = 0; at < Valid.Length; at++)
        {
            var altered = Valid.ToArray();
            altered[at] ^= 0x5A;
            Saved.Refused(altered, $"byte {at} of {Valid.Length}");
        }
    }

    [Fact]
    public void Load_AnyBitAltered_IsRefused() => Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Int[0, 7]).Sample(
        (at, bit) =>
        {
            var altered = Valid.ToArray();
            altered[at] ^= (byte)(1 << bit);
            Saved.Refused(altered);
        },
        iter: 500);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData((1L << 30) + 1)]
    public void Load_AbsurdLength_NamesBothLengths(long length)
    {
        var content = BinaryPrimitives.ReadInt64LittleEndian(Valid.AsSpan(Saved.ContentLengthAt));
        var packed = Valid.Length - Saved.PackedAt;
        Saved.Refused(With(Saved.PackedLengthAt, 8, length)).Value.ShouldBe($"{length}/{content}");
        Saved.Refused(With(Saved.ContentLengthAt, 8, length)).Value.ShouldBe($"{packed}/{length}");
    }

    [Theory]
    [InlineData(Saved.PackedLengthAt)]
    [InlineData(Saved.ContentLengthAt)]
    public void Load_LengthOfAGigabyte_TakesNoGigabyte(int at)
    {
        var altered = With(at, 8, 1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Saved.Refused(altered);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100_000_000);
    }

    [Fact]
    public void Load_WrongContentWithARightChecksum_IsRefusedOrAHistoryWithKnownPeople()
    {
        // Not damage but a bug of a writer: some changes make another valid history; none may end in another exception.
        var content = Content();
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                var changed = content.ToArray();
                changed[at] = value;
                try
                {
                    var history = Saved.Load(Sealed(changed));
                    history.CompletedRaces.SelectMany(r => r.Results).ShouldAllBe(r => history.Drivers.ContainsKey(r.Driver));
                }
                catch (RaceDataException e)
                {
                    e.Issues.ShouldNotBeEmpty();
                }
            },
            iter: 1_000);
    }

    [Fact]
    public void Load_ContentCutShortWithARightChecksum_IsRefused()
    {
        var content = Content();
        for (var length = 1; length < content.Length; length += 41) Saved.Refused(Sealed(content[..length]), $"{length} of {content.Length} bytes");
    }

    [Fact]
    public void Load_MoreThanAHistoryWithARightChecksum_IsRefused() => Saved.Refused(Sealed([.. Content(), 0])).Message.ShouldContain("more in it");

    [Fact]
    public void Load_ContentAsItWas_IsRead() => Saved.Load(Sealed(Content())).CompletedRaces.Count.ShouldBe(2, "the seal of these tests is right");

    private static byte[] With(int at, int bytes, long value)
    {
        var altered = Valid.ToArray();
        if (bytes == 4) BinaryPrimitives.WriteInt32LittleEndian(altered.AsSpan(at), (int)value);
        else BinaryPrimitives.WriteInt64LittleEndian(altered.AsSpan(at), value);
        return altered;
    }

    private static byte[] Content()
    {
        using var brotli = new BrotliStream(new MemoryStream(Valid[Saved.PackedAt..]), CompressionMode.Decompress);
        using var content = new MemoryStream();
        brotli.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Sealed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(content);
        var bytes = new byte[Saved.PackedAt + packed.Length];
        Valid.AsSpan(0, Saved.PackedLengthAt).CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Saved.PackedLengthAt), packed.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Saved.ContentLengthAt), content.Length);
        SHA256.HashData(packed.ToArray(), bytes.AsSpan(Saved.ChecksumAt));
        packed.ToArray().CopyTo(bytes, Saved.PackedAt);
        return bytes;
    }
}
