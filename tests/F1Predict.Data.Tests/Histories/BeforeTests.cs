using CsCheck;
using F1Predict.Testing;

namespace F1Predict.Data.Tests.Histories;

/// <summary><see cref="RaceHistory.Before(RaceKey)"/>: all earlier races and nothing later.</summary>
public sealed class BeforeTests
{
    private static readonly RaceHistory History = new HistoryBuilder()
        .Sprint(new RaceKey(2021, 4), SprintFormat.SetsTheGrid)
        .Upcoming(3, ForecastMoment.AfterQualifying)
        .Build();

    private static readonly RaceKey[] Keys = [.. History.CompletedRaces.Select(r => r.Key), .. History.Upcoming.Select(w => w.Key)];

    private static readonly Gen<int> UpToNext = Gen.Int[0, History.CompletedRaces.Count];

    public static TheoryData<string> Races => [.. Keys.Select(key => key.ToString())];

    [Theory]
    [MemberData(nameof(Races))]
    public void Before_AnyRace_HasAllAndOnlyEarlierResults(string text)
    {
        var key = RaceKey.Parse(text);
        var before = History.Before(key);
        before.CompletedRaces.ShouldBe(History.CompletedRaces.Where(r => r.Key < key));
        before.DataThrough.ShouldBe(Keys.Where(k => k < key && History.FindCompleted(k) is not null).Select(k => (RaceKey?)k).LastOrDefault());
        foreach (var later in Keys.Where(k => k >= key)) before.FindCompleted(later).ShouldBeNull();
    }

    [Theory]
    [InlineData(ForecastMoment.BeforeWeekend)]
    [InlineData(ForecastMoment.AfterPractice)]
    [InlineData(ForecastMoment.AfterQualifying)]
    public void Before_EarlierMoment_HidesTheSessionsToCome(ForecastMoment moment)
    {
        var key = new RaceKey(2021, 4);
        var before = History.Before(key, moment);
        HistoryText.Difference(before.NextRace!, History.Weekend(key).KnownAt(moment)).ShouldBeNull();
        before.CompletedRaces.ShouldBe(History.Before(key).CompletedRaces);
    }

    [Theory]
    [MemberData(nameof(Races))]
    public void Before_AnyRace_HasItNextWithItsWeekend(string text)
    {
        var key = RaceKey.Parse(text);
        HistoryText.Difference(History.Before(key).NextRace!, History.Weekend(key)).ShouldBeNull();
        HistoryText.Difference(History.Before(key).Weekend(key), History.Weekend(key)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Races))]
    public void Before_AnyRace_KnowsOnlyTheCalendarOfLaterOnes(string text)
    {
        var key = RaceKey.Parse(text);
        var later = History.Before(key).Upcoming.Skip(1).ToArray();
        later.Select(w => w.Key).ShouldBe(Keys.Where(k => k > key && k.Season == key.Season));
        foreach (var weekend in later)
        {
            var calendarOnly = new RaceWeekend { Race = History.Weekend(weekend.Key).Race, Entries = History.Weekend(key).Entries };
            HistoryText.Difference(weekend, calendarOnly).ShouldBeNull();
        }
    }

    [Fact]
    public void Before_Twice_IsThatBeforeTheEarlierRace() => Gen.Select(UpToNext, UpToNext).Sample((one, other) =>
    {
        var (earlier, later) = (Keys[Math.Min(one, other)], Keys[Math.Max(one, other)]);
        HistoryText.Difference(History.Before(later).Before(earlier), History.Before(earlier)).ShouldBeNull();
    });

    [Fact]
    public void Before_LaterRacesChanged_StaysTheSame()
    {
        var key = new RaceKey(2021, 2);
        var changed = History
            .WithRaces(race => race.Key < key ? race : race.Swapped(0, 1).With(race.Key == key ? race.Weekend : race.Weekend.With(startingGrid: [], entries: [.. race.Weekend.Entries.Skip(1)])))
            .WithUpcoming(new RaceKey(2022, 1), weekend => weekend.With(qualifying: [], startingGrid: []));
        HistoryText.Difference(changed, History).ShouldNotBeNull();
        HistoryText.Difference(changed.Before(key), History.Before(key)).ShouldBeNull();
    }

    [Fact]
    public void Before_WeekendOfAComingRaceAfterTheNamedOne_IsHidden()
    {
        // The last season is under way: round 6 is next and its grid is known, but before round 3 it was not.
        var started = new HistoryBuilder().Seasons(2020, 1).Build();
        var cut = new RaceKey(2020, 6);
        var midway = started.Before(cut);
        midway.Weekend(cut).StartingGrid.ShouldNotBeEmpty();
        midway.Before(new RaceKey(2020, 3)).Weekend(cut).StartingGrid.ShouldBeEmpty();
        midway.Before(new RaceKey(2020, 3)).Weekend(cut).Qualifying.ShouldBeEmpty();
    }

    [Fact]
    public void Before_FirstRace_HasNoResults()
    {
        var before = History.Before(Keys[0]);
        before.CompletedRaces.ShouldBeEmpty();
        before.Upcoming.Count.ShouldBe(6);
    }

    [Fact]
    public void Before_RaceAfterTheEnd_HasAllResultsAndNoCalendar()
    {
        var before = History.Before(new RaceKey(2030, 1));
        before.CompletedRaces.Count.ShouldBe(History.CompletedRaces.Count);
        before.NextRace.ShouldBeNull();
    }

    [Fact]
    public void Before_EarlierSeason_StopsItsCalendarAtTheSeasonsEnd() =>
        History.Before(new RaceKey(2020, 5)).Upcoming.Select(w => w.Key).ShouldBe([new RaceKey(2020, 5), new RaceKey(2020, 6)]);

    [Fact]
    public void Before_People_AreTheSame()
    {
        var before = History.Before(Keys[3]);
        (before.Drivers.Count, before.Constructors.Count, before.Circuits.Count).ShouldBe((10, 5, 6));
    }
}
