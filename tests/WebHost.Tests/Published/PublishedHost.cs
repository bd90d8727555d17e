using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>A process of the published host on a free port, as an operator would run it.</summary>
internal sealed partial class PublishedHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PublishedHost(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; } = new() { Timeout = Patience };

    /// <summary>What it wrote, a line each.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>The settings of a host that keeps everything in a folder.</summary>
    public static Dictionary<string, string> Settings(TemporaryFolder folder, string? database = null) => new()
    {
        ["Database"] = database ?? $"sqlite:{folder.File("host.db")}",
        ["Models__Folder"] = folder.File("models"),
        ["Jobs__Enabled"] = "false",
        ["Accounts__SigningKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)),
        ["Protection__RedirectToHttps"] = "false",
        ["Protection__RequestsPerUser"] = "1000000",
        ["Protection__RequestsPerAddress"] = "1000000",
        ["Protection__SignInsPerAddress"] = "1000000",
    };

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="program">Its assembly.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<PublishedHost> StartAsync(string program, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var host = new PublishedHost(Process.Start(start)!);
        try
        {
            var exited = host._process.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (await Task.WhenAny(host._address.Task, exited).WaitAsync(Patience) == exited)
                throw new InvalidOperationException($"The host ended with {host._process.ExitCode}:\n{string.Join('\n', host._log)}");
            host.Client.BaseAddress = await host._address.Task;
            await host.UntilReadyAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to stop, as a service manager does, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task UntilReadyAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var since = Stopwatch.StartNew();
        while ((await Client.GetAsync(new Uri("/health/ready", UriKind.Relative))) is { IsSuccessStatusCode: false } answer)
        {
            if (since.Elapsed > Patience) throw new InvalidOperationException($"The host does not get ready: {await answer.Content.ReadAsStringAsync()}\n{string.Join('\n', _log)}");
            await timer.WaitForNextTickAsync();
        }
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        _log.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match) _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex("listening on: (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
