using F1Predict.Testing;

namespace F1Predict.Data.Tests.Histories;

/// <summary>The made-up histories that other tests stand on.</summary>
public sealed class HistoryBuilderTests
{
    [Fact]
    public void Build_SameSeed_GivesTheSameHistory() =>
        HistoryText.Difference(new HistoryBuilder(7).Build(), new HistoryBuilder(7).Build()).ShouldBeNull();

    [Fact]
    public void Build_OtherSeed_GivesAnotherHistory() =>
        HistoryText.Difference(new HistoryBuilder(7).Build(), new HistoryBuilder(8).Build()).ShouldNotBeNull();

    [Fact]
    public void Build_Settings_AreKept()
    {
        var history = new HistoryBuilder().Seasons(2015, 3).Rounds(15).Teams(10).Upcoming(4, ForecastMoment.AfterPractice).Build();
        history.CompletedRaces.Count.ShouldBe(45);
        history.Drivers.Count.ShouldBe(20);
        history.Upcoming.Select(w => w.Key.Season).ShouldBe([2018, 2018, 2018, 2018]);
        history.NextRace!.LatestMoment.ShouldBe(ForecastMoment.AfterPractice);
    }

    [Fact]
    public void Build_FasterDrivers_WinMoreOften() =>
        new HistoryBuilder().Seasons(2020, 1).Rounds(20).Build().CompletedRaces.CountBy(r => r.Winner).Max(w => w.Value).ShouldBeGreaterThan(5, "of 20 races with 10 drivers");

    [Fact]
    public void Shuffled_History_HasTheSameRowsInAnotherOrder()
    {
        var history = new HistoryBuilder().Build();
        var shuffled = history.Shuffled(1);
        HistoryText.Difference(shuffled, history).ShouldNotBeNull();
        shuffled.CompletedRaces[0].Results.ShouldBe(history.CompletedRaces[0].Results, ignoreOrder: true);
        shuffled.NextRace!.Entries.ShouldBe(history.NextRace!.Entries, ignoreOrder: true);
    }

    [Fact]
    public void WithRace_OneRaceChanged_LeavesAllOthers()
    {
        var history = new HistoryBuilder().Build();
        var key = new RaceKey(2020, 4);
        var changed = history.WithRace(key, race => race.Swapped(0, 1));
        changed.FindCompleted(key)!.Winner.ShouldBe(history.FindCompleted(key)!.Results[1].Driver);
        changed.CompletedRaces.Where(r => r.Key != key).ShouldBe(history.CompletedRaces.Where(r => r.Key != key));
    }
}
