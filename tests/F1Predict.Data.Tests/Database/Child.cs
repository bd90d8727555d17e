using System.Diagnostics;

namespace F1Predict.Data.Tests.Database;

/// <summary>Another process that does one of the <see cref="ChildTasks"/>: this test program, asked to run that alone.</summary>
internal sealed class Child : IDisposable
{
    public const string Variable = "F1PREDICT_TEST_DATABASE";

    private readonly Process _process;
    private readonly Task<string> _output;

    private Child(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public static Child Start(string task, string connection)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        var assembly = typeof(Child).Assembly.Location;
        if (Path.GetFileNameWithoutExtension(info.FileName) == "dotnet") info.ArgumentList.Add(assembly);
        string[] arguments =
        [
            "--filter-method", $"{typeof(ChildTasks).FullName}.{task}", "--no-ansi", "--results-directory", Path.GetTempPath(),
        ];
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        info.Environment[Variable] = connection;
        return new Child(Process.Start(info)!);
    }

    public bool HasExited => _process.HasExited;

    /// <summary>SIGKILL: it gets no chance to tidy up.</summary>
    public void Kill() => _process.Kill();

    /// <returns>The exit code: 0 when the task passed.</returns>
    public async Task<int> EndAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        if (_process.ExitCode is not (0 or 137)) TestContext.Current.SendDiagnosticMessage(await _output);
        return _process.ExitCode;
    }

    public void Dispose() => _process.Dispose();
}
