using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace F1Predict.Data;

/// <summary>A step of the schema: an embedded file <c>0001-name.sql</c> that, once released, is never changed.</summary>
/// <param name="Version">1-based and gapless.</param>
/// <param name="Name">What it brings.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Version, string Name, string Sql)
{
    private const string Prefix = "F1Predict.Data.Migrations.";

    /// <summary>SHA-256 of the text in hexadecimal, whatever its line ends.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The migrations of an engine, in order.</summary>
    public static IReadOnlyList<Migration> Of(DatabaseEngine engine)
    {
        var assembly = typeof(Migration).Assembly;
        var prefix = $"{Prefix}{engine.Migrations}.";
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        Migration Read(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var (version, name) = (resource[prefix.Length..][..4], resource[prefix.Length..][5..]);
            return new Migration(int.Parse(version, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }
    }
}
