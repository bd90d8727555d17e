using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Tracks;

/// <summary>Circuits and races of the real history that are out of the ordinary.</summary>
public sealed class TrackBundledTests
{
    private static readonly IReadOnlyList<RatedRace> Rated = RatedRace.All(Bundled.History);
    private static readonly TrackAnalysis Analysis = TrackAnalysis.Of(Bundled.History, Rated);

    [Fact]
    public void Madring_NobodyHasRacedThere_AnswersFromStreetCircuits()
    {
        var madring = Track(Analysis, "madring");
        (madring.Basis, madring.Races, madring.Kind).ShouldBe((TrackBasis.Kind, 0, new TrackKind(true, null)));
        (madring.LapLengthKm, madring.Turns, madring.LapSpeedKph).ShouldBe((5.416, 22, null));
        var streets = Analysis.Kinds.Single(k => k.Kind == madring.Kind).Values;
        madring.Values.RetirementShare!.Value.ShouldBe(streets.RetirementShare!.Value, 1e-12);
        madring.Values.RetirementShare.StandardError.ShouldBeGreaterThan(streets.RetirementShare.StandardError);
        madring.Similar.ShouldNotBeEmpty();
    }

    [Fact]
    public void Monaco_2021_PoleSitterDidNotStartAndIsNoTrial()
    {
        // Won from pole in 2010-2014, 2018, 2019, 2023-2025; not in 2015-2017 and 2022; Leclerc's pole of 2021 stayed empty.
        var poles = Track(Analysis, "monaco").Values.PoleWins.ShouldNotBeNull();
        (poles.Successes, poles.Trials, Track(Analysis, "monaco").Races).ShouldBe((10, 14, 15));
        Track(Analysis, "monaco").Values.FrontRowWins!.Trials.ShouldBe(15);
    }

    [Fact]
    public void Spielberg_2020_TwoRacesInOneSeasonCountTwice()
    {
        var (before, between, after) = (As(new RaceKey(2020, 1)), As(new RaceKey(2020, 2)), As(new RaceKey(2020, 3)));
        (between - before, after - between).ShouldBe((1, 1));

        static int As(RaceKey key) => Track(TrackAnalysis.Of(Bundled.History.Before(key), Rated), "spielberg").Races;
    }

    [Fact]
    public void Sepang_HostOfTheBahrainGrandPrixOf2026_AnswersFromItsOwnRaces()
    {
        var race = Bundled.History.Weekend(new RaceKey(2026, 16)).Race;
        (race.Name, race.Circuit.Value).ShouldBe(("Bahrain Grand Prix", "sepang"));
        var track = Analysis.Circuits[race.Circuit];
        (track.Basis, track.Races).ShouldBe((TrackBasis.OwnRaces, 8));
        track.Drivers.ShouldNotContainKey(new DriverId("oscar-piastri"), "the last race there was in 2017");
    }

    [Fact]
    public void Spa_2021_WithoutPitStops_IsNotARaceWithNone()
    {
        var spa = Track(Analysis, "spa-francorchamps");
        (spa.Races, spa.Values.PitStops!.Count).ShouldBe((16, 15));
    }

    [Fact]
    public void ForceIndia_IsAstonMartinsLineage() =>
        Track(Analysis, "monaco").Constructors.Keys.Select(c => c.Value).ShouldNotContain("force-india");

    [Fact]
    public void Values_EveryCircuit_LieBetweenTheirOwnAndTheirKinds()
    {
        foreach (var track in Analysis.Circuits.Values.Where(t => t.Races > 0))
        {
            var kind = Analysis.Kinds.Single(k => k.Kind == track.Kind).Values;
            Between(track.Values.PoleWins!.Value, track.Values.PoleWins.Raw!.Value, kind.PoleWins!.Value);
            Between(track.Values.GridDecides!.Value, track.Values.GridDecides.Raw!.Value, kind.GridDecides!.Value);
            Between(track.Values.RetirementShare!.Value, track.Values.RetirementShare.Raw!.Value, kind.RetirementShare!.Value);
        }

        static void Between(double value, double raw, double usual) => value.ShouldBeInRange(Math.Min(raw, usual) - 1e-9, Math.Max(raw, usual) + 1e-9);
    }

    private static TrackProfile Track(TrackAnalysis analysis, string circuit) => analysis.Circuits[new CircuitId(circuit)];
}
