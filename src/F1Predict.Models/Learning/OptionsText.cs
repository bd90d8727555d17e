using System.Text.Json;
using System.Text.Json.Serialization;

namespace F1Predict.Models;

/// <summary>
/// Options as a text that changes with each of them and is the same under every culture. (The text that C# makes of a record is not: it has 0,6
/// under German settings.)
/// </summary>
internal static class OptionsText
{
    private static readonly JsonSerializerOptions Form = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of<TOptions>(TOptions options) => JsonSerializer.Serialize(options, Form);
}
