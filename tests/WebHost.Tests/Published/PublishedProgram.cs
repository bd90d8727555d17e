using System.Diagnostics;
using F1Predict.Testing;

[assembly: AssemblyFixture(typeof(F1Predict.WebHost.Tests.PublishedProgram))]

namespace F1Predict.WebHost.Tests;

/// <summary>The host as <c>dotnet publish</c> leaves it, made when the first test asks for it.</summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<string>> _program;

    public PublishedProgram() => _program = new(PublishAsync);

    /// <summary>The path of its assembly.</summary>
    public Task<string> PathAsync() => _program.Value;

    public void Dispose() => _folder.Dispose();

    private async Task<string> PublishAsync()
    {
        var output = _folder.File("published");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Repository.Root, "samples", "WebHost"), "-c", "Release", "--no-build", "-o", output, "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, said);
        return Path.Combine(output, "WebHost.dll");
    }
}
