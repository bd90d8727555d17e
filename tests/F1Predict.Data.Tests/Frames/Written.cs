using System.Text;
using System.Text.Json;
using CsvHelper;

namespace F1Predict.Data.Tests.Frames;

/// <summary>What a frame writes, and the same read back by others.</summary>
internal static class Written
{
    public static async Task<string> CsvAsync(Frame frame)
    {
        using var writer = new StringWriter();
        await frame.WriteCsvAsync(writer, TestContext.Current.CancellationToken);
        return writer.ToString();
    }

    public static async Task<JsonElement[]> JsonAsync(Frame frame)
    {
        using var stream = new MemoryStream();
        await frame.WriteJsonAsync(stream, TestContext.Current.CancellationToken);
        return [.. JsonSerializer.Deserialize<JsonElement>(stream.ToArray()).EnumerateArray()];
    }

    /// <summary>The lines of a CSV as CsvHelper reads them; the names first.</summary>
    public static string[][] Lines(string csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(csv)), new CsvReaderOptions(), leaveOpen: false);
        var lines = new List<string[]> { reader.Headers.ToArray() };
        while (reader.Read()) lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. lines];
    }
}
