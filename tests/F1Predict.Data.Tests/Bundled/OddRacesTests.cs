namespace F1Predict.Data.Tests.Bundled;

/// <summary>Races that break the rules a reader takes for granted.</summary>
public sealed class OddRacesTests
{
    private static readonly Lazy<RaceHistory> Loaded = new(RaceHistory.LoadBundled);

    [Fact]
    public void Turkey2021_Date_IsTheDayItWasRun() => Race(2021, 16).Race.Date.ShouldBe(new DateOnly(2021, 10, 10));

    [Fact]
    public void Austria2023_BottasInQualifying_AppearsOnce() =>
        Race(2023, 10).Weekend.Qualifying.Count(q => q.Driver == new DriverId("valtteri-bottas")).ShouldBe(1);

    [Fact]
    public void Belgium2021_HalfPoints_OneLapOfFortyFour()
    {
        var race = Race(2021, 12);

        (race.LapsRun, race.Race.ScheduledLaps).ShouldBe((1, 44));
        race.Results.Single(r => r.Driver == race.Winner).Points.ShouldBe(12.5);
    }

    [Fact]
    public void AbuDhabi2014_DoublePoints() => Race(2014, 19).Results.Single(r => r.Finish.ClassifiedPosition == 1).Points.ShouldBe(50);

    [Theory]
    [InlineData("spielberg", 1, 2)]
    [InlineData("silverstone", 4, 5)]
    [InlineData("bahrain", 15, 16)]
    public void Season2020_OneCircuit_HasTwoRaces(string circuit, params int[] rounds) =>
        Loaded.Value.CompletedRaces.Where(r => r.Key.Season == 2020 && r.Race.Circuit == new CircuitId(circuit)).Select(r => r.Key.Round).ShouldBe(rounds);

    [Fact]
    public void Bahrain2026_IsRunAtSepang()
    {
        var race = Loaded.Value.Weekend(new RaceKey(2026, 16)).Race;

        (race.Name, race.Circuit).ShouldBe(("Bahrain Grand Prix", new CircuitId("sepang")));
    }

    [Fact]
    public void Season2026_Spain_HasTwoRaces() => Loaded.Value.Upcoming
        .Where(w => Loaded.Value.Circuits[w.Race.Circuit].Country == "spain")
        .Select(w => w.Race.Circuit.Value).ShouldBe(["catalunya", "madring"]);

    [Theory]
    [InlineData(2011, 2, 16.7, TrackConditions.Dry)]
    [InlineData(2015, 16, 0.3, TrackConditions.Mixed)]
    public void Precipitation_IsNotAWetFlag(int season, int round, double rain, TrackConditions conditions)
    {
        var weather = Race(season, round).Weather!;

        (weather.PrecipitationMm, weather.Conditions).ShouldBe((rain, conditions));
    }

    [Fact]
    public void Humidity_Before2018_IsNotKnown() =>
        Loaded.Value.CompletedRaces.Where(r => r.Key.Season < 2018).ShouldAllBe(r => r.Weather!.HumidityPercent == null);

    [Fact]
    public void Italy2014_RosbergsTeammate_StartedFromPole() =>
        Race(2014, 13).Weekend.StartingGrid.Single(g => g.Position == 1).Driver.ShouldBe(new DriverId("lewis-hamilton"));

    [Fact]
    public void Singapore2014_Rosberg_HadASlotButStartedFromThePitLane()
    {
        var race = Race(2014, 14);
        var rosberg = new DriverId("nico-rosberg");

        race.Weekend.StartingGrid.Single(g => g.Driver == rosberg).Position.ShouldBe(2);
        race.Results.Single(r => r.Driver == rosberg).ShouldSatisfyAllConditions(r => r.FromPitLane.ShouldBeTrue(), r => r.GridPosition.ShouldBeNull());
    }

    [Fact]
    public void Season2016_RedBullAndToroRosso_SwapDriversMidSeason()
    {
        string Team(int round, string driver) => Race(2016, round).Results.Single(r => r.Driver == new DriverId(driver)).Constructor.Value;

        (Team(4, "max-verstappen"), Team(5, "max-verstappen")).ShouldBe(("toro-rosso", "red-bull"));
        (Team(4, "daniil-kvyat"), Team(5, "daniil-kvyat")).ShouldBe(("red-bull", "toro-rosso"));
    }

    [Theory]
    [InlineData(2021, 33)]
    [InlineData(2022, 1)]
    [InlineData(2026, 3)]
    public void Verstappen_CarNumber_ChangesWithTheSeason(int season, int number) =>
        Race(season, 1).Weekend.Entries.Single(e => e.Driver == new DriverId("max-verstappen")).CarNumber.ShouldBe(number);

    [Theory]
    [InlineData(2021, 10, SprintFormat.SetsTheGrid)]
    [InlineData(2022, 4, SprintFormat.SetsTheGrid)]
    [InlineData(2023, 4, SprintFormat.AfterQualifying)]
    [InlineData(2024, 5, SprintFormat.BeforeQualifying)]
    [InlineData(2026, 5, SprintFormat.BeforeQualifying)]
    [InlineData(2026, 1, SprintFormat.None)]
    public void Sprint_Format_IsThatOfTheSeason(int season, int round, SprintFormat format)
    {
        Race(season, round).Race.Sprint.ShouldBe(format);
        (Race(season, round).Weekend.SprintResult.Count > 0).ShouldBe(format != SprintFormat.None);
    }

    [Fact]
    public void Grid_PitLaneStarts_AreMarked() =>
        Loaded.Value.CompletedRaces.Sum(r => r.Weekend.StartingGrid.Count(g => g.FromPitLane)).ShouldBe(127);

    private static CompletedRace Race(int season, int round) => Loaded.Value.FindCompleted(new RaceKey(season, round))!;
}
