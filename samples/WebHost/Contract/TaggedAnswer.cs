using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace F1Predict.WebHost;

/// <summary>JSON as it is sent, with its tag. The bytes are not to be changed: the cache hands out the same instance again.</summary>
/// <param name="Body">UTF-8.</param>
/// <param name="Tag">The value of <c>ETag</c>, in quotes.</param>
[ImmutableObject(true)]
internal sealed record TaggedAnswer(byte[] Body, string Tag)
{
    public static TaggedAnswer Of(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return new TaggedAnswer(body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
    }

    /// <summary>The answer that it was written from.</summary>
    /// <typeparam name="T">Its record of the contract.</typeparam>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, ContractJson.Options)!;
}
