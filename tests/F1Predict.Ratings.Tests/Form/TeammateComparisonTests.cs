using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Form;

/// <summary>Who was in front of the teammate: made-up races counted by hand, and real seasons.</summary>
public sealed class TeammateComparisonTests
{
    private static readonly RaceHistory Made = new HistoryBuilder().Seasons(2020, 1).Rounds(3).Teams(3).Build();

    [Fact]
    public void Of_HandMadeSeason_CountsLapsFinishesAndPoints()
    {
        var compared = Pair(Season(
            Race(1, [Lap(1, 1, 91_000, 90_000, 89_000), Lap(2, 2, 90_000, 89_500, 89_890)], [Car(1, 1, 25), Car(2, 2, 18)]),
            Race(2, [Lap(1, 1, 91_000, 90_000, 89_000), Lap(2, 16, 110_000, null, null)], [Car(1, 2, 18), Car(2, 1, 25)]),
            Race(3, [Lap(1, 9, 91_000, 90_000, null), Lap(2, 8, 91_000, 89_100, 89_000)], [Car(1, null, 0), Car(2, 3, 15), Car(3, 1, 25)])));
        compared.ShouldBe(new TeammateComparison(
            new("team-01"), new("driver-01"), new("driver-02"), 3, 2, 1, 1, 1,
            -1, // of Q3 -1 %, of Q1 -20.9 % (uncut), of Q2 +1.01 %
            43, 58));
    }

    [Fact]
    public void Of_EvenLaps_GoByPosition()
    {
        var compared = Pair(Season(Race(1, [Lap(1, 5, 90_000, null, null), Lap(2, 4, 90_000, null, null)], [Car(1, 1, 25), Car(2, 2, 18)])));
        (compared.FirstAheadInQualifying, compared.SecondAheadInQualifying, compared.MedianQualifyingGap).ShouldBe((0, 1, 0));
        var unplaced = Pair(Season(Race(1, [Lap(1, null, 90_000, null, null), Lap(2, 4, 90_000, null, null)], [Car(1, 1, 25), Car(2, 2, 18)])));
        (unplaced.FirstAheadInQualifying, unplaced.SecondAheadInQualifying).ShouldBe((0, 0));
    }

    [Fact]
    public void Of_NoTimeInTheSamePart_HasNoGap()
    {
        var compared = Pair(Season(Race(1, [Lap(1, 1, 90_000, 89_000, null), Lap(2, 20, null, null, null)], [Car(1, 1, 25), Car(2, 2, 18)])));
        compared.MedianQualifyingGap.ShouldBeNull();
        (compared.FirstAheadInQualifying, compared.SecondAheadInQualifying, compared.Races).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void Of_EvenNumberOfGaps_TakesTheMiddleOfTwo()
    {
        CompletedRace Gap(int round, int ms) => Race(round, [Lap(1, 1, 100_000, null, null), Lap(2, 2, ms, null, null)], [Car(1, 1, 25), Car(2, 2, 18)]);
        Pair(Season(Gap(1, 101_000), Gap(2, 104_000))).MedianQualifyingGap!.Value.ShouldBe(-2.5, 1e-9);
    }

    [Fact]
    public void Of_ThreeDriversInOneTeam_ComparesEachWithEach()
    {
        // In one race all three, in the next two of them.
        var compared = Season(
            Race(1, [Lap(1, 1, 90_000, null, null)], [Car(1, 1, 25), Car(2, 2, 18), Car(3, 3, 15) with { Constructor = new("team-01") }]),
            Race(2, [Lap(1, 1, 90_000, null, null)], [Car(2, 1, 25), Car(3, 2, 18) with { Constructor = new("team-01") }]));
        compared.Select(c => ($"{c.First} {c.Second}", c.Races, c.FirstAheadInRace)).ShouldBe(
            [("driver-01 driver-02", 1, 1), ("driver-01 driver-03", 1, 1), ("driver-02 driver-03", 2, 2)]);
    }

    [Fact]
    public void Of_DriverWhoTookNoPart_IsNoTeammate() =>
        Season(Race(1, [], [Car(1, 1, 25), Car(2, null, 0) with { Finish = new Finish.DidNotParticipate() }])).ShouldBeEmpty();

    [Fact]
    public void Of_SprintPoints_Count()
    {
        var history = Bundled.History;
        var pair = TeammateComparison.Of(history, 2023).Single(c => c.Team.Value == "red-bull");
        var last = history.CompletedRaces.Last(r => r.Key.Season == 2023).DriverStandings;
        pair.SecondPoints.ShouldBe(last.Single(s => s.Driver == pair.Second).Points);
        pair.FirstPoints.ShouldBe(last.Single(s => s.Driver == pair.First).Points);
    }

    [Fact]
    public void Of_SeasonWithoutRaces_IsEmpty()
    {
        TeammateComparison.Of(Made, 2019).ShouldBeEmpty();
        TeammateComparison.Of(Made, new RaceKey(2020, 3), new RaceKey(2020, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_RowsInAnotherOrder_IsTheSame() =>
        TeammateComparison.Of(Made.Shuffled(3), 2020).ShouldBe(TeammateComparison.Of(Made, 2020));

    [Fact]
    public void Of_RangeOfRaces_SeesNoOther()
    {
        var upTo = new RaceKey(2020, 2);
        var changed = Made.WithRaces(race => race.Key <= upTo ? race : Bundled.Upset(race));
        TeammateComparison.Of(changed, new RaceKey(2020, 1), upTo).ShouldBe(TeammateComparison.Of(Made, new RaceKey(2020, 1), upTo));
        TeammateComparison.Of(changed, 2020).ShouldNotBe(TeammateComparison.Of(Made, 2020));
    }

    [Fact]
    public void Of_Season2016_IsHamiltonAgainstRosberg()
    {
        // The season's well-known balance: Rosberg champion with 385 points to 380; Hamilton ten wins and twelve poles to nine and eight.
        var pair = TeammateComparison.Of(Bundled.History, 2016).Single(c => c.Team.Value == "mercedes");
        (pair.First.Value, pair.Second.Value, pair.Races).ShouldBe(("lewis-hamilton", "nico-rosberg", 21));
        (pair.FirstPoints, pair.SecondPoints).ShouldBe((380, 385));
        pair.MedianQualifyingGap!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void Of_Season2019_HasBothSidesOfTheSwapOfGaslyAndAlbon()
    {
        // They changed places between round 12 and 13 of 21; Toro Rosso is listed under its lineage.
        var pairs = TeammateComparison.Of(Bundled.History, 2019).Where(c => Swapped(c.First) || Swapped(c.Second));
        pairs.Select(c => ($"{c.First} {c.Second}", c.Races)).ShouldBe(
            [
                ("alexander-albon daniil-kvyat", 12), ("daniil-kvyat pierre-gasly", 9),
                ("alexander-albon max-verstappen", 9), ("max-verstappen pierre-gasly", 12),
            ],
            ignoreOrder: true);

        static bool Swapped(DriverId driver) => driver.Value is "alexander-albon" or "pierre-gasly";
    }

    [Fact]
    public void Of_Monaco2021_CountsThePoleOfLeclercWhoDidNotStart()
    {
        var monaco = new RaceKey(2021, 5);
        var pair = TeammateComparison.Of(Bundled.History, monaco, monaco).Single(c => c.Team.Value == "ferrari");
        (pair.Second.Value, pair.SecondAheadInQualifying, pair.FirstAheadInRace, pair.SecondAheadInRace).ShouldBe(("charles-leclerc", 1, 0, 0));
    }

    private static IReadOnlyList<TeammateComparison> Season(params CompletedRace[] races) =>
        TeammateComparison.Of(Made.With(completed: races), 2020);

    private static TeammateComparison Pair(IReadOnlyList<TeammateComparison> compared) => compared.ShouldHaveSingleItem();

    private static CompletedRace Race(int round, QualifyingResult[] qualifying, CarResult[] results)
    {
        var race = Made.FindCompleted(new RaceKey(2020, round))!;
        return race.With(race.Weekend.With(qualifying: qualifying), results, fastestLaps: []);
    }

    private static QualifyingResult Lap(int driver, int? position, int? q1, int? q2, int? q3) => new(new($"driver-{driver:D2}"), position, q1, q2, q3);

    private static CarResult Car(int driver, int? position, double points) => new()
    {
        Driver = new($"driver-{driver:D2}"),
        Constructor = new($"team-{(driver + 1) / 2:D2}"),
        Finish = position is { } p ? new Finish.Classified(p) : new Finish.Retired(null),
        Points = points,
    };
}
