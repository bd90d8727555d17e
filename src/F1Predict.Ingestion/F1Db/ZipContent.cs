using System.IO.Compression;

namespace F1Predict.Ingestion;

/// <summary>Unpacks a file of a zip and holds it against its checksum, which .NET reads but does not check: a flipped bit is another number.</summary>
internal static class ZipContent
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Remainder((uint)n))];

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public static MemoryStream Read(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        var content = new MemoryStream();
        packed.CopyTo(content);
        if (content.Length != entry.Length || Crc32(content.GetBuffer().AsSpan(0, (int)content.Length)) != entry.Crc32)
            throw new InvalidDataException("its checksum does not match");
        content.Position = 0;
        return content;
    }

    /// <summary>CRC-32 as zip has it (ISO 3309, reflected polynomial EDB88320).</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = (crc >> 8) ^ Table[(byte)crc ^ b];
        return ~crc;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }
}
