using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Circuits as official timing calls them.</summary>
internal static class TimingCircuits
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["bahrain"] = "Sakhir", ["lusail"] = "Lusail", ["marina-bay"] = "Singapore", ["monaco"] = "Monte Carlo", ["spa-francorchamps"] = "Spa-Francorchamps",
        ["yas-marina"] = "Yas Marina Circuit",
    };

    public static string ShortName(CircuitId circuit) =>
        Names.GetValueOrDefault(circuit.Value) ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(circuit.Value.Replace('-', ' '));
}
