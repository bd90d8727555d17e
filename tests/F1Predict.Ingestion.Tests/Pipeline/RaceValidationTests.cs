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
        Found(r => r with { TimeMs = 530 }).ShouldContain(i => i.Contains("race time = '530'"));
        Found(r => r.Finish.ClassifiedPosition == 4 ? r with { Driver = new DriverId("damon-hill") } : r).ShouldContain(i => i.Contains("'damon-hill': the driver is not entered"));
    }
}
