namespace F1Predict.Data.Tests.Bundled;

/// <summary>What must hold for every race of the bundled history.</summary>
public sealed class RaceSanityTests
{
    [Fact]
    public void Results_OfEveryRace_HaveEachDriverOnceAndPlacesWithoutGaps()
    {
        foreach (var race in Season.History.CompletedRaces)
        {
            race.Results.Select(r => r.Driver).ShouldBeUnique();
            var places = race.Results.Select(r => r.Finish.ClassifiedPosition).OfType<int>().Order().ToArray();
            places.ShouldBe(Enumerable.Range(1, places.Length), $"{race.Key}");
            places.Length.ShouldBeGreaterThan(9, $"{race.Key}");
            race.Results.Count.ShouldBeInRange(18, 24, $"{race.Key}");
        }
    }

    [Fact]
    public void Winner_OfEveryRace_HasTheMostPointsAndATime()
    {
        foreach (var race in Season.History.CompletedRaces)
        {
            var winner = race.Results.Single(r => r.Finish.ClassifiedPosition == 1);
            winner.Driver.ShouldBe(race.Winner);
            winner.Points.ShouldBe(race.Results.Max(r => r.Points), $"{race.Key}");
            winner.TimeMs.ShouldNotBeNull($"{race.Key}");
            winner.Laps.ShouldBe(race.LapsRun, $"{race.Key}");
        }
    }

    [Fact]
    public void Standings_AfterEveryRace_AreSortedAndCountUp()
    {
        foreach (var race in Season.History.CompletedRaces)
        {
            race.DriverStandings.Select(s => s.Position).ShouldBe(Enumerable.Range(1, race.DriverStandings.Count), $"{race.Key}");
            race.DriverStandings.Zip(race.DriverStandings.Skip(1)).ShouldAllBe(pair => pair.First.Points >= pair.Second.Points, $"{race.Key}");
        }
    }

    [Fact]
    public void Weekend_OfEveryRace_HasPracticeQualifyingAndGridOfItsEntries()
    {
        foreach (var race in Season.History.CompletedRaces)
        {
            var (weekend, entries) = (race.Weekend, race.Weekend.Entries.Select(e => e.Driver).ToHashSet());
            entries.ShouldBe(race.Results.Select(r => r.Driver), ignoreOrder: true, $"{race.Key}");
            weekend.LatestMoment.ShouldBe(ForecastMoment.AfterQualifying, $"{race.Key}");
            weekend.Qualifying.Count.ShouldBeGreaterThan(17, $"{race.Key}");
            weekend.StartingGrid.ShouldAllBe(slot => entries.Contains(slot.Driver), $"{race.Key}");
            weekend.Qualifying.Select(q => q.BestMs).OfType<int>().ShouldAllBe(ms => ms > 50_000 && ms < 200_000, $"{race.Key}");
        }
    }

    [Fact]
    public void StartingGrid_OfEveryRace_GivesEachSlotOnceButForOneKnownRace() => Season.History.CompletedRaces
        .Where(r => r.Weekend.StartingGrid.Select(slot => slot.Position).OfType<int>().CountBy(slot => slot).Any(slot => slot.Value > 1))
        .Select(r => r.Key.ToString())
        .ShouldBe(["2025-09"]);

    [Fact]
    public void Dates_OfEveryRace_FollowTheRounds()
    {
        var dates = Season.History.CompletedRaces.Select(r => r.Race).Concat(Season.History.Upcoming.Select(w => w.Race)).ToArray();
        dates.ShouldAllBe(r => r.Date.Year == r.Key.Season);
        dates.Zip(dates.Skip(1)).ShouldAllBe(pair => pair.First.Date < pair.Second.Date);
    }

    [Fact]
    public void Weather_OfEveryRace_IsThereAndPlausible() => Season.History.CompletedRaces.ShouldAllBe(r =>
        r.Weather != null && r.Weather.Conditions != null && r.Weather.AirTemperatureC > 0 && r.Weather.AirTemperatureC < 45);
}
