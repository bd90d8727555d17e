using System.Globalization;
using F1Predict.Data.Tests.Bundled;
using Microsoft.Data.Analysis;

namespace F1Predict.Data.Tests.Frames;

public sealed class HistoryFramesTests
{
    [Fact]
    public async Task ResultsFrame_AsCsv_HasEveryCarOfEveryRace()
    {
        var lines = Written.Lines(await Written.CsvAsync(Season.History.ResultsFrame()));
        var at = lines[0].Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
        static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
        lines.Skip(1).Select(l => (
                $"{l[at["season"]]}-{Number(l[at["round"]]):D2}", l[at["driver_id"]], l[at["constructor_id"]], Number(l[at["position"]]), Number(l[at["grid"]]),
                Number(l[at["laps"]]), Number(l[at["time_ms"]]), double.Parse(l[at["points"]], CultureInfo.InvariantCulture)))
            .ShouldBe(Season.History.CompletedRaces.SelectMany(race => race.Results.Select(r => (
                $"{race.Key}", r.Driver.Value, r.Constructor.Value, r.Finish.ClassifiedPosition, r.GridPosition, r.Laps, r.TimeMs, r.Points))));
    }

    [Fact]
    public void ResultsFrame_AsDataFrame_AddsUpToTheChampionship()
    {
        var frame = Season.History.ResultsFrame(2016).ToDataFrame();
        frame.Rows.Count.ShouldBe(Season.Races(2016).Sum(r => r.Results.Count));
        var rosberg = frame.Filter(frame["driver"].ElementwiseEquals("Nico Rosberg"));
        ((DoubleDataFrameColumn)rosberg["points"]).Sum().ShouldBe(385.0);
    }

    [Fact]
    public async Task SprintResultsFrame_OfASeason_HasItsSprints()
    {
        var rows = await Written.JsonAsync(Season.History.SprintResultsFrame(2021));
        rows.Select(r => r.GetProperty("round").GetInt32()).Distinct().ShouldBe([10, 14, 19]);
        rows.Sum(r => r.GetProperty("points").GetDouble()).ShouldBe(3 * 6);
    }

    [Fact]
    public async Task QualifyingFrame_OfOneRace_HasTimesAndTeams()
    {
        var rows = (await Written.JsonAsync(Season.History.QualifyingFrame(2011))).Where(r => r.GetProperty("round").GetInt32() == 1).ToArray();
        rows.Length.ShouldBe(24);
        var pole = rows.Single(r => r.GetProperty("position").ValueKind != System.Text.Json.JsonValueKind.Null && r.GetProperty("position").GetInt32() == 1);
        (pole.GetProperty("driver").GetString(), pole.GetProperty("constructor").GetString(), pole.GetProperty("q3_ms").GetInt32()).ShouldBe(("Sebastian Vettel", "Red Bull", 83_529));
        rows.Count(r => r.GetProperty("constructor_id").GetString() is null).ShouldBe(2, "two failed to qualify, and are in qualifying only");
    }

    [Fact]
    public async Task SprintQualifyingFrame_BeginsIn2023() =>
        (await Written.JsonAsync(Season.History.SprintQualifyingFrame()))[0].GetProperty("season").GetInt32().ShouldBe(2023);

    [Fact]
    public async Task RacesFrame_Season2026_HasRacesRunAndToCome()
    {
        var rows = await Written.JsonAsync(Season.History.RacesFrame(2026));
        rows.Select(r => r.GetProperty("round").GetInt32()).ShouldBe(Season.Races(2026).Select(r => r.Key.Round).Concat(Season.History.Upcoming.Select(w => w.Key.Round)));
        rows.Count(r => r.GetProperty("winner_id").GetString() is null).ShouldBe(Season.History.Upcoming.Count);
        rows[0].GetProperty("winner_id").GetString().ShouldBe("george-russell");
    }

    [Fact]
    public async Task StandingsFrames_AfterTheLastRace_HaveTheChampions()
    {
        var drivers = await Written.JsonAsync(Season.History.DriverStandingsFrame(2021));
        var constructors = await Written.JsonAsync(Season.History.ConstructorStandingsFrame(2021));
        static string Leader(System.Text.Json.JsonElement[] rows, string id) =>
            rows.First(r => r.GetProperty("round").GetInt32() == 22) is var row ? $"{row.GetProperty(id).GetString()} {row.GetProperty("points").GetDouble()}" : "";
        Leader(drivers, "driver_id").ShouldBe("max-verstappen 395.5");
        Leader(constructors, "constructor_id").ShouldBe("mercedes 613.5");
    }

    [Fact]
    public async Task Frames_SeasonWithoutRaces_AreNamesOnly() =>
        Written.Lines(await Written.CsvAsync(Season.History.DriverStandingsFrame(1999))).ShouldHaveSingleItem().ShouldContain("points");
}
