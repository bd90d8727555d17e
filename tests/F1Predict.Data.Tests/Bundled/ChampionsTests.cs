namespace F1Predict.Data.Tests.Bundled;

/// <summary>Champions, points and wins as the sport's official records (formula1.com, results archive) have them.</summary>
public sealed class ChampionsTests
{
    [Theory]
    [InlineData(2010, "sebastian-vettel", 256)]
    [InlineData(2011, "sebastian-vettel", 392)]
    [InlineData(2012, "sebastian-vettel", 281)]
    [InlineData(2013, "sebastian-vettel", 397)]
    [InlineData(2014, "lewis-hamilton", 384)]
    [InlineData(2015, "lewis-hamilton", 381)]
    [InlineData(2016, "nico-rosberg", 385)]
    [InlineData(2017, "lewis-hamilton", 363)]
    [InlineData(2018, "lewis-hamilton", 408)]
    [InlineData(2019, "lewis-hamilton", 413)]
    [InlineData(2020, "lewis-hamilton", 347)]
    [InlineData(2021, "max-verstappen", 395.5)]
    [InlineData(2022, "max-verstappen", 454)]
    [InlineData(2023, "max-verstappen", 575)]
    [InlineData(2024, "max-verstappen", 437)]
    [InlineData(2025, "lando-norris", 423)]
    public void DriversChampion_OfASeason_HasTheRecordedPoints(int season, string driver, double points) =>
        Season.Races(season).Last().DriverStandings.Single(s => s.Position == 1).ShouldBe(new DriverStanding(new DriverId(driver), 1, points));

    [Theory]
    [InlineData(2010, "red-bull", 498)]
    [InlineData(2011, "red-bull", 650)]
    [InlineData(2012, "red-bull", 460)]
    [InlineData(2013, "red-bull", 596)]
    [InlineData(2014, "mercedes", 701)]
    [InlineData(2015, "mercedes", 703)]
    [InlineData(2016, "mercedes", 765)]
    [InlineData(2017, "mercedes", 668)]
    [InlineData(2018, "mercedes", 655)]
    [InlineData(2019, "mercedes", 739)]
    [InlineData(2020, "mercedes", 573)]
    [InlineData(2021, "mercedes", 613.5)]
    [InlineData(2022, "red-bull", 759)]
    [InlineData(2023, "red-bull", 860)]
    [InlineData(2024, "mclaren", 666)]
    [InlineData(2025, "mclaren", 833)]
    public void ConstructorsChampion_OfASeason_HasTheRecordedPoints(int season, string constructor, double points) =>
        Season.Races(season).Last().ConstructorStandings.Single(s => s.Position == 1)
            .ShouldBe(new ConstructorStanding(new ConstructorId(constructor), 1, points));

    // Career wins less those before 2010: Hamilton 105 less 11, Vettel 53 less 5, Alonso 32 less 21, Button 15 less 7, Räikkönen 21 less 18.
    [Theory]
    [InlineData("lewis-hamilton", 94)]
    [InlineData("max-verstappen", 71)]
    [InlineData("sebastian-vettel", 48)]
    [InlineData("nico-rosberg", 23)]
    [InlineData("fernando-alonso", 11)]
    [InlineData("lando-norris", 11)]
    [InlineData("valtteri-bottas", 10)]
    [InlineData("jenson-button", 8)]
    [InlineData("kimi-raikkonen", 3)]
    [InlineData("pastor-maldonado", 1)]
    [InlineData("nico-hulkenberg", 0)]
    public void Wins_From2010To2025_AreTheRecordedOnes(string driver, int wins) =>
        Season.History.CompletedRaces.Count(r => r.Key.Season <= 2025 && r.Winner.Value == driver).ShouldBe(wins);

    // Verstappen's wins season by season; 19 in 2023 is the record.
    [Theory]
    [InlineData(2015, 0)]
    [InlineData(2016, 1)]
    [InlineData(2017, 2)]
    [InlineData(2018, 2)]
    [InlineData(2019, 3)]
    [InlineData(2020, 2)]
    [InlineData(2021, 10)]
    [InlineData(2022, 15)]
    [InlineData(2023, 19)]
    [InlineData(2024, 9)]
    [InlineData(2025, 8)]
    public void Wins_OfVerstappen_AreTheRecordedOnes(int season, int wins) =>
        Season.Races(season).Count(r => r.Winner.Value == "max-verstappen").ShouldBe(wins);
}
