using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Ids as the Ergast-compatible API serves them.</summary>
internal static class ErgastIds
{
    private static readonly Dictionary<string, string> Circuits = new(StringComparer.Ordinal)
    {
        ["austin"] = "americas", ["lusail"] = "losail", ["melbourne"] = "albert_park", ["mexico-city"] = "rodriguez", ["montreal"] = "villeneuve",
        ["paul-ricard"] = "ricard", ["spa-francorchamps"] = "spa", ["spielberg"] = "red_bull_ring", ["las-vegas"] = "vegas",
    };

    private static readonly Dictionary<string, string> Constructors = new(StringComparer.Ordinal)
    {
        ["alfa-romeo"] = "alfa", ["kick-sauber"] = "sauber", ["racing-bulls"] = "rb",
    };

    private static readonly Dictionary<string, string> Nationalities = new(StringComparer.Ordinal)
    {
        ["united-kingdom"] = "British", ["germany"] = "German", ["italy"] = "Italian", ["france"] = "French", ["spain"] = "Spanish",
        ["netherlands"] = "Dutch", ["austria"] = "Austrian", ["united-states-of-america"] = "American", ["finland"] = "Finnish", ["brazil"] = "Brazilian",
    };

    public static string Driver(DriverId id) => id.Value.Replace('-', '_');

    public static string Constructor(ConstructorId id) => Constructors.GetValueOrDefault(id.Value) ?? id.Value.Replace('-', '_');

    public static string Circuit(CircuitId id) => Circuits.GetValueOrDefault(id.Value) ?? id.Value.Replace('-', '_');

    public static string? Nationality(string country) => Nationalities.GetValueOrDefault(country);
}
