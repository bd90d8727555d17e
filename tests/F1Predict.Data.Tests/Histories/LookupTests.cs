using F1Predict.Testing;

namespace F1Predict.Data.Tests.Histories;

public sealed class LookupTests
{
    private static readonly RaceHistory History = new HistoryBuilder().Upcoming(3, ForecastMoment.AfterPractice).Build();

    [Fact]
    public void NextRace_IsTheFirstWithoutResult() => History.NextRace!.Key.ShouldBe(new RaceKey(2022, 1));

    [Fact]
    public void NextRace_AfterTheLastRace_IsNull() => History.With(upcoming: []).NextRace.ShouldBeNull();

    [Fact]
    public void DataThrough_IsTheLastRaceWithResult() => History.DataThrough.ShouldBe(new RaceKey(2021, 6));

    [Fact]
    public void Weekend_RaceThatWasRun_IsItsWeekend() => History.Weekend(new RaceKey(2020, 2)).ShouldBeSameAs(History.CompletedRaces[1].Weekend);

    [Fact]
    public void Weekend_RaceToCome_IsItsWeekend() => History.Weekend(new RaceKey(2022, 3)).ShouldBeSameAs(History.Upcoming[2]);

    [Theory]
    [InlineData("2022-04")]
    [InlineData("2019-01")]
    public void Weekend_UnknownRace_NamesIt(string race) =>
        Should.Throw<KeyNotFoundException>(() => History.Weekend(RaceKey.Parse(race))).Message.ShouldContain(race);

    [Fact]
    public void FindCompleted_RaceToComeOrUnknown_IsNull()
    {
        History.FindCompleted(new RaceKey(2022, 1)).ShouldBeNull();
        History.FindCompleted(new RaceKey(2019, 1)).ShouldBeNull();
    }

    [Fact]
    public void Upcoming_WithoutEntries_TakesThoseOfTheRaceBefore()
    {
        var entries = History.Upcoming[0].Entries.Skip(1).ToArray();
        var changed = History.With(upcoming: History.Upcoming.Select((w, at) => w.With(entries: at == 1 ? entries : [])));
        changed.Upcoming[0].Entries.ShouldBe(changed.CompletedRaces[^1].Weekend.Entries);
        changed.Upcoming[1].Entries.ShouldBe(entries);
        changed.Upcoming[2].Entries.ShouldBe(entries);
        changed.Upcoming[0].Practice1.ShouldBe(History.Upcoming[0].Practice1, "only the entries are filled in");
    }

    [Fact]
    public void Winner_IsTheCarClassifiedFirst()
    {
        var race = History.CompletedRaces[0];
        var results = race.Results.Reverse().ToArray();
        race.With(results: results).Winner.ShouldBe(results.Single(r => r.Finish.ClassifiedPosition == 1).Driver);
    }

    [Fact]
    public void ClassifiedPosition_OtherFinish_IsNull()
    {
        new Finish.Classified(3).ClassifiedPosition.ShouldBe(3);
        new Finish.Retired("Engine").ClassifiedPosition.ShouldBeNull();
        new Finish.Disqualified(null).ClassifiedPosition.ShouldBeNull();
    }

    [Theory]
    [InlineData(90_000, 89_000, 89_500, 89_000)]
    [InlineData(90_000, 91_000, null, 90_000)]
    [InlineData(90_000, null, null, 90_000)]
    [InlineData(null, null, null, null)]
    public void QualifyingResult_Best_IsOfAnyPart(int? q1, int? q2, int? q3, int? best) =>
        new QualifyingResult(new DriverId("a"), 1, q1, q2, q3).BestMs.ShouldBe(best);
}
