using System.CommandLine;
using F1Predict.Data;
using F1Predict.Ratings;
using Spectre.Console;

namespace F1Predict.Analysis;

/// <summary>What decides races at each circuit and kind of circuit; with a circuit also who is better there, and what resembles it.</summary>
internal static class TracksCommand
{
    private const int WideTable = 220;

    public static Command Create()
    {
        var before = BeforeOption.Create();
        var circuit = new Option<string?>("--circuit") { Description = "Drivers, teams and similar circuits of one circuit, for example monaco." };
        return new Command("tracks", "Circuits and kinds of circuit: pole, grid, places, retirements, pit stops.") { before, circuit }
            .Printing((parsed, history) => Print(history.Before(parsed.GetValue(before)), parsed.GetValue(circuit)));
    }

    private static void Print(RaceHistory history, string? circuit)
    {
        var analysis = TrackAnalysis.Of(history);
        if (circuit is not null)
        {
            if (!analysis.Circuits.TryGetValue(new CircuitId(circuit), out var track)) throw new ArgumentException($"There is no circuit '{circuit}' in the history.");
            Print(history, analysis, track);
            return;
        }

        PrintTracks(
            $"Circuits after {history.DataThrough}, the grid decides most first; fast from {Text(analysis.FastFromKph, "0.0")} km/h",
            analysis.Circuits.Values
                .OrderByDescending(t => t.Values.GridDecides?.Value).ThenBy(t => t.Circuit.Value, StringComparer.Ordinal)
                .Select(t => ($"{t.Circuit}", About(t), t.Races, t.Values)));
        PrintTracks("Kinds", analysis.Kinds.Select(k => ($"{k.Kind}", $"{k.Circuits} circuits", k.Races, k.Values)));
        Console.WriteLine($"True spread between the circuits of one driver: {Text(analysis.DriverDeviation, "0.000")}, of one team: {Text(analysis.ConstructorDeviation, "0.000")} (0: none beyond chance)");
    }

    private static void PrintTracks(string title, IEnumerable<(string Name, string About, int Races, TrackValues Values)> tracks)
    {
        var table = Tables.Of($"{title} (raw, then shrunk with 95 %)", "", "kind", "races", "pole wins", "front row wins", "grid decides", "places", "retired", "stops");
        foreach (var (name, about, races, v) in tracks)
        {
            table.AddRow(
                name, about, Tables.Text(races), Text(v.PoleWins), Text(v.FrontRowWins), Text(v.GridDecides, "0.000"), Text(v.PlacesChanged, "0.00"),
                Text(v.RetirementShare, "0.000"), Text(v.PitStops, "0.00"));
        }

        Tables.Print(table, WideTable);
    }

    private static void Print(RaceHistory history, TrackAnalysis analysis, TrackProfile track)
    {
        PrintTracks($"{track.Circuit}", [($"{track.Circuit}", About(track), track.Races, track.Values)]);
        var similar = Tables.Of("Similar circuits", "", "distance");
        foreach (var other in track.Similar.Take(5)) similar.AddRow($"{other.Circuit}", Tables.Text(other.Distance, "0.00"));
        Tables.Print(similar);
        PrintResiduals("Drivers beyond expectation", track.Drivers.Select(d => (history.Drivers[d.Key].Name, d.Value, analysis.Drivers[d.Key])));
        PrintResiduals("Teams beyond expectation", track.Constructors.Select(c => (history.Constructors[c.Key].Name, c.Value, analysis.Constructors[c.Key])));
    }

    private static void PrintResiduals(string title, IEnumerable<(string Name, ShrunkMean Here, ShrunkMean Everywhere)> residuals)
    {
        var table = Tables.Of(title, "", "races", "raw", "here (95 %)", "everywhere");
        foreach (var (name, here, everywhere) in residuals.OrderByDescending(r => r.Here.Raw).ThenBy(r => r.Name, StringComparer.Ordinal))
        {
            table.AddRow(
                name, Tables.Text(here.Count), Text(here.Raw, "+0.000;-0.000;0.000"), Tables.Interval(here.Value, here.Low, here.High, "0.000"),
                Tables.Text(everywhere.Value, "+0.000;-0.000;0.000"));
        }

        Tables.Print(table);
    }

    private static string About(TrackProfile track) => track.Basis == TrackBasis.OwnRaces ? $"{track.Kind}" : $"{track.Kind}, from {track.Basis}";

    private static string Text(double? value, string format) => value is { } known ? Tables.Text(known, format) : "-";

    private static string Text(ShrunkRate? rate) =>
        rate is null ? "-" : $"{rate.Successes}/{rate.Trials}, {Tables.Text(rate.Value, "0.00")} ({Tables.Text(rate.Low, "0.00")}-{Tables.Text(rate.High, "0.00")})";

    private static string Text(ShrunkMean? mean, string format) =>
        mean is null ? "-" : $"{Text(mean.Raw, format)}, {Tables.Text(mean.Value, format)} ({Tables.Text(mean.Low, format)}-{Tables.Text(mean.High, format)})";
}
