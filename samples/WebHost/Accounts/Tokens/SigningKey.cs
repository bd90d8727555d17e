using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace F1Predict.WebHost;

/// <summary>The key that access tokens are signed with, and what is derived from it. In Development one is made and kept beside the models.</summary>
internal sealed class SigningKey(IOptions<AccountsOptions> accounts, IOptions<ModelsOptions> models)
{
    public const int LeastBytes = 32;

    public const string DevelopmentFile = "development-signing-key";

    private readonly Lazy<byte[]> _bytes = new(() => Encoding.UTF8.GetBytes(accounts.Value.SigningKey is { Length: > 0 } key ? key : OfDevelopment(models.Value.Folder)));

    public SymmetricSecurityKey ForTokens => new(_bytes.Value);

    /// <summary>32 bytes of another key, for another purpose, from which nobody can tell this one.</summary>
    public byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _bytes.Value, 32, info: Encoding.UTF8.GetBytes(purpose));

    private static string OfDevelopment(string modelsFolder)
    {
        var models = Path.GetFullPath(modelsFolder);
        var file = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(models)) ?? models, DevelopmentFile);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!File.Exists(file))
        {
            using (var writer = new StreamWriter(temporary, options)) writer.Write(Secret.New(""));
            try
            {
                File.Move(temporary, file);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another host was first: its key is everybody's.
                File.Delete(temporary);
            }
        }

        return File.ReadAllText(file);
    }
}
