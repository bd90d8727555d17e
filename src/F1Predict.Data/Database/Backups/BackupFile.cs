namespace F1Predict.Data;

/// <summary>A copy of a database is written beside its place and moved there when it is whole.</summary>
internal static class BackupFile
{
    public static async Task<bool> WriteAsync(string file, Func<string, Task> write)
    {
        var full = Path.GetFullPath(file);
        var unfinished = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await write(unfinished).ConfigureAwait(false);
            File.Move(unfinished, full, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RaceDatabaseException($"The copy {full} cannot be written: {e.Message}", e);
        }
        finally
        {
            // Gone after the move; left over only by a failure.
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }
}
