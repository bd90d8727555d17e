using F1Predict.Testing;

namespace F1Predict.Data.Tests.Snapshots;

public sealed class HistoryHashTests
{
    private static readonly RaceHistory History = new HistoryBuilder().Build();

    private static readonly RaceKey Changed = new(2020, 4);

    [Fact]
    public void BeforeEachRace_SameFacts_GivesTheSameHashes()
    {
        var hashes = HistoryHash.BeforeEachRace(History);

        hashes.ShouldBe(HistoryHash.BeforeEachRace(new HistoryBuilder().Build()));
        hashes.Keys.ShouldBe(History.CompletedRaces.Select(r => r.Key));
        hashes.Values.ShouldBeUnique();
    }

    [Fact]
    public void BeforeEachRace_ResultChanged_ChangesLaterRacesOnly() =>
        RacesThatChanged(History.WithRace(Changed, race => race.Swapped(0, 1))).ShouldBe(History.CompletedRaces.Select(r => r.Key).Where(k => k > Changed));

    [Fact]
    public void BeforeEachRace_WeekendChanged_ChangesThatRaceAndLaterOnes() =>
        RacesThatChanged(History.WithRace(Changed, race => race.With(weekend: race.Weekend.With(practice1: []))))
            .ShouldBe(History.CompletedRaces.Select(r => r.Key).Where(k => k >= Changed));

    [Fact]
    public void BeforeEachRace_CalendarChanged_ChangesTheRacesThatCouldSeeIt() =>
        RacesThatChanged(History.WithRace(Changed, race => race.With(weekend: race.Weekend.With(race: race.Race with { Name = "Another Grand Prix" }))))
            .ShouldBe(History.CompletedRaces.Select(r => r.Key).Where(k => k.Season == 2020 || k > Changed));

    [Fact]
    public void BeforeEachRace_RacesCutOff_LeavesEarlierHashesAlone()
    {
        // The calendar of a season stays known when its later races have not run yet.
        var (whole, cut) = (HistoryHash.BeforeEachRace(History), HistoryHash.BeforeEachRace(History.Before(Changed)));

        cut.Count.ShouldBe(3);
        foreach (var (key, hash) in cut) hash.ShouldBe(whole[key], $"{key}");
    }

    private static RaceKey[] RacesThatChanged(RaceHistory changed)
    {
        var (before, after) = (HistoryHash.BeforeEachRace(History), HistoryHash.BeforeEachRace(changed));
        return [.. before.Keys.Where(key => before[key] != after[key])];
    }
}
