namespace F1Predict.Testing;

/// <summary>Finds the real source files that may lie in a folder <c>shared</c> beside the repository. A test that wants one skips without it.</summary>
public static class SharedData
{
    /// <summary>Why a test that needs the real sources was skipped.</summary>
    public const string Absent = "There is no folder 'shared' with the real source files beside the repository.";

    /// <summary>The CSV zip of the f1db release; null when it is not there.</summary>
    public static string? F1DbZip => Find("f1db-csv.zip");

    /// <summary>The table of race weather; null when it is not there.</summary>
    public static string? RaceWeather => Find("race-weather.csv");

    /// <summary>The folder with the real data; null when it is not there.</summary>
    public static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "F1Predict.sln")) || folder.Parent is not { } beside) continue;
            var data = Path.Combine(beside.FullName, "shared", "data");
            return Directory.Exists(data) ? data : null;
        }

        return null;
    }

    private static string? Find(string file) => Folder() is { } folder && Path.Combine(folder, file) is var path && File.Exists(path) ? path : null;
}
