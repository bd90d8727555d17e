using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace F1Predict.WebHost;

/// <summary>The files of wwwroot by addresses that change with their content, so that browsers may keep them for good.</summary>
internal sealed class AssetAddresses(IWebHostEnvironment environment)
{
    private const string Version = "v";

    private readonly ConcurrentDictionary<string, string> _addresses = new();

    /// <summary>The address of a file, as in <c>site.css</c>. One that is not there keeps its plain address and gets 404.</summary>
    public string this[string file] => _addresses.GetOrAdd(file, Address);

    /// <summary>Lets browsers keep a file that was asked for by its versioned address, and ask again about others.</summary>
    public static void SetLifetime(HttpContext context)
    {
        var isVersioned = context.Request.Query.ContainsKey(Version);
        context.Response.Headers.CacheControl = isVersioned ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private string Address(string file)
    {
        var info = environment.WebRootFileProvider.GetFileInfo(file);
        if (!info.Exists) return $"/{file}";
        using var content = info.CreateReadStream();
        return $"/{file}?{Version}={Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6))}";
    }
}
