using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Copies of races and weekends with some parts replaced; a part that is not given stays.</summary>
public static class RaceCopies
{
    /// <summary>The race with other parts.</summary>
    public static CompletedRace With(
        this CompletedRace race,
        RaceWeekend? weekend = null,
        IReadOnlyList<CarResult>? results = null,
        IReadOnlyList<FastestLap>? fastestLaps = null,
        IReadOnlyList<PitStop>? pitStops = null,
        RaceWeather? weather = null,
        IReadOnlyList<DriverStanding>? driverStandings = null,
        IReadOnlyList<ConstructorStanding>? constructorStandings = null) => new()
        {
            Weekend = weekend ?? race.Weekend,
            Results = results ?? race.Results,
            LapsRun = race.LapsRun,
            FastestLaps = fastestLaps ?? race.FastestLaps,
            PitStops = pitStops ?? race.PitStops,
            Weather = weather ?? race.Weather,
            DriverStandings = driverStandings ?? race.DriverStandings,
            ConstructorStandings = constructorStandings ?? race.ConstructorStandings,
        };

    /// <summary>The weekend with other parts.</summary>
    public static RaceWeekend With(
        this RaceWeekend weekend,
        Race? race = null,
        IReadOnlyList<Entry>? entries = null,
        IReadOnlyList<PracticeResult>? practice1 = null,
        IReadOnlyList<PracticeResult>? practice2 = null,
        IReadOnlyList<PracticeResult>? practice3 = null,
        IReadOnlyList<QualifyingResult>? qualifying = null,
        IReadOnlyList<QualifyingResult>? sprintQualifying = null,
        IReadOnlyList<GridSlot>? sprintGrid = null,
        IReadOnlyList<CarResult>? sprintResult = null,
        IReadOnlyList<GridSlot>? startingGrid = null) => new()
        {
            Race = race ?? weekend.Race,
            Entries = entries ?? weekend.Entries,
            Practice1 = practice1 ?? weekend.Practice1,
            Practice2 = practice2 ?? weekend.Practice2,
            Practice3 = practice3 ?? weekend.Practice3,
            Qualifying = qualifying ?? weekend.Qualifying,
            SprintQualifying = sprintQualifying ?? weekend.SprintQualifying,
            SprintGrid = sprintGrid ?? weekend.SprintGrid,
            SprintResult = sprintResult ?? weekend.SprintResult,
            StartingGrid = startingGrid ?? weekend.StartingGrid,
        };

    /// <summary>The race with two cars' places in the result exchanged, their retirements included.</summary>
    public static CompletedRace Swapped(this CompletedRace race, int first, int second)
    {
        var results = race.Results.ToArray();
        results[first] = race.Results[first] with { Finish = race.Results[second].Finish, Points = race.Results[second].Points };
        results[second] = race.Results[second] with { Finish = race.Results[first].Finish, Points = race.Results[first].Points };
        return race.With(results: results);
    }
}
