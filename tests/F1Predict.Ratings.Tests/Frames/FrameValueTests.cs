using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.Data.Analysis;

namespace F1Predict.Ratings.Tests.Frames;

/// <summary>What frames hold of the real history: the values of the typed analyses, and facts of the seasons.</summary>
public sealed class FrameValueTests
{
    private static readonly RaceHistory History = Bundled.History;
    private static readonly IReadOnlyList<RatedRace> Rated = RatedRace.All(History);
    private static readonly RatingHistory Ratings = RatingHistory.Of(History);

    [Fact]
    public void DriverRatings_OfADriver_AreThePointsThroughTime()
    {
        var hamilton = Rows(Ratings.DriversFrame(History), ("driver_id", "lewis-hamilton"));
        var points = Ratings.Driver(new DriverId("lewis-hamilton"));
        hamilton.Select(r => ((int)r["season"], (int)r["round"], (double)r["rating"], (double)r["deviation"], (int)r["races"]))
            .ShouldBe(points.Select(p => (p.Race.Season, p.Race.Round, p.Rating.Value, p.Rating.Deviation, p.Rating.Races)));

        // McLaren to 2012, Mercedes to 2024, Ferrari since.
        hamilton.Select(r => ((int)r["season"], (string)r["constructor"])).Where((r, at) => at == 0 || (string)hamilton[at - 1]["constructor"] != r.Item2)
            .ShouldBe([(2010, "McLaren"), (2013, "Mercedes"), (2025, "Ferrari")]);
        hamilton[0]["rating_before"].ShouldBe(1500.0);
        hamilton[1]["rating_before"].ShouldBe(hamilton[0]["rating"]);
        hamilton[0]["date"].ShouldBe(new DateTime(2010, 3, 14));
    }

    [Fact]
    public void ConstructorRatings_OfASeason_HaveATeamOncePerRace()
    {
        var rows = Rows(Ratings.ConstructorsFrame(History, 2012));
        rows.Count.ShouldBe((20 * 12) - 1, "twelve teams in twenty races, but neither HRT qualified in Australia");
        rows.ShouldAllBe(r => (int)r["season"] == 2012);
        rows.Select(r => (string)r["lineage_id"]).ShouldContain("aston-martin");
        rows.Select(r => (string)r["lineage_id"]).ShouldNotContain("force-india");
        rows.Where(r => (int)r["round"] == 2).Select(r => (double)r["rating"]).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Book_OfADay_HasTheHighestFirst()
    {
        var book = Ratings.AsOf(new DateOnly(2023, 12, 31));
        var (drivers, teams) = (Rows(book.DriversFrame(History)), Rows(book.ConstructorsFrame(History)));
        (drivers[0]["driver"], drivers[0]["rating"], drivers.Count).ShouldBe(("Max Verstappen", book.Driver(new DriverId("max-verstappen")).Value, book.Drivers.Count));
        (teams[0]["lineage"], teams.Count).ShouldBe(("Red Bull", book.Constructors.Count));
        drivers.Select(r => (double)r["rating"]).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Peaks_HaveTheRaceOfEach() =>
        Rows(Ratings.PeaksFrame(History, 10)).Select(r => ((string)r["driver_id"], (int)r["season"], (int)r["round"], (double)r["rating"]))
            .ShouldBe(Ratings.Peaks(10).Select(p => (p.Driver.Value, p.At.Race.Season, p.At.Race.Round, p.At.Rating.Value)));

    [Fact]
    public void Form_AfterSeason2025_HasTheTrendsOfEachMeasure()
    {
        var form = FormTrends.After(RatedRace.All(History.Before(new RaceKey(2026, 1))));
        var rows = Rows(form.DriversFrame(History), ("driver", "Max Verstappen"));
        var trends = form.Drivers.Single(d => d.Driver.Value == "max-verstappen");
        rows.Select(r => (string)r["measure"]).ShouldBe(["qualifying_gap_percent", "surprise", "points_share"]);
        rows.Select(r => (double)r["slope"]).ShouldBe([trends.QualifyingGap!.Slope, trends.Surprise!.Slope, trends.PointsShare!.Slope]);
        (rows[2]["through_season"], rows[2]["through_round"], rows[2]["verdict"]).ShouldBe((2025, 24, "improving"));
        Rows(form.ConstructorsFrame(History)).Count.ShouldBe(3 * form.Constructors.Count);
    }

    [Fact]
    public void Form_ThroughTime_HasTheRowsOfEachRaceAndNullWithTooFewRaces()
    {
        var each = FormTrends.BeforeEach(Rated).Take(7).ToArray();
        var rows = Rows(each.DriversFrame(History));
        rows.Count.ShouldBe(3 * each.Sum(f => f.Drivers.Count));
        rows.Where(r => (int)r["through_round"] < 5).ShouldAllBe(r => r["slope"] == null && r["verdict"] == null && r["races"] == null);
        rows.ShouldContain(r => (int)r["through_round"] == 5 && r["slope"] != null);
        Rows(each.ConstructorsFrame(History)).Count.ShouldBe(3 * each.Sum(f => f.Constructors.Count));
    }

    [Fact]
    public void Teammates_OfMercedes2016_HaveTheBalanceOfTheSeason()
    {
        // Rosberg champion with 385 points to 380.
        var row = Rows(TeammateComparison.Of(History, 2016).TeammatesFrame(History), ("lineage_id", "mercedes")).ShouldHaveSingleItem();
        (row["first"], row["second"], row["races"]).ShouldBe(("Lewis Hamilton", "Nico Rosberg", 21));
        (row["first_points"], row["second_points"]).ShouldBe((380.0, 385.0));
        ((double)row["median_qualifying_gap_percent"]).ShouldBeLessThan(0);
    }

    [Fact]
    public void Circuits_MonacoAndMadring_HaveTheirRaces()
    {
        // Won from pole in ten of the fourteen races that had a car there: see TrackBundledTests.
        var tracks = TrackAnalysis.Of(History, Rated);
        var monaco = Rows(tracks.CircuitsFrame(History), ("circuit_id", "monaco")).ShouldHaveSingleItem();
        (monaco["pole_wins_raw"], monaco["pole_wins_count"], monaco["races"]).ShouldBe((10 / 14.0, 14, 15));
        (monaco["basis"], monaco["kind"], monaco["is_street"]).ShouldBe(("own-races", "slow street", true));
        monaco["grid_decides_low"].ShouldBe(tracks.Circuits[new CircuitId("monaco")].Values.GridDecides!.Low);
        var madring = Rows(tracks.CircuitsFrame(History), ("circuit_id", "madring")).ShouldHaveSingleItem();
        (madring["basis"], madring["is_fast"], madring["lap_length_km"], madring["pit_stops_raw"], madring["pit_stops_count"]).ShouldBe(("kind", null, 5.416, null, 0));
        Rows(tracks.KindsFrame(), ("kind", "street")).Single()["races"].ShouldBe(tracks.Kinds.Single(k => $"{k.Kind}" == "street").Races);
    }

    [Fact]
    public void Circuits_DriversAndTeams_HaveWhatTheyMadeOfThem()
    {
        var tracks = TrackAnalysis.Of(History, Rated);
        var monaco = tracks.Circuits[new CircuitId("monaco")];
        Rows(tracks.DriversFrame(History), ("circuit_id", "monaco")).Select(r => ((string)r["driver_id"], (double)r["surprise"], (double)r["surprise_raw"], (int)r["surprise_count"]))
            .ShouldBe(monaco.Drivers.OrderBy(d => d.Key.Value, StringComparer.Ordinal).Select(d => (d.Key.Value, d.Value.Value, d.Value.Raw!.Value, d.Value.Count)));
        Rows(tracks.ConstructorsFrame(History), ("circuit_id", "monaco")).Count.ShouldBe(monaco.Constructors.Count);
        Rows(tracks.SimilarFrame(History), ("circuit_id", "monaco")).Select(r => ((string)r["similar_id"], (double)r["distance"]))
            .ShouldBe(monaco.Similar.Select(s => (s.Circuit.Value, s.Distance)));
    }

    [Fact]
    public void Weather_Frames_HaveConditionsEffectsAndTemperature()
    {
        var weather = WeatherImpact.Of(History, Rated);
        Rows(weather.ConditionsFrame()).Select(r => ((string)r["conditions"], (int)r["races"])).ShouldBe([("dry", 294), ("mixed", 32), ("wet", 8)]);
        Rows(weather.ConditionsFrame())[1]["flattening"].ShouldBe(weather.Conditions[1].Flattening!.Value);
        var stroll = Rows(weather.DriversFrame(History), ("driver_id", "lance-stroll")).ShouldHaveSingleItem();
        var effect = weather.Drivers[new DriverId("lance-stroll")];
        (stroll["dry_races"], stroll["wet_races"], stroll["wet_effect"], stroll["wet_effect_high"]).ShouldBe((effect.DryRaces, effect.WetRaces, effect.Difference.Value, effect.Difference.High));
        Rows(weather.DriversFrame(History)).Select(r => (double)r["wet_effect"]).ShouldBeInOrder(SortDirection.Descending);
        Rows(weather.ConstructorsFrame(History)).Count.ShouldBe(weather.Constructors.Count);
        Rows(weather.TemperatureFrame()).Select(r => ((string)r["measure"], (double)r["per_degree_c"], (bool)r["is_found"]))
            .ShouldBe([("retired_share", weather.Retirements!.PerDegree, false), ("favourite_beaten", weather.Upsets!.PerDegree, false)]);
    }

    /// <summary>The rows of a data frame with one text in a column, or all.</summary>
    private static IReadOnlyList<DataFrameRow> Rows(Frame frame, (string Column, string Text)? only = null)
    {
        var table = frame.ToDataFrame();
        return [.. table.Rows.Where(r => only is not { } o || (string)r[o.Column] == o.Text)];
    }
}
