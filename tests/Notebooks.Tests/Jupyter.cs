using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using F1Predict.Testing;

namespace F1Predict.Notebooks.Tests;

/// <summary>Jupyter's nbconvert with the C# kernel of .NET Interactive, both as <c>eng/setup.sh --tests</c> installs them.</summary>
internal sealed class Jupyter(PackedFeed feed)
{
    private const string Package = "#r \"nuget: F1Predict.Notebooks, ";

    /// <summary>Runs a notebook cell by cell against the packed packages, in a folder of its own; a cell that fails does not stop the others.</summary>
    public async Task<Notebook> ExecuteAsync(string file, TemporaryFolder folder, CancellationToken cancellationToken)
    {
        var kernel = Path.Combine(Repository.Root, "artifacts", "tools", "dotnet-interactive");
        if (!File.Exists(kernel)) throw new InvalidOperationException($"There is no {kernel}: run eng/setup.sh --tests.");
        feed.WriteConfig(folder.FullName);
        var kernels = Directory.CreateDirectory(folder.File("kernels/.net-csharp")).FullName;
        await File.WriteAllTextAsync(Path.Combine(kernels, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = new[] { kernel, "jupyter", "{connection_file}", "--default-kernel", "csharp", "--http-local-only", "--http-port-range", FreePort() },
            display_name = ".NET (C#)",
            language = "C#",
        }), cancellationToken);
        var text = await File.ReadAllTextAsync(file, cancellationToken);
        var asked = Package.Replace("\"", "\\\"", StringComparison.Ordinal);
        text.ShouldContain($"{asked}{feed.Release}\\\"");
        folder.Write("notebook.ipynb", text.Replace($"{asked}{feed.Release}", $"{asked}{feed.Version}", StringComparison.Ordinal));
        await RunAsync(folder, ["--to", "notebook", "--execute", "--allow-errors", "notebook.ipynb", "--output", "executed.ipynb"], cancellationToken);
        return Notebook.Read(folder.File("executed.ipynb"));
    }

    /// <summary>Renders <c>executed.ipynb</c> as <c>executed.html</c>.</summary>
    public static async Task<string> RenderAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await RunAsync(folder, ["--to", "html", "executed.ipynb"], cancellationToken);
        return folder.File("executed.html");
    }

    /// <summary>Kernels that start at the same time would all choose the first free port of the usual range.</summary>
    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"{((IPEndPoint)listener.LocalEndpoint).Port}-{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static async Task RunAsync(TemporaryFolder folder, string[] arguments, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string> { ["JUPYTER_PATH"] = folder.FullName, ["JUPYTER_RUNTIME_DIR"] = folder.File("runtime") };
        var run = await ProgramRun.OfAsync(folder.FullName, environment, ["jupyter-nbconvert", .. arguments], cancellationToken);
        run.ExitCode.ShouldBe(0, run.Everything);
    }
}
