using System.Security.Cryptography;
using System.Text;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Names models so that two of the same name are the same model.</summary>
internal static class ModelVersion
{
    /// <summary>For example <c>ensemble-2026-05-3f9c2a71</c>.</summary>
    public static string Of(string name, RaceKey dataThrough, FeatureSet set, string fingerprint)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{set.Hash}|{set.Moment}|{fingerprint}"));
        return $"{name}-{dataThrough}-{Convert.ToHexStringLower(hash)[..8]}";
    }
}
