using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace F1Predict.WebHost;

/// <summary>Random texts that open a door (refresh tokens, API keys, the first admin's code), and the hashes that are stored of them.</summary>
internal static class Secret
{
    /// <param name="prefix">Tells a reader, and a scanner for leaked secrets, what it is.</param>
    public static string New(string prefix) => $"{prefix}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";

    /// <summary>SHA-256. A random secret needs no slow hash.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
