using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace F1Predict.Data;

/// <summary>
/// The envelope of a snapshot: 8 bytes of signature, format version (int32), length of the compressed part and of its content (int64 each,
/// all little-endian), SHA-256 of the compressed part, then the compressed part (Brotli).
/// </summary>
internal static class SnapshotFile
{
    public const int FormatVersion = 1;

    private const string BundledName = "F1Predict.Data.bundled.f1history";
    private const int HeaderLength = 8 + 4 + 8 + 8 + 32;
    private const long MaximumContent = 1L << 30;
    private const int FirstBlock = 1 << 24;

    private static ReadOnlySpan<byte> Signature => "F1HIST\r\n"u8;

    public static RaceHistory LoadBundled()
    {
        using var stream = typeof(SnapshotFile).Assembly.GetManifestResourceStream(BundledName)
            ?? throw new RaceDataException(new DataIssue(BundledName, "the bundled snapshot is missing from F1Predict.Data.dll"));
        return Load(stream, "bundled snapshot");
    }

    public static void Save(RaceHistory history, Stream stream)
    {
        using var content = new MemoryStream();
        using (var writer = new SnapshotWriter(content)) writer.Write(history);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) content.WriteTo(brotli);

        Span<byte> header = stackalloc byte[HeaderLength];
        Signature.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], FormatVersion);
        BinaryPrimitives.WriteInt64LittleEndian(header[12..], packed.Length);
        BinaryPrimitives.WriteInt64LittleEndian(header[20..], content.Length);
        SHA256.HashData(packed.GetBuffer().AsSpan(0, (int)packed.Length), header[28..]);
        stream.Write(header);
        packed.WriteTo(stream);
    }

    public static string ContentHash(RaceHistory history)
    {
        using var content = new MemoryStream();
        using (var writer = new SnapshotWriter(content)) writer.Write(history);
        return Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    public static RaceHistory Load(Stream stream, string name)
    {
        var header = new byte[HeaderLength];
        var read = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read < 8 || !header.AsSpan(0, 8).SequenceEqual(Signature)) throw Refuse(name, "this is not an F1Predict snapshot");
        if (read < HeaderLength) throw Refuse(name, "the snapshot is truncated in its header");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
        if (version != FormatVersion)
            throw Refuse(name, $"the snapshot has format {version}, this version of F1Predict.Data reads format {FormatVersion}", "format", $"{version}");
        var packedLength = BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(12));
        var contentLength = BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(20));
        if (packedLength is < 1 or > MaximumContent || contentLength is < 1 or > MaximumContent)
            throw Refuse(name, "the snapshot was altered: its lengths make no sense", "length", $"{packedLength}/{contentLength}");

        var packed = Take(stream, packedLength);
        if (packed.Length < packedLength) throw Refuse(name, $"the snapshot is truncated: {packed.Length} of {packedLength} bytes are there");
        if (!SHA256.HashData(packed).AsSpan().SequenceEqual(header.AsSpan(28))) throw Refuse(name, "the snapshot was altered: its checksum does not match");
        return Unpack(packed, contentLength, name);
    }

    private static RaceHistory Unpack(byte[] packed, long contentLength, string name)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            var content = Take(brotli, contentLength);
            if (content.Length < contentLength || brotli.ReadByte() >= 0) throw new InvalidDataException("it has another length than its header says");
            using var reader = new SnapshotReader(content);
            return reader.Read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or FormatException or ArgumentException)
        {
            throw new RaceDataException(new DataIssue(name, $"the snapshot cannot be read: {e.Message}"), e);
        }
    }

    /// <summary>
    /// At most <paramref name="length"/> bytes, fewer at the end of the stream. The checksum does not cover the lengths, so memory is taken
    /// for what is there, not for what they say.
    /// </summary>
    private static byte[] Take(Stream stream, long length)
    {
        var bytes = new byte[Math.Min(length, FirstBlock)];
        var got = 0;
        while (true)
        {
            got += stream.ReadAtLeast(bytes.AsSpan(got), bytes.Length - got, throwOnEndOfStream: false);
            if (got == length) return bytes;
            if (got < bytes.Length) return bytes[..got];
            Array.Resize(ref bytes, (int)Math.Min(length, bytes.Length * 2L));
        }
    }

    private static RaceDataException Refuse(string name, string message, string? field = null, string? value = null) =>
        new(new DataIssue(name, message, Field: field, Value: value));
}
