namespace F1Predict.Data.Tests;

public sealed class RaceWeekendTests
{
    [Fact]
    public void KnownAt_BeforeWeekend_LeavesCalendarAndEntries()
    {
        var known = Small.Weekend(new RaceKey(2020, 1), SprintFormat.BeforeQualifying).KnownAt(ForecastMoment.BeforeWeekend);

        Sessions(known).ShouldBe("");
        known.Entries.Count.ShouldBe(4);
        known.Race.Name.ShouldBe("Race 2020-01");
    }

    [Theory]
    [InlineData(SprintFormat.None, "P1 P2 P3")]
    [InlineData(SprintFormat.SetsTheGrid, "P1")]
    [InlineData(SprintFormat.AfterQualifying, "P1")]
    [InlineData(SprintFormat.BeforeQualifying, "P1 P2 P3 SQ SG S")]
    public void KnownAt_AfterPractice_LeavesWhatTheFormatRunsBeforeQualifying(SprintFormat format, string sessions) =>
        Sessions(Small.Weekend(new RaceKey(2020, 1), format).KnownAt(ForecastMoment.AfterPractice)).ShouldBe(sessions);

    [Fact]
    public void KnownAt_AfterQualifying_LeavesAll() =>
        Sessions(Small.Weekend(new RaceKey(2020, 1)).KnownAt(ForecastMoment.AfterQualifying)).ShouldBe("P1 P2 P3 SQ SG S Q G");

    [Theory]
    [InlineData(ForecastMoment.BeforeWeekend)]
    [InlineData(ForecastMoment.AfterPractice)]
    [InlineData(ForecastMoment.AfterQualifying)]
    public void LatestMoment_KnownAtAMoment_IsThatMoment(ForecastMoment moment) =>
        Small.Weekend(new RaceKey(2020, 1)).KnownAt(moment).LatestMoment.ShouldBe(moment);

    [Fact]
    public void QualifyingResult_Laps_TellLastPartAndBest()
    {
        var q = new QualifyingResult(Small.Drivers[0].Id, 3, 78_000, 79_000, null);

        (q.LastPartMs, q.BestMs).ShouldBe((79_000, 78_000));
        new QualifyingResult(Small.Drivers[0].Id, null, null, null, null).BestMs.ShouldBeNull();
    }

    private static string Sessions(RaceWeekend w) => string.Join(' ', new (string Name, int Count)[]
    {
        ("P1", w.Practice1.Count), ("P2", w.Practice2.Count), ("P3", w.Practice3.Count), ("SQ", w.SprintQualifying.Count), ("SG", w.SprintGrid.Count),
        ("S", w.SprintResult.Count), ("Q", w.Qualifying.Count), ("G", w.StartingGrid.Count),
    }.Where(s => s.Count > 0).Select(s => s.Name));
}
