using System.Diagnostics;
using System.Globalization;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>An S3-compatible server of its own (s3rver) with one bucket: a private port on 127.0.0.1, a temporary folder, stopped when disposed.</summary>
internal sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "f1";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private S3Server(Process process, DirectoryInfo folder, int port)
    {
        (_process, _folder) = (process, folder);
        Options = new S3Options
        {
            Bucket = Bucket, Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")), PathStyle = true, Key = "S3RVER", Secret = "S3RVER",
        };
    }

    /// <summary>How to reach it.</summary>
    public S3Options Options { get; }

    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static async Task<S3Server> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("f1predict-s3-");
        var script = Path.Combine(Repository.Root, "tests", "WebHost.Tests", "Stores", "s3-server.js");

        // s3rver makes the tokens of longer lists with DES, which OpenSSL 3 counts as legacy.
        var start = new ProcessStartInfo("node", ["--openssl-legacy-provider", script, folder.FullName, Bucket]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        if (await process.StandardOutput.ReadLineAsync() is { } port) return new S3Server(process, folder, int.Parse(port, CultureInfo.InvariantCulture));
        var said = await complaints;
        process.Dispose();
        folder.Delete(recursive: true);
        throw new InvalidOperationException($"s3rver does not start; eng/setup.sh --tests fetches it. {said}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
