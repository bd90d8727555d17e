using F1Predict.Data;
using F1Predict.Ingestion;

namespace F1Predict.Benchmarks;

/// <summary>The history that a program of this folder works on; its source file is shared by them.</summary>
internal static class HistoryFile
{
    /// <summary>The bundled history; with a path that snapshot, or that f1db release (zip or folder).</summary>
    public static RaceHistory Open(string? path)
    {
        if (path is null) return RaceHistory.LoadBundled();
        if (Directory.Exists(path) || Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return F1DbReader.Read(path).History;
        using var stream = File.OpenRead(path);
        return RaceHistory.Load(stream, path);
    }
}
