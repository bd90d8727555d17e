using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace F1Predict.WebHost;

/// <summary>Encrypts the stored keys of cookies (AES-GCM under a key derived from the signing key): whoever reads a backup cannot forge cookies.</summary>
internal sealed class CookieKeyEncryption(SigningKey key) : IXmlEncryptor
{
    private const string Purpose = "F1Predict keys of cookies";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (sealedText, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var cipher = new AesGcm(key.For(Purpose), tag.Length);
        cipher.Encrypt(nonce, plain, sealedText, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. sealedText])), typeof(Decryption));
    }

    /// <summary>Made by the library, by the name that stands in the stored key.</summary>
    internal sealed class Decryption(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            var bytes = Convert.FromBase64String(encryptedElement.Value).AsSpan();
            var nonce = bytes[..AesGcm.NonceByteSizes.MaxSize];
            var tag = bytes.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
            var sealedText = bytes[(nonce.Length + tag.Length)..];
            var plain = new byte[sealedText.Length];
            using var cipher = new AesGcm(services.GetRequiredService<SigningKey>().For(Purpose), tag.Length);
            cipher.Decrypt(nonce, sealedText, tag, plain);
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
    }
}
