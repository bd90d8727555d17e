using F1Predict.Data;
using F1Predict.Ratings.Tests.Analysis;

namespace F1Predict.Ratings.Tests.Tracks;

/// <summary>Small histories worked out by hand.</summary>
public sealed class TrackGoldenTests
{
    private static readonly FixedRatings Level = new(100);

    [Fact]
    public void Of_ThreeRaces_CountsWhatHappened()
    {
        var analysis = TrackAnalysis.Of(SmallHistory.Of(
        [
            new("alpha", "ada ben cleo dan") { Grid = "ada ben cleo dan", PitStops = 8 },
            new("alpha", "ben cleo ada") { Grid = "ada ben dan cleo", Retired = "dan" },
            new("alpha", "cleo ben ada dan") { Grid = "ada ben cleo dan", PitStops = 4 },
        ]));
        var track = analysis.Circuits[new CircuitId("alpha")];
        (track.Races, track.Basis, track.Kind).ShouldBe((3, TrackBasis.OwnRaces, new TrackKind(false, null)));
        (track.Values.PoleWins!.Successes, track.Values.PoleWins.Trials).ShouldBe((1, 3));
        (track.Values.FrontRowWins!.Successes, track.Values.FrontRowWins.Trials).ShouldBe((2, 3));

        // Ranks 1234, then 2-3-1 of the three classified (cleo's fourth slot is the third of them): 1 - 6 (1 + 1 + 4) / 24 = -0.5; then 3214: 0.2.
        track.Values.GridDecides!.Raw!.Value.ShouldBe((1 - 0.5 + 0.2) / 3, 1e-12);

        // Places: 0; ben 1, cleo 2, ada 2; ada and cleo 2 each.
        track.Values.PlacesChanged!.Raw!.Value.ShouldBe((0 + (5 / 3.0) + 1) / 3, 1e-12);
        track.Values.RetirementShare!.Raw!.Value.ShouldBe(0.25 / 3, 1e-12);
        (track.Values.PitStops!.Raw, track.Values.PitStops.Count).ShouldBe((1.5, 2), "stops of the second race are not known");
    }

    [Fact]
    public void Of_FasterAndSlower_AreDividedAtTheMiddleCircuit()
    {
        // 5 km in 90 s are 200 km/h, in 100 s 180 km/h, in 120 s 150 km/h; the wet 150 s of alpha are one of three and do not count.
        var analysis = TrackAnalysis.Of(SmallHistory.Of(
            [
                new("alpha", "ada ben") { LapMs = 90_000 }, new("alpha", "ada ben") { LapMs = 150_000 }, new("alpha", "ada ben") { LapMs = 90_000 },
                new("street-b", "ada ben") { LapMs = 100_000 }, new("street-c", "ada ben") { LapMs = 120_000 }, new("delta", "ada ben"),
            ],
            "street-new"));
        analysis.FastFromKph.ShouldNotBeNull().ShouldBe(180, 1e-9);
        analysis.Circuits[new CircuitId("alpha")].LapSpeedKph!.Value.ShouldBe(200, 1e-9);
        string[] kinds = ["alpha", "street-b", "street-c", "delta", "street-new"];
        kinds.Select(c => analysis.Circuits[new CircuitId(c)].Kind.ToString()).ShouldBe(["fast permanent", "fast street", "slow street", "permanent", "street"]);
        analysis.Kinds.Select(k => $"{k.Kind}: {k.Circuits} circuits, {k.Races} races").ShouldBe(
        [
            "any: 4 circuits, 6 races", "street: 2 circuits, 2 races", "permanent: 2 circuits, 4 races", "fast: 2 circuits, 4 races", "slow: 1 circuits, 1 races",
            "fast street: 1 circuits, 1 races", "slow street: 1 circuits, 1 races", "fast permanent: 1 circuits, 3 races", "slow permanent: 0 circuits, 0 races",
        ]);
    }

    [Fact]
    public void Of_Unraced_AnswersFromItsKindOrElseFromAllRaces()
    {
        var history = SmallHistory.Of(
            [new("street-a", "ada ben cleo") { Grid = "ada ben cleo" }, new("street-b", "ada cleo ben") { Grid = "ada ben cleo" }], "street-new", "new");
        var analysis = TrackAnalysis.Of(history);
        var (street, permanent) = (analysis.Circuits[new CircuitId("street-new")], analysis.Circuits[new CircuitId("new")]);
        (street.Basis, permanent.Basis).ShouldBe((TrackBasis.Kind, TrackBasis.AllRaces));
        street.Values.PoleWins!.Value.ShouldBe(analysis.Kinds.Single(k => k.Kind == street.Kind).Values.PoleWins!.Value, 1e-12);
        permanent.Values.PoleWins!.Value.ShouldBe(2.5 / 3, 1e-12, "two of two, and Jeffreys' half of each");
        (street.Values.GridDecides!.Raw, street.Values.GridDecides.Count, street.Races).ShouldBe((null, 0, 0));
        (street.LapLengthKm, street.Turns, street.LapSpeedKph).ShouldBe((null, null, null));
        street.Drivers.ShouldBeEmpty();
    }

    [Fact]
    public void Of_EmptyHistory_SaysNothing()
    {
        var analysis = TrackAnalysis.Of(SmallHistory.Of([], "alpha"));
        var track = analysis.Circuits[new CircuitId("alpha")];
        (track.Basis, track.Races, track.Values).ShouldBe((TrackBasis.Nothing, 0, new TrackValues(null, null, null, null, null, null)));
        track.Similar.ShouldBeEmpty();
        (analysis.FastFromKph, analysis.DriverDeviation).ShouldBe((null, null));
        TrackAnalysis.Of(SmallHistory.Of([])).Circuits.ShouldBeEmpty();
    }

    [Fact]
    public void Of_OneCarClassified_CountsTheRaceAndNothingOfItsOrder()
    {
        var track = TrackAnalysis.Of(SmallHistory.Of([new("alpha", "ada") { Grid = "ben ada", Retired = "ben" }, new("alpha", "ada ben") { Grid = "ada ben" }]))
            .Circuits[new CircuitId("alpha")];
        (track.Races, track.Values.PoleWins!.Trials, track.Values.RetirementShare!.Raw).ShouldBe((2, 2, 0.25));
        track.Values.GridDecides.ShouldBeNull("no race had three classified");
        track.Drivers[new DriverId("ben")].Count.ShouldBe(1);
    }

    [Fact]
    public void Of_Surprises_AreTheMeanBeyondExpectationAtTheCircuit()
    {
        // Of equals each is expected to beat half: the first of two has 0.5 too much. At beta they take turns.
        SmallRace[] races = [new("alpha", "ada ben"), new("beta", "ben ada"), new("alpha", "ada ben"), new("beta", "ada ben")];
        var history = SmallHistory.Of(races);
        var analysis = TrackAnalysis.Of(history, RatedRace.All(history, Level));
        var (atAlpha, atBeta) = (analysis.Circuits[new CircuitId("alpha")], analysis.Circuits[new CircuitId("beta")]);
        (atAlpha.Drivers[new DriverId("ada")].Raw, atAlpha.Drivers[new DriverId("ben")].Raw, atAlpha.Drivers[new DriverId("ada")].Count).ShouldBe((0.5, -0.5, 2));
        atBeta.Drivers[new DriverId("ada")].Raw.ShouldBe(0);
        atAlpha.Constructors[new ConstructorId("ada")].Raw.ShouldBe(0.5);
        var everywhere = analysis.Drivers[new DriverId("ada")];
        (everywhere.Raw, everywhere.Count).ShouldBe((0.25, 4));
        atAlpha.Drivers[new DriverId("ada")].Value.ShouldBeInRange(everywhere.Value, 0.5);
    }

    [Fact]
    public void Similar_SameTraits_AreNearest()
    {
        var analysis = TrackAnalysis.Of(SmallHistory.Of(
            [
                new("alpha", "ada ben cleo") { Grid = "ada ben cleo", LapMs = 90_000 }, new("beta", "ada ben cleo") { Grid = "ada ben cleo", LapMs = 90_000 },
                new("street-c", "cleo ben ada") { Grid = "ada ben cleo", LapMs = 120_000 },
            ],
            "street-new"));
        var near = analysis.Circuits[new CircuitId("alpha")].Similar;
        near.Select(s => s.Circuit.Value).ShouldBe(["beta", "street-c"], "circuits that were raced on, but not itself");
        near[0].Distance.ShouldBe(0, 1e-12);
        near[1].Distance.ShouldBe(analysis.Circuits[new CircuitId("street-c")].Similar.Single(s => s.Circuit.Value == "alpha").Distance, 1e-12);
        analysis.Circuits[new CircuitId("street-new")].Similar[0].ShouldBe(new SimilarTrack(new CircuitId("street-c"), 0), "of a new circuit only its kind is known");
    }
}
