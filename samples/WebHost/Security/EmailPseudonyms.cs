using System.Security.Cryptography;
using System.Text;

namespace F1Predict.WebHost;

/// <summary>
/// What logs call e-mail addresses: always the same for the same address, and, because it takes the signing key, found by no one who hashes the
/// addresses they know.
/// </summary>
internal sealed class EmailPseudonyms(SigningKey key)
{
    private readonly Lazy<byte[]> _key = new(() => key.For("F1Predict pseudonyms of e-mail addresses"));

    public string Of(EmailAddress email) => $"email:{Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(email.Value)).AsSpan(0, 8))}";
}
