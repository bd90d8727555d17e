using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost;

/// <summary>From the analysis of a circuit to the REST contract.</summary>
internal static class CircuitMapping
{
    private const int Decimals = 4;

    /// <param name="tracks">The analysis.</param>
    /// <param name="id">A circuit of the history.</param>
    /// <param name="history">What was analysed.</param>
    public static CircuitAnswer ToContract(this TrackAnalysis tracks, CircuitId id, RaceHistory history)
    {
        var (profile, circuit) = (tracks.Circuits[id], history.Circuits[id]);
        var values = profile.Values;
        return new CircuitAnswer(
            id.Value,
            circuit.Name,
            circuit.FullName,
            circuit.Place,
            circuit.Country,
            profile.Kind.ToString(),
            ContractJson.NameOf(profile.Basis),
            profile.Races,
            profile.LapLengthKm,
            profile.Turns,
            profile.LapSpeedKph is { } speed ? Math.Round(speed, 1) : null,
            Estimate(values.PoleWins),
            Estimate(values.FrontRowWins),
            Estimate(values.GridDecides),
            Estimate(values.PlacesChanged),
            Estimate(values.RetirementShare),
            Estimate(values.PitStops),
            [.. BestFirst(profile.Drivers.Select(p => At(p.Key.Value, history.Drivers[p.Key].Name, p.Value, tracks.Drivers[p.Key])))],
            [.. BestFirst(profile.Constructors.Select(p => At(p.Key.Value, history.Constructors[p.Key].Name, p.Value, tracks.Constructors[p.Key])))],
            [.. profile.Similar.Select(s => new SimilarCircuit(s.Circuit.Value, history.Circuits[s.Circuit].Name, Rounded(s.Distance)))],
            history.DataThrough?.ToString());
    }

    private static IEnumerable<AtCircuit> BestFirst(IEnumerable<AtCircuit> rows) =>
        rows.OrderByDescending(r => r.Finishing.Value).ThenBy(r => r.Id, StringComparer.Ordinal);

    private static AtCircuit At(string id, string name, ShrunkMean there, ShrunkMean everywhere) =>
        new(id, name, Estimate(there)!, Rounded(everywhere.Value));

    private static EstimateAnswer? Estimate(ShrunkMean? mean) => mean is null ? null : new EstimateAnswer(
        Rounded(mean.Value), Rounded(mean.Low), Rounded(mean.High), mean.Raw is { } raw ? Rounded(raw) : null, mean.Count);

    private static EstimateAnswer? Estimate(ShrunkRate? rate) => rate is null ? null : new EstimateAnswer(
        Rounded(rate.Value), Rounded(rate.Low), Rounded(rate.High), rate.Raw is { } raw ? Rounded(raw) : null, rate.Trials);

    private static double Rounded(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
