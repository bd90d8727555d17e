using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.Pipeline;

public sealed class RaceValidationTests
{
    [Fact]
    public void Check_EveryRaceOfTheBundledHistory_FindsNothing()
    {
        foreach (var race in Bundled.History.CompletedRaces)
            RaceValidation.Check("bundled", race.Weekend, race).ShouldBeEmpty($"{race.Key}");
    }

    [Fact]
    public void Check_WrongRace_NamesFieldAndValue()
    {
        var race = Bundled.History.FindCompleted(new RaceKey(2025, 3))!;
        IEnumerable<string> Found(Func<CarResult, CarResult> change) => RaceValidation
            .Check("test", race.Weekend, new CompletedRace { Weekend = race.Weekend, LapsRun = race.LapsRun, Results = [.. race.Results.Select(change)] })
            .Select(i => i.ToString());

        Found(r => r.Finish.ClassifiedPosition == 4 ? r with { Points = 13 } : r).ShouldContain(i => i.Contains("race 2025-03, points = '13'"));
        Found(r => r.Finish.ClassifiedPosition == 4 ? r with { Finish = new Finish.Classified(40) } : r).ShouldContain(i => i.Contains("position 4 is missing before it"));
        Found(r => r.Finish.ClassifiedPosition == 4 ? r with { Finish = new Finish.Classified(5) } : r).ShouldContain(i => i.Contains("result position = '5': the position is given twice"));
        Found(r => r with { Laps = 99 }).ShouldContain(i => i.Contains("laps = '99'"));
        Found(r => r with { TimeMs = 530_000 }).ShouldContain(i => i.Contains("race time = '530000'"));
        Found(r => r.Finish.ClassifiedPosition == 4 ? r with { Driver = new DriverId("damon-hill") } : r).ShouldContain(i => i.Contains("'damon-hill': the driver is not entered"));
    }

    [Fact]
    public void Check_WrongSprintOrGrid_NamesFieldAndValue()
    {
        var race = Bundled.History.FindCompleted(new RaceKey(2025, 2))!;
        IEnumerable<string> Found(RaceWeekend weekend) => RaceValidation.Check("test", weekend, race).Select(i => i.ToString());
        var sprint = race.Weekend.SprintResult;

        Found(race.Weekend.With(sprintResult: [.. sprint.Where(r => r.Finish.ClassifiedPosition != 2)])).ShouldHaveSingleItem().ShouldContain("sprint position = '3': position 2 is missing before it");
        Found(race.Weekend.With(sprintResult: [sprint[0] with { TimeMs = 9_000 }, .. sprint.Skip(1)])).ShouldHaveSingleItem().ShouldContain("sprint time = '9000'");
        Found(race.Weekend.With(startingGrid: [race.Weekend.StartingGrid[0] with { Position = 40 }, .. race.Weekend.StartingGrid.Skip(1)])).ShouldHaveSingleItem().ShouldContain("starting grid = '40'");
        Found(race.Weekend.With(qualifying: [race.Weekend.Qualifying[0] with { Q1Ms = 9_012 }, .. race.Weekend.Qualifying.Skip(1)])).ShouldHaveSingleItem().ShouldContain("qualifying lap = '9012'");
    }
}
