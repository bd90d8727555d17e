using F1Predict.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>The command <c>dotnet</c> as a user types it.</summary>
internal static class Dotnet
{
    /// <summary>Runs it in a folder; it must succeed.</summary>
    public static async Task<ProgramRun> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        var run = await TryAsync(folder, arguments);
        run.ExitCode.ShouldBe(0, $"dotnet {string.Join(' ', arguments)}\n{run.Everything}");
        return run;
    }

    /// <summary>Runs it in a folder.</summary>
    public static Task<ProgramRun> TryAsync(TemporaryFolder folder, params string[] arguments) =>
        ProgramRun.OfAsync(folder.FullName, null, ["dotnet", .. arguments], TestContext.Current.CancellationToken);

    /// <summary>A console project, as <c>dotnet new console</c> makes it, with a package added to it.</summary>
    public static async Task NewConsoleAsync(TemporaryFolder folder, string package, string version)
    {
        await RunAsync(folder, "new", "console", "-n", "App", "-o", ".", "--no-restore");
        await RunAsync(folder, "add", "package", package, "--version", version);
    }
}
