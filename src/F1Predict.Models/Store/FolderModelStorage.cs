namespace F1Predict.Models;

/// <summary>Objects as files of a folder, which is made when the first is written.</summary>
public sealed class FolderModelStorage : IModelStorage
{
    private const string Unfinished = ".tmp";

    private readonly string _folder;

    /// <param name="folder">The folder; a relative one counts from the current directory.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FolderModelStorage(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = Path.GetFullPath(folder);
    }

    /// <summary><c>F1Predict/models</c> in the user's local application data.</summary>
    public static string DefaultFolder { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "F1Predict", "models");

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) => Guard<IReadOnlyList<string>>(() =>
        Task.FromResult<IReadOnlyList<string>>(!Directory.Exists(_folder) ? [] :
        [
            .. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(Unfinished, StringComparison.Ordinal))
                .Select(path => Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/')),
        ]));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The name leads out of the folder.</exception>
    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken = default) => Guard<byte[]?>(async () =>
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(name), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    });

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The name leads out of the folder.</exception>
    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => Guard(async () =>
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);

                // Else a power cut after the move could leave the name without the bytes.
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            // Gone after the move; left over only by a failure.
            File.Delete(unfinished);
        }

        return true;
    });

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The name leads out of the folder.</exception>
    public Task DeleteAsync(string name, CancellationToken cancellationToken = default) => Guard(() =>
    {
        var path = PathOf(name);
        var parent = Path.GetDirectoryName(path)!;
        try
        {
            File.Delete(path);
            if (parent != _folder && !Directory.EnumerateFileSystemEntries(parent).Any()) Directory.Delete(parent);
        }
        catch (DirectoryNotFoundException)
        {
            // It was never there, or another process was quicker: it is gone, as wanted.
        }

        return Task.FromResult(true);
    });

    private string PathOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var path = Path.GetFullPath(Path.Combine(_folder, name));
        return path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{name}' leads out of the folder of models.", nameof(name));
    }

    /// <summary>A folder that may not be read or written is one failure for callers, whatever the system calls it.</summary>
    private static async Task<T> Guard<T>(Func<Task<T>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
