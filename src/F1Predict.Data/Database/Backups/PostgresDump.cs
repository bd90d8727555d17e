using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace F1Predict.Data;

/// <summary>Copies a PostgreSQL database by the programs of PostgreSQL itself. What they need to connect they get by environment, so that no list of processes shows it.</summary>
internal sealed class PostgresDump(NpgsqlConnectionStringBuilder connection, string description)
{
    /// <summary>Writes a copy in the custom format, and reads it through.</summary>
    public async Task WriteAsync(string file, int serverVersion, CancellationToken ct)
    {
        await RunAsync("pg_dump", serverVersion, ["--format=custom", "--no-owner", "--no-privileges", "--no-password", $"--file={file}"], ct).ConfigureAwait(false);
        await RunAsync("pg_restore", serverVersion, [OperatingSystem.IsWindows() ? "--file=NUL" : "--file=/dev/null", file], ct).ConfigureAwait(false);
    }

    /// <summary>Restores a copy, in one transaction.</summary>
    public Task ReadAsync(string file, int serverVersion, CancellationToken ct) => RunAsync(
        "pg_restore",
        serverVersion,
        ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--no-password", $"--dbname=dbname={Quoted(Database)}", file],
        ct);

    private string Database => connection.Database ?? connection.Username!;

    private async Task RunAsync(string program, int serverVersion, string[] arguments, CancellationToken ct)
    {
        using var process = Start(program, serverVersion, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = await process.StandardError.ReadToEndAsync(ct).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
            if (process.ExitCode != 0) throw new RaceDatabaseException($"{description}: {program} ended with {process.ExitCode}: {error.Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private Process Start(string program, int serverVersion, string[] arguments)
    {
        // Debian keeps the programs of each version apart; the one on the path asks for the newest.
        var own = string.Create(CultureInfo.InvariantCulture, $"/usr/lib/postgresql/{serverVersion}/bin/{program}");
        var start = new ProcessStartInfo(File.Exists(own) ? own : program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new RaceDatabaseException($"{program} of PostgreSQL {serverVersion} or later is not installed: {e.Message}", e);
        }
    }

    private IEnumerable<(string Name, string? Value)> Environment =>
    [
        ("PGHOST", connection.Host),
        ("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture)),
        ("PGDATABASE", Database),
        ("PGUSER", connection.Username),
        ("PGPASSWORD", connection.Password),
        ("PGPASSFILE", connection.Passfile),
        ("PGSSLROOTCERT", connection.RootCertificate),
        ("PGSSLMODE", connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        }),
        ("PGAPPNAME", "F1Predict backup"),
    ];

    private static string Quoted(string value) => $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
