using F1Predict.Data.Tests.Bundled;
using F1Predict.Testing;

namespace F1Predict.Data.Tests.Championship;

public sealed class PointsSystemTests
{
    [Fact]
    public void Due_EveryRace_IsWhatTheSourceHasForEachCar()
    {
        foreach (var race in Season.History.CompletedRaces)
            PointsSystem.Of(race.Key.Season).Due(race).ShouldBe(race.Results.Select(r => r.Points), $"{race.Key}");
    }

    [Fact]
    public void DueInSprint_EverySprint_IsWhatTheSourceHasForEachCar()
    {
        foreach (var race in Season.History.CompletedRaces)
            PointsSystem.Of(race.Key.Season).DueInSprint(race.Weekend.SprintResult).ShouldBe(race.Weekend.SprintResult.Select(r => r.Points), $"{race.Key}");
    }

    // FIA Formula One Sporting Regulations, Article 6, of each year; the steps of 2022 as the F1 Commission announced them on 14 February 2022.
    [Theory]
    [InlineData(2010, 1.0, "25 18 15 12 10 8 6 4 2 1")]
    [InlineData(2026, 1.0, "25 18 15 12 10 8 6 4 2 1")]
    [InlineData(2021, 0.75, "25 18 15 12 10 8 6 4 2 1")]
    [InlineData(2021, 0.74, "12.5 9 7.5 6 5 4 3 2 1 0.5")]
    [InlineData(2010, 0.1, "12.5 9 7.5 6 5 4 3 2 1 0.5")]
    [InlineData(2022, 0.75, "25 18 15 12 10 8 6 4 2 1")]
    [InlineData(2022, 0.74, "19 14 12 9 8 6 5 3 2 1")]
    [InlineData(2026, 0.5, "19 14 12 9 8 6 5 3 2 1")]
    [InlineData(2026, 0.49, "13 10 8 6 5 4 3 2 1")]
    [InlineData(2026, 0.25, "13 10 8 6 5 4 3 2 1")]
    [InlineData(2026, 0.24, "6 4 3 2 1")]
    public void ScaleOf_ShareOfTheDistance_IsThatOfTheRegulations(int season, double distance, string points) =>
        string.Join(' ', PointsSystem.Of(season).ScaleOf(5, distance)).ShouldBe(points);

    [Fact]
    public void ScaleOf_FinaleOf2014_IsDoubled()
    {
        PointsSystem.Of(2014).ScaleOf(19).ShouldBe([50, 36, 30, 24, 20, 16, 12, 8, 4, 2]);
        PointsSystem.Of(2014).ScaleOf(18).ShouldBe(PointsSystem.Of(2014).RacePoints);
        PointsSystem.Of(2014).ScaleOf(19, 0.5).ShouldBe(PointsSystem.Of(2014).RacePoints, "half of double");
        PointsSystem.Of(2015).ScaleOf(19).ShouldBe(PointsSystem.Of(2015).RacePoints);
    }

    [Fact]
    public void ScaleOf_LessThanNothing_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => PointsSystem.Of(2026).ScaleOf(1, -0.1)).ParamName.ShouldBe("distance");

    [Theory]
    [InlineData(2020, "", true)]
    [InlineData(2021, "3 2 1", true)]
    [InlineData(2022, "8 7 6 5 4 3 2 1", true)]
    [InlineData(2018, "", false)]
    [InlineData(2019, "", true)]
    [InlineData(2024, "8 7 6 5 4 3 2 1", true)]
    [InlineData(2025, "8 7 6 5 4 3 2 1", false)]
    [InlineData(2040, "8 7 6 5 4 3 2 1", false)]
    public void Of_Season_HasItsSprintAndFastestLapPoints(int season, string sprint, bool fastestLap)
    {
        string.Join(' ', PointsSystem.Of(season).SprintPoints).ShouldBe(sprint);
        PointsSystem.Of(season).FastestLapPoint.ShouldBe(fastestLap);
    }

    [Fact]
    public void Of_SeasonBefore2010_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => PointsSystem.Of(2009)).ActualValue.ShouldBe(2009);

    [Fact]
    public void Due_Japan2022_IsFullAfterLittleMoreThanHalfTheLaps()
    {
        var race = Season.Race(2022, 18);
        (race.LapsRun, race.Race.ScheduledLaps).ShouldBe((28, 53));
        PointsSystem.Of(2022).Due(race).Max().ShouldBe(25, "it was resumed, and ended by the clock");
    }

    [Theory]
    [InlineData(2018, 3, 15)]
    [InlineData(2019, 3, 16)]
    [InlineData(2024, 10, 2)]
    [InlineData(2024, 11, 0)]
    [InlineData(2025, 3, 15)]
    public void Due_FastestLap_PaysAPointInTheFirstTenFrom2019To2024(int season, int position, double due)
    {
        var race = Season.Race(season, 4);
        var at = race.Results.ToList().FindIndex(r => r.Finish.ClassifiedPosition == position);
        var changed = race.With(fastestLaps: [new FastestLap(race.Winner, 8, 60_002), new FastestLap(race.Results[at].Driver, 9, 60_001)]);
        PointsSystem.Of(season).Due(changed)[at].ShouldBe(due);
    }

    [Fact]
    public void Due_NobodyClassified_IsNothing()
    {
        var race = Season.Race(2024, 1);
        var abandoned = race.With(results: [.. race.Results.Select(r => r with { Finish = new Finish.Retired(null) })]);
        PointsSystem.Of(2024).Due(abandoned).ShouldAllBe(points => points == 0);
    }

    [Fact]
    public void FindMisfit_EveryRace_FindsNone()
    {
        foreach (var race in Season.History.CompletedRaces) PointsSystem.Of(race.Key.Season).FindMisfit(race).ShouldBeNull($"{race.Key}");
    }

    [Theory]
    [InlineData(2025, 4, 13)]
    [InlineData(2025, 4, 6)]
    [InlineData(2025, 1, 26)]
    [InlineData(2018, 1, 26)]
    [InlineData(2024, 11, 1)]
    public void FindMisfit_PointsOfNoScale_FindsTheCar(int season, int position, double points)
    {
        var race = Season.Race(season, 3);
        var changed = race.With(results: [.. race.Results.Select(r => r.Finish.ClassifiedPosition == position ? r with { Points = points } : r)]);
        PointsSystem.Of(season).FindMisfit(changed)!.Finish.ClassifiedPosition.ShouldBe(position);
    }

    [Fact]
    public void FindMisfit_TwoPointsForTheFastestLap_FindsTheSecond()
    {
        var race = Season.Race(2024, 3);
        var changed = race.With(results: [.. race.Results.Select((r, i) => r with { Points = PointsSystem.Of(2024).RacePoints.ElementAtOrDefault(i) + (i is 2 or 7 ? 1 : 0) })]);
        PointsSystem.Of(2024).FindMisfit(changed).ShouldBe(changed.Results[7]);
    }

    [Fact]
    public void FindMisfit_NothingPaid_IsForRacesUnderAQuarterOnly()
    {
        var (long_, short_) = (Season.Race(2024, 3), Season.Race(2021, 12));
        static CompletedRace Unpaid(CompletedRace race) => race.With(results: [.. race.Results.Select(r => r with { Points = 0 })]);
        PointsSystem.Of(2024).FindMisfit(Unpaid(long_))!.Driver.ShouldBe(long_.Winner);
        PointsSystem.Of(2021).FindMisfit(Unpaid(short_)).ShouldBeNull();
    }
}
