using System.Security.Cryptography;

namespace F1Predict.Testing;

/// <summary>
/// The packages of this source, packed into a folder that serves as a feed. The version has a hash of the source in it: the same source is packed once,
/// and NuGet's cache of packages never gives an older one.
/// </summary>
public sealed class PackedFeed
{
    private PackedFeed(string folder, string version) => (Folder, Version) = (folder, version);

    /// <summary>The folder with the packages.</summary>
    public string Folder { get; }

    /// <summary>The version of all of them, for example <c>0.1.0-t3f9c2a71</c>.</summary>
    public string Version { get; }

    /// <summary>The version without the hash, which documents and notebooks name.</summary>
    public string Release => Version.Split('-')[0];

    /// <summary>Packs, unless it was done; takes half a minute.</summary>
    public static async Task<PackedFeed> MakeAsync(CancellationToken cancellationToken)
    {
        var hash = Hash();
        var artifacts = Path.Combine(Repository.Root, "artifacts");
        var folder = Path.Combine(artifacts, "feed", hash);
        Directory.CreateDirectory(Path.Combine(artifacts, "feed"));
        await using var turn = await TurnAsync(Path.Combine(artifacts, "feed", "lock"), cancellationToken);
        if (!Directory.Exists(folder))
        {
            var made = folder + ".new";
            var run = await ProgramRun.OfAsync(Repository.Root, null, [
                "dotnet", "pack", Path.Combine("eng", "packages.slnf"), "-c", "Release", $"-p:VersionSuffix=t{hash}",
                "--artifacts-path", Path.Combine(artifacts, "feed-build"), "-o", made, "-v", "quiet",
            ], cancellationToken);
            if (run.ExitCode != 0) throw new InvalidOperationException($"dotnet pack failed:\n{run.Everything}");
            Directory.Move(made, folder);
        }

        var first = Directory.GetFiles(folder, "F1Predict.Data.*.nupkg").Single();
        return new PackedFeed(folder, Path.GetFileNameWithoutExtension(first)["F1Predict.Data.".Length..]);
    }

    /// <summary>Writes a <c>nuget.config</c> that adds this feed to the sources of the machine.</summary>
    public void WriteConfig(string folder) => File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{Folder}" />
          </packageSources>
        </configuration>
        """);

    private static async Task<FileStream> TurnAsync(string file, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another test program is packing.
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
    }

    private static string Hash()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Concat(["Directory.Build.props", "Directory.Packages.props", "eng/icon/icon.png", "eng/BannedSymbols.txt"])
            .Order(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Root, file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
