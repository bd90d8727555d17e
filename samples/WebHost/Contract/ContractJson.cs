using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace F1Predict.WebHost;

/// <summary>How the REST contract is written: snake_case, names in their own letters, HTML's characters escaped.</summary>
internal static class ContractJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The answer as its endpoint sends it.</summary>
    public static string Of(object answer) => JsonSerializer.Serialize(answer, answer.GetType(), Options);

    /// <summary>A value of an enumeration as the contract names it: <c>before-qualifying</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
