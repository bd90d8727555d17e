using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace F1Predict.Testing;

/// <summary>The folders of servers, named after the process that started them, and what is left of those whose process was killed.</summary>
internal static class PostgresLeftovers
{
    private const string Prefix = "f1predict-postgres-";
    private const int Sigint = 2;

    /// <summary>A folder that the server's user may write to.</summary>
    public static string NewFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName()}"));
        Directory.CreateDirectory(folder);
        const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, All);
        return folder;
    }

    public static void Remove()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (Directory.Exists($"/proc/{owner}")) continue;
            try
            {
                Stop(Path.Combine(folder, "data"));
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is another user's, or another process removes it just now.
            }
        }
    }

    public static void Interrupt(int process) => _ = Kill(process, Sigint);

    /// <summary>Stops the server of a data folder, if the process that its lock file names is that server.</summary>
    private static void Stop(string data)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadLines(file).First(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return;
        var commandLine = $"/proc/{id}/cmdline";
        if (!File.Exists(commandLine) || !File.ReadAllText(commandLine).Contains(data, StringComparison.Ordinal)) return;
        using var server = Process.GetProcessById(id);
        Interrupt(id);
        server.WaitForExit(TimeSpan.FromSeconds(10));
    }

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
