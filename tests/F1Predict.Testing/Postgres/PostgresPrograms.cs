using System.Diagnostics;

namespace F1Predict.Testing;

/// <summary>The programs of a PostgreSQL installation, started as an ordinary user: they refuse root.</summary>
internal sealed class PostgresPrograms
{
    private static readonly string[] Versions = ["15", "16", "17", "18", "14"];

    private readonly string _folder;
    private readonly string[] _asUser;

    private PostgresPrograms(string folder)
    {
        _folder = folder;
        _asUser = Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups"] : [];
    }

    private static string User => File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <exception cref="InvalidOperationException">PostgreSQL is not installed.</exception>
    public static PostgresPrograms Find()
    {
        var folders = Versions.Select(v => $"/usr/lib/postgresql/{v}/bin")
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        var folder = folders.FirstOrDefault(f => f.Length > 0 && File.Exists(Path.Combine(f, "initdb")));
        return folder is not null
            ? new PostgresPrograms(folder)
            : throw new InvalidOperationException(
                "PostgreSQL is not installed: initdb is neither in /usr/lib/postgresql/15/bin nor on the PATH. On Debian: apt-get install postgresql-15.");
    }

    public Process Start(string program, params string[] arguments)
    {
        string[] command = [.. _asUser, Path.Combine(_folder, program)];
        var info = new ProcessStartInfo(command[0], [.. command.Skip(1), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        info.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(info) ?? throw new InvalidOperationException($"{program} could not be started.");
    }

    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().ConfigureAwait(false);
        var said = await output.ConfigureAwait(false) + await error.ConfigureAwait(false);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}:{Environment.NewLine}{said}");
    }
}
