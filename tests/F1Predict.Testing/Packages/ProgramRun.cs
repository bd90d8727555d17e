using System.Diagnostics;

namespace F1Predict.Testing;

/// <summary>A program that was run to its end.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
/// <param name="Time">How long it took.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Errors, TimeSpan Time)
{
    /// <summary>Both outputs, for the message of a failed test.</summary>
    public string Everything => $"{Output}\n{Errors}";

    /// <summary>Runs a program with nothing on its standard input; it is ended with its children when the token is cancelled.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="environment">Variables that it gets beside this process's own.</param>
    /// <param name="program">The program and its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ProgramRun> OfAsync(
        string folder, IReadOnlyDictionary<string, string>? environment, IReadOnlyList<string> program, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program[0], program.Skip(1))
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        // A test run by `dotnet test` has variables that would point a build of its own at the wrong SDK parts.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProgramRun(process.ExitCode, await output, await errors, watch.Elapsed);
    }
}
