using System.Runtime.InteropServices;

namespace F1Predict.Models;

/// <summary>Arrays of numbers in a model file: the length, then the values little-endian.</summary>
internal static class BinaryArrays
{
    private const int MostBytes = 1 << 28;

    public static void WriteArray<T>(this BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <exception cref="InvalidDataException">The length makes no sense, or the values end early.</exception>
    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadCount()];
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        return reader.BaseStream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length
            ? values
            : throw new InvalidDataException("The model ends early.");
    }

    /// <exception cref="InvalidDataException">The count makes no sense.</exception>
    public static int ReadCount(this BinaryReader reader) =>
        reader.ReadInt32() is var count and >= 0 and < MostBytes / 8 ? count : throw new InvalidDataException("The model is damaged: a length makes no sense.");
}
