namespace F1Predict.Testing;

/// <summary>A folder of its own for one test; deleted with all that is in it when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string FullName { get; } = Directory.CreateTempSubdirectory("f1predict-test-").FullName;

    /// <summary>The full path of a file in it, whether it is there or not.</summary>
    public string File(string name) => Path.Combine(FullName, name);

    /// <summary>Writes a file in it and returns its full path.</summary>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
