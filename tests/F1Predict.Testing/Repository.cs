namespace F1Predict.Testing;

/// <summary>Where the sources are that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "F1Predict.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"There is no F1Predict.sln above {AppContext.BaseDirectory}.");
    }
}
