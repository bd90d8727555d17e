#!/usr/bin/env dotnet
// Prints what each package brings with it, as the table of docs/packages.md: dotnet run eng/closure.cs (after a restore).
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, ".."));
Console.WriteLine("| package | packages of others | download, MB | libraries, MB | of these native, linux-x64, MB | brings, beyond the package before it |");
Console.WriteLine("|---|---|---|---|---|---|");
HashSet<string> told = [];
foreach (var name in (string[])["Data", "Ratings", "Ingestion", "Models", "Charts", "Notebooks"])
{
    using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "src", $"F1Predict.{name}", "obj", "project.assets.json")));
    var cache = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
    var packages = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
        .Where(p => p.Value.GetProperty("type").GetString() == "package" && !p.Name.Contains("Analyzers", StringComparison.Ordinal)).ToArray();
    var (download, managed, native) = (0L, 0L, 0L);
    List<string> added = [];
    foreach (var package in packages)
    {
        var (id, version) = (package.Name.Split('/')[0], package.Name.Split('/')[1]);
        var folder = Path.Combine(cache, id.ToLowerInvariant(), version.ToLowerInvariant());
        download += Directory.GetFiles(folder, "*.nupkg").Sum(Size);
        if (package.Value.TryGetProperty("runtime", out var runtime)) managed += runtime.EnumerateObject().Where(f => f.Name.EndsWith(".dll", StringComparison.Ordinal)).Sum(f => Size(Path.Combine(folder, f.Name)));
        if (package.Value.TryGetProperty("runtimeTargets", out var targets))
            native += targets.EnumerateObject().Where(f => f.Value.GetProperty("rid").GetString() == "linux-x64" && f.Name.EndsWith(".so", StringComparison.Ordinal)).Sum(f => Size(Path.Combine(folder, f.Name)));
        if (told.Add(id)) added.Add(id);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| F1Predict.{name} | {packages.Length} | {Megabytes(download)} | {Megabytes(managed + native)} | {Megabytes(native)} | {string.Join(", ", added.Order(StringComparer.Ordinal))} |"));
}

static long Size(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
static string Megabytes(long bytes) => (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture);
static string Here([CallerFilePath] string file = "") => file;
