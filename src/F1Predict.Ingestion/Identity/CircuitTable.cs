using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>The circuits of each source and ours.</summary>
internal static class CircuitTable
{
    /// <summary>How far two sources may place the same circuit apart.</summary>
    public const double ToleranceKm = 5;

    /// <summary>The id in the Ergast-compatible API, ours, and the short name in official timing.</summary>
    private static readonly (string Ergast, string Ours, string? Timing)[] Rows =
    [
        ("albert_park", "melbourne", "Melbourne"),
        ("americas", "austin", "Austin"),
        ("bahrain", "bahrain", "Sakhir"),
        ("baku", "baku", "Baku"),
        ("buddh", "buddh", null),
        ("catalunya", "catalunya", "Catalunya"),
        ("hockenheimring", "hockenheimring", "Hockenheim"),
        ("hungaroring", "hungaroring", "Hungaroring"),
        ("imola", "imola", "Imola"),
        ("interlagos", "interlagos", "Interlagos"),
        ("istanbul", "istanbul", "Istanbul"),
        ("jeddah", "jeddah", "Jeddah"),
        ("losail", "lusail", "Lusail"),
        ("madring", "madring", "Madring"),
        ("marina_bay", "marina-bay", "Singapore"),
        ("miami", "miami", "Miami"),
        ("monaco", "monaco", "Monte Carlo"),
        ("monza", "monza", "Monza"),
        ("mugello", "mugello", "Mugello"),
        ("nurburgring", "nurburgring", "Nürburgring"),
        ("portimao", "portimao", "Algarve International Circuit"),
        ("red_bull_ring", "spielberg", "Spielberg"),
        ("ricard", "paul-ricard", "Paul Ricard"),
        ("rodriguez", "mexico-city", "Mexico City"),
        ("sepang", "sepang", "Sepang"),
        ("shanghai", "shanghai", "Shanghai"),
        ("silverstone", "silverstone", "Silverstone"),
        ("sochi", "sochi", "Sochi"),
        ("spa", "spa-francorchamps", "Spa-Francorchamps"),
        ("suzuka", "suzuka", "Suzuka"),
        ("valencia", "valencia", null),
        ("vegas", "las-vegas", "Las Vegas"),
        ("las_vegas", "las-vegas", null),
        ("villeneuve", "montreal", "Montreal"),
        ("yas_marina", "yas-marina", "Yas Marina Circuit"),
        ("yeongam", "yeongam", null),
        ("zandvoort", "zandvoort", "Zandvoort"),
    ];

    /// <summary>Circuits that f1db and the Ergast-compatible API are known to place further apart, and how far.</summary>
    private static readonly Dictionary<string, double> WiderKm = new(StringComparer.Ordinal) { ["jeddah"] = 13, ["las-vegas"] = 9 };

    public static CircuitId? FromErgast(string id) => Find(r => r.Ergast == id);

    public static CircuitId? FromTiming(string shortName) => Find(r => string.Equals(r.Timing, shortName, StringComparison.OrdinalIgnoreCase));

    public static double Tolerance(CircuitId circuit) => WiderKm.GetValueOrDefault(circuit.Value, ToleranceKm);

    /// <summary>The distance between two points on the globe (haversine).</summary>
    public static double DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double EarthRadiusKm = 6371;
        var (a, b) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2)
            + Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2), 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static CircuitId? Find(Func<(string Ergast, string Ours, string? Timing), bool> match) =>
        Rows.FirstOrDefault(match) is { Ours: { } ours } ? new CircuitId(ours) : null;
}
