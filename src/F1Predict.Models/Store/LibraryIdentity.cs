using System.Reflection;
using System.Security.Cryptography;

namespace F1Predict.Models;

/// <summary>Which build of the library this is.</summary>
internal static class LibraryIdentity
{
    /// <summary>For example <c>0.1.0-3f9c2a71</c>: the version alone would not do on a developer's machine, the identities of our assemblies change with their code.</summary>
    public static string Text { get; } = Describe();

    private static string Describe()
    {
        var models = typeof(LibraryIdentity).Assembly;
        var identities = models.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("F1Predict.", StringComparison.Ordinal))
            .OrderBy(name => name.Name, StringComparer.Ordinal)
            .Select(Assembly.Load)
            .Append(models)
            .SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray())
            .ToArray();
        return $"{models.GetName().Version!.ToString(3)}-{Convert.ToHexStringLower(SHA256.HashData(identities).AsSpan(0, 4))}";
    }
}
