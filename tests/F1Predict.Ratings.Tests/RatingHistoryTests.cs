using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests;

public sealed class RatingHistoryTests
{
    private static readonly RaceHistory History = new HistoryBuilder().Seasons(2020, 2).Rounds(4).Build();
    private static readonly RatingHistory Ratings = RatingHistory.Of(History);

    [Fact]
    public void Steps_FollowEachOther()
    {
        Ratings.Steps.Select(s => s.Race.Key).ShouldBe(History.CompletedRaces.Select(r => r.Key));
        for (var i = 1; i < 4; i++) Ratings.Steps[i].Before.ShouldBeSameAs(Ratings.Steps[i - 1].After);
        Ratings.Steps[4].Before.Season.ShouldBe(2021, "a winter is between");
        Ratings.Latest.ShouldBeSameAs(Ratings.Steps[^1].After);
    }

    [Fact]
    public void Before_AnyRace_KnowsTheEarlierOnesOnly()
    {
        foreach (var step in Ratings.Steps) Ratings.Before(step.Race.Key).Exact().ShouldBe(step.Before.Exact());
        Ratings.Before(History.NextRace!.Key).Season.ShouldBe(2022);
        Ratings.Before(new RaceKey(2020, 1)).Drivers.ShouldBeEmpty();
    }

    [Fact]
    public void AsOf_DayOfARace_IncludesIt()
    {
        var third = Ratings.Steps[2];
        Ratings.AsOf(third.Race.Race.Date).ShouldBeSameAs(third.After);
        Ratings.AsOf(third.Race.Race.Date.AddDays(-1)).ShouldBeSameAs(third.Before);
    }

    [Fact]
    public void AsOf_TurnOfTheYear_IsAfterTheWinter()
    {
        Ratings.AsOf(new DateOnly(2020, 12, 31)).ShouldBeSameAs(Ratings.Steps[3].After);
        Ratings.AsOf(new DateOnly(2021, 1, 1)).Exact().ShouldBe(Ratings.Steps[4].Before.Exact());
        Ratings.AsOf(new DateOnly(2019, 6, 1)).Drivers.ShouldBeEmpty();
    }

    [Fact]
    public void Of_NoRaces_HasNobody()
    {
        var empty = RatingHistory.Of(History.Before(new RaceKey(2020, 1)));
        empty.Latest.Drivers.ShouldBeEmpty();
        empty.AsOf(new DateOnly(2020, 6, 1)).Drivers.ShouldBeEmpty();
        empty.Peaks(3).ShouldBeEmpty();
    }

    [Fact]
    public void Driver_OneWhoMissedARace_HasNoPointForIt()
    {
        var driver = History.CompletedRaces[0].Results[3].Driver;
        var absent = History.WithRace(new RaceKey(2020, 2), race => race.With(
            race.Weekend.With(qualifying: [.. race.Weekend.Qualifying.Where(q => q.Driver != driver)]),
            results: [.. race.Results.Select(r => r.Driver == driver ? r with { Finish = new Finish.DidNotStart(null) } : r)]));
        var points = RatingHistory.Of(absent).Driver(driver);
        points.Select(p => p.Race).ShouldNotContain(new RaceKey(2020, 2));
        points.Count.ShouldBe(Ratings.Driver(driver).Count - 1);
        points[0].Rating.ShouldBe(Ratings.Steps[0].After.Driver(driver));
        Ratings.Driver(new DriverId("nobody")).ShouldBeEmpty();
    }

    [Fact]
    public void Constructor_HasAPointForEachRace() =>
        Ratings.Constructor(new ConstructorId("team-01")).Select(p => p.Rating).ShouldBe(Ratings.Steps.Select(s => s.After.Constructor(new ConstructorId("team-01"))));

    [Fact]
    public void Peaks_AreTheHighestPointsOfEachDriver()
    {
        var peaks = Ratings.Peaks(3);
        peaks.Select(p => p.At.Rating.Value).ShouldBeInOrder(SortDirection.Descending);
        peaks[0].At.Rating.Value.ShouldBe(Ratings.Steps.Max(s => s.After.Drivers.Values.Max(r => r.Value)));
        foreach (var peak in peaks) peak.At.ShouldBe(Ratings.Driver(peak.Driver).MaxBy(p => p.Rating.Value));
        peaks.Select(p => p.Driver).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void RatedRaces_StandBesideTheBooksBeforeThem() =>
        RatedRace.All(History).Select(r => r.Before.Exact()).ShouldBe(Ratings.Steps.Select(s => s.Before.Exact()));
}
