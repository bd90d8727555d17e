using System.Security.Cryptography;

namespace F1Predict.Models.XGBoost;

/// <summary>A saved model with a checksum behind it.</summary>
/// <remarks>
/// The native reader believes the lengths inside a model, so damaged bytes can end the process instead of failing. Other XGBoost
/// programs stop reading where the model ends and do not see the seal. It guards against damage, not against a forger.
/// </remarks>
internal static class SealedModel
{
    private static ReadOnlySpan<byte> Mark => "F1PXGB01"u8;

    /// <summary>The model, then a mark of 8 bytes, then the SHA-256 of the model.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> model) => [.. model, .. Mark, .. SHA256.HashData(model)];

    /// <summary>The model without its seal.</summary>
    /// <exception cref="XGBoostException">The seal is missing or does not fit.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length - Mark.Length - SHA256.HashSizeInBytes;
        if (length <= 0 || !bytes.Slice(length, Mark.Length).SequenceEqual(Mark))
        {
            throw new XGBoostException(nameof(Booster.Load), $"these {bytes.Length} bytes are not a saved model, or its end is missing.");
        }

        var model = bytes[..length];
        if (!SHA256.HashData(model).AsSpan().SequenceEqual(bytes[(length + Mark.Length)..]))
        {
            throw new XGBoostException(nameof(Booster.Load), $"the model of {length} bytes does not have the checksum it was saved with.");
        }

        return model;
    }
}
