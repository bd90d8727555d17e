namespace F1Predict.WebHost;

/// <summary>Writes files that are never seen half-written.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, then moves it into place. The folder is made when it is not there.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write)) write(stream);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            // Gone after the move; left over only by a failure.
            File.Delete(temporary);
        }
    }
}
