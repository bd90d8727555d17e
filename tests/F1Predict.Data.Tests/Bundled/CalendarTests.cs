namespace F1Predict.Data.Tests.Bundled;

public sealed class CalendarTests
{
    [Fact]
    public void Bundled_Races_Are334RunAnd18ToCome()
    {
        Season.History.CompletedRaces.Count.ShouldBe(334);
        Season.History.Upcoming.Count.ShouldBe(18);
        Season.History.DataThrough.ShouldBe(new RaceKey(2026, 5));
    }

    // Races run in each season, as the sport's records have them.
    [Theory]
    [InlineData(2010, 19)]
    [InlineData(2011, 19)]
    [InlineData(2012, 20)]
    [InlineData(2013, 19)]
    [InlineData(2014, 19)]
    [InlineData(2015, 19)]
    [InlineData(2016, 21)]
    [InlineData(2017, 20)]
    [InlineData(2018, 21)]
    [InlineData(2019, 21)]
    [InlineData(2020, 17)]
    [InlineData(2021, 22)]
    [InlineData(2022, 22)]
    [InlineData(2023, 22)]
    [InlineData(2024, 24)]
    [InlineData(2025, 24)]
    [InlineData(2026, 5)]
    public void Bundled_Season_HasEveryRoundOnce(int season, int races) =>
        Season.Races(season).Select(r => r.Key.Round).ShouldBe(Enumerable.Range(1, races));

    [Fact]
    public void NextRace_IsMonaco2026With22Entries()
    {
        var next = Season.History.NextRace!;
        next.Key.ShouldBe(new RaceKey(2026, 6));
        (next.Race.Name, next.Race.Circuit.Value, next.Race.Date).ShouldBe(("Monaco Grand Prix", "monaco", new DateOnly(2026, 6, 7)));
        next.Entries.Count.ShouldBe(22);
        next.Entries.Select(e => e.Constructor).Distinct().Count().ShouldBe(11);
        next.Entries.GroupBy(e => e.Constructor).ShouldAllBe(team => team.Count() == 2);
        next.LatestMoment.ShouldBe(ForecastMoment.BeforeWeekend);
    }

    [Fact]
    public void Upcoming_EveryRace_HasTheWholeField() => Season.History.Upcoming.ShouldAllBe(w => w.Entries.Count == 22 && w.LatestMoment == ForecastMoment.BeforeWeekend);

    [Fact]
    public void Upcoming_EveryRace_HasItsStartTime() => Season.History.Upcoming.ShouldAllBe(w => w.Race.Sessions.Race != null);

    // Sprint weekends: 3 a season in 2021 and 2022, 6 since.
    [Theory]
    [InlineData(2020, SprintFormat.None, 0)]
    [InlineData(2021, SprintFormat.SetsTheGrid, 3)]
    [InlineData(2022, SprintFormat.SetsTheGrid, 3)]
    [InlineData(2023, SprintFormat.AfterQualifying, 6)]
    [InlineData(2024, SprintFormat.BeforeQualifying, 6)]
    [InlineData(2025, SprintFormat.BeforeQualifying, 6)]
    public void Sprints_OfASeason_HaveItsFormat(int season, SprintFormat format, int count)
    {
        var sprints = Season.Races(season).Where(r => r.Race.Sprint != SprintFormat.None).ToArray();
        sprints.Length.ShouldBe(count);
        sprints.ShouldAllBe(r => r.Race.Sprint == format && r.Weekend.SprintResult.Count > 0 && r.Weekend.SprintGrid.Count > 0);
        Season.Races(season).Except(sprints).ShouldAllBe(r => r.Weekend.SprintResult.Count == 0);
    }

    [Theory]
    [InlineData("force-india", "aston-martin")]
    [InlineData("racing-point", "aston-martin")]
    [InlineData("aston-martin", "aston-martin")]
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
    [InlineData("cadillac", "cadillac")]
    public void Lineage_OfARenamedTeam_IsItsNewestName(string constructor, string lineage) =>
        Season.History.Constructors[new ConstructorId(constructor)].Lineage.Value.ShouldBe(lineage);

    [Fact]
    public void Lineage_OfEveryTeam_IsAKnownTeamThatIsItsOwn()
    {
        var constructors = Season.History.Constructors;
        foreach (var constructor in constructors.Values)
        {
            constructors.ShouldContainKey(constructor.Lineage);
            constructors[constructor.Lineage].Lineage.ShouldBe(constructor.Lineage);
        }
    }
}
