using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace F1Predict.Ingestion;

/// <summary>
/// Answers kept on disk, one file a request: a mark, the time, the hash of the body, the body. A file that is not whole is as good as none. What
/// cannot be written is not kept: a full disk must not stop an ingestion.
/// </summary>
internal sealed class AnswerCache(string? folder)
{
    private const int HashBytes = 32;

    private static readonly byte[] Mark = "F1ANSWER1"u8.ToArray();

    private static int HeaderBytes => Mark.Length + sizeof(long) + HashBytes;

    /// <summary>The stored answer; null when there is none, or its file was damaged.</summary>
    public SourceAnswer? Find(string source, Uri address)
    {
        if (folder is null) return null;
        byte[] file;
        try
        {
            file = File.ReadAllBytes(PathOf(source, address));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (file.Length < HeaderBytes || !file.AsSpan().StartsWith(Mark)) return null;
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(Mark.Length));
        var body = file.AsSpan(HeaderBytes);
        var hash = file.AsSpan(Mark.Length + sizeof(long), HashBytes);
        if (ticks <= 0 || ticks > DateTimeOffset.MaxValue.Ticks || !hash.SequenceEqual(Hash(ticks, body))) return null;
        return new SourceAnswer(body.ToArray(), new DateTimeOffset(ticks, TimeSpan.Zero));
    }

    /// <summary>Stores an answer in place of an earlier one, in one step: a reader sees the old one or the new one, whole.</summary>
    public void Store(string source, Uri address, byte[] body, DateTimeOffset fetchedAt)
    {
        if (folder is null) return;
        var path = PathOf(source, address);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(draft, FileMode.CreateNew))
            {
                Span<byte> ticks = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(ticks, fetchedAt.UtcTicks);
                stream.Write(Mark);
                stream.Write(ticks);
                stream.Write(Hash(fetchedAt.UtcTicks, body));
                stream.Write(body);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DeleteQuietly(draft);
        }
    }

    private static byte[] Hash(long ticks, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(time, ticks);
        hash.AppendData(time);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover draft is never read.
        }
    }

    private string PathOf(string source, Uri address) =>
        Path.Combine(folder!, source, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri))) + ".answer");
}
