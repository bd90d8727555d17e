namespace F1Predict.Data.Tests.Bundled;

/// <summary>What the sport's records say, held against the bundled history.</summary>
public sealed class BundledFactsTests
{
    private static readonly Lazy<RaceHistory> Loaded = new(RaceHistory.LoadBundled);

    private static RaceHistory History => Loaded.Value;

    [Fact]
    public void LoadBundled_Races_AreAllThere()
    {
        History.CompletedRaces.Count.ShouldBe(334);
        History.Upcoming.Count.ShouldBe(18);
        (History.CompletedRaces[0].Key, History.DataThrough).ShouldBe((new RaceKey(2010, 1), new RaceKey(2026, 5)));
        History.CompletedRaces.GroupBy(r => r.Key.Season).Select(g => g.Count())
            .ShouldBe([19, 19, 20, 19, 19, 19, 21, 20, 21, 21, 17, 22, 22, 22, 24, 24, 5]);
        History.NextRace!.Race.Name.ShouldBe("Monaco Grand Prix");
        History.NextRace.Entries.Count.ShouldBe(22);
        History.Upcoming.ShouldAllBe(w => w.Entries.Count == 22);
    }

    [Theory]
    [InlineData(2010, "sebastian-vettel", 256, "red-bull", 498)]
    [InlineData(2011, "sebastian-vettel", 392, "red-bull", 650)]
    [InlineData(2012, "sebastian-vettel", 281, "red-bull", 460)]
    [InlineData(2013, "sebastian-vettel", 397, "red-bull", 596)]
    [InlineData(2014, "lewis-hamilton", 384, "mercedes", 701)]
    [InlineData(2015, "lewis-hamilton", 381, "mercedes", 703)]
    [InlineData(2016, "nico-rosberg", 385, "mercedes", 765)]
    [InlineData(2017, "lewis-hamilton", 363, "mercedes", 668)]
    [InlineData(2018, "lewis-hamilton", 408, "mercedes", 655)]
    [InlineData(2019, "lewis-hamilton", 413, "mercedes", 739)]
    [InlineData(2020, "lewis-hamilton", 347, "mercedes", 573)]
    [InlineData(2021, "max-verstappen", 395.5, "mercedes", 613.5)]
    [InlineData(2022, "max-verstappen", 454, "red-bull", 759)]
    [InlineData(2023, "max-verstappen", 575, "red-bull", 860)]
    [InlineData(2024, "max-verstappen", 437, "mclaren", 666)]
    [InlineData(2025, "lando-norris", 423, "mclaren", 833)]
    public void Season_Champions_AreThoseOfTheRecords(int season, string driver, double points, string constructor, double constructorPoints)
    {
        var last = History.CompletedRaces.Last(r => r.Key.Season == season);

        last.DriverStandings.Single(s => s.Position == 1).ShouldBe(new DriverStanding(new DriverId(driver), 1, points));
        last.ConstructorStandings.Single(s => s.Position == 1).ShouldBe(new ConstructorStanding(new ConstructorId(constructor), 1, constructorPoints));
        RaceAndSprintPoints(season, driver).ShouldBe(points, "the points of the races and sprints add up to it");
    }

    [Theory]
    [InlineData("lewis-hamilton", 2010, 2025, 94)]
    [InlineData("max-verstappen", 2010, 2025, 71)]
    [InlineData("max-verstappen", 2023, 2023, 19)]
    [InlineData("sebastian-vettel", 2010, 2025, 48)]
    [InlineData("nico-rosberg", 2010, 2025, 23)]
    [InlineData("pastor-maldonado", 2012, 2012, 1)]
    public void Winner_OverSeasons_CountsAsInTheRecords(string driver, int from, int to, int wins) =>
        History.CompletedRaces.Count(r => r.Key.Season >= from && r.Key.Season <= to && r.Winner == new DriverId(driver)).ShouldBe(wins);

    [Fact]
    public void Results_EveryRace_HoldTogether()
    {
        foreach (var race in History.CompletedRaces)
        {
            var classified = race.Results.Select(r => r.Finish.ClassifiedPosition).OfType<int>().Order().ToArray();
            classified.ShouldBe(Enumerable.Range(1, classified.Length), $"{race.Key}: positions are gapless");
            race.Results.Count.ShouldBeInRange(18, 24, $"{race.Key}");
            race.Weekend.Entries.Select(e => e.Driver).ShouldBe(race.Results.Select(r => r.Driver), $"{race.Key}");
            race.LapsRun.ShouldBeLessThanOrEqualTo(race.Race.ScheduledLaps, $"{race.Key}");
            race.Results.Where(r => r.Points > 0).Select(r => r.Driver).ShouldBeSubsetOf(race.DriverStandings.Select(s => s.Driver), $"{race.Key}");
            race.Weather.ShouldNotBeNull($"{race.Key}");
            race.Weekend.Qualifying.Count.ShouldBeGreaterThan(15, $"{race.Key}");
            race.Weekend.StartingGrid.Count.ShouldBeGreaterThan(15, $"{race.Key}");
        }
    }

    [Theory]
    [InlineData("force-india", "aston-martin")]
    [InlineData("racing-point", "aston-martin")]
    [InlineData("toro-rosso", "racing-bulls")]
    [InlineData("alphatauri", "racing-bulls")]
    [InlineData("rb", "racing-bulls")]
    [InlineData("lotus-f1", "alpine")]
    [InlineData("renault", "alpine")]
    [InlineData("sauber", "audi")]
    [InlineData("alfa-romeo", "audi")]
    [InlineData("kick-sauber", "audi")]
    [InlineData("virgin", "manor")]
    [InlineData("marussia", "manor")]
    [InlineData("lotus-racing", "caterham")]
    [InlineData("ferrari", "ferrari")]
    [InlineData("haas", "haas")]
    public void Constructor_Renamed_KeepsItsLineage(string name, string lineage) =>
        History.Constructors[new ConstructorId(name)].Lineage.ShouldBe(new ConstructorId(lineage));

    private static double RaceAndSprintPoints(int season, string driver) => History.CompletedRaces
        .Where(r => r.Key.Season == season)
        .SelectMany(r => r.Results.Concat(r.Weekend.SprintResult))
        .Where(r => r.Driver == new DriverId(driver))
        .Sum(r => r.Points);
}
