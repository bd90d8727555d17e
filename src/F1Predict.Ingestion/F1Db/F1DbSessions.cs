using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>The rows of every session, by race.</summary>
internal sealed class F1DbSessions
{
    public required Dictionary<RaceKey, List<Entry>> Entrants { get; init; }

    public required Dictionary<RaceKey, List<PracticeResult>>[] Practice { get; init; }

    public required Dictionary<RaceKey, List<QualifyingResult>> Qualifying { get; init; }

    public required Dictionary<RaceKey, List<QualifyingResult>> SprintQualifying { get; init; }

    public required Dictionary<RaceKey, List<GridSlot>> SprintGrid { get; init; }

    public required Dictionary<RaceKey, List<F1DbResult>> SprintResults { get; init; }

    public required Dictionary<RaceKey, List<GridSlot>> StartingGrid { get; init; }

    public required Dictionary<RaceKey, List<F1DbResult>> Results { get; init; }

    public required Dictionary<RaceKey, List<FastestLap>> FastestLaps { get; init; }

    public required Dictionary<RaceKey, List<PitStop>> PitStops { get; init; }

    public required Dictionary<RaceKey, List<DriverStanding>> DriverStandings { get; init; }

    public required Dictionary<RaceKey, List<ConstructorStanding>> ConstructorStandings { get; init; }

    public static F1DbSessions Read(F1DbRelease release, F1DbPeople people, IReadOnlyDictionary<RaceKey, F1DbRace> races, IssueLog issues)
    {
        var read = new F1DbSessionReader(release, people, races, issues);
        return new F1DbSessions
        {
            Entrants = read.Entrants(),
            Practice = [read.Practice(1), read.Practice(2), read.Practice(3)],
            Qualifying = read.Qualifying("races-qualifying-results"),
            SprintQualifying = read.Qualifying("races-sprint-qualifying-results"),
            SprintGrid = read.Grid("races-sprint-starting-grid-positions"),
            SprintResults = read.Results("races-sprint-race-results"),
            StartingGrid = read.Grid("races-starting-grid-positions"),
            Results = read.Results("races-race-results"),
            FastestLaps = read.FastestLaps(),
            PitStops = read.PitStops(),
            DriverStandings = read.DriverStandings(),
            ConstructorStandings = read.ConstructorStandings(),
        };
    }

    public CompletedRace Completed(F1DbRace race, RaceWeather? weather)
    {
        var key = race.Race.Key;
        return new CompletedRace
        {
            Weekend = Weekend(race.Race),
            Results = [.. Results[key].Select(r => r.Result)],
            LapsRun = race.Laps,
            FastestLaps = FastestLaps.GetValueOrDefault(key, []),
            PitStops = PitStops.GetValueOrDefault(key, []),
            Weather = weather,
            DriverStandings = DriverStandings.GetValueOrDefault(key, []),
            ConstructorStandings = ConstructorStandings.GetValueOrDefault(key, []),
        };
    }

    public RaceWeekend Weekend(Race race)
    {
        var key = race.Key;
        return new RaceWeekend
        {
            Race = race,

            // Who took part in a past race is certain from its result; the entry list omits stand-ins.
            Entries = Results.TryGetValue(key, out var results) ? [.. results.Select(r => r.Entry)] : Entrants.GetValueOrDefault(key, []),
            Practice1 = Practice[0].GetValueOrDefault(key, []),
            Practice2 = Practice[1].GetValueOrDefault(key, []),
            Practice3 = Practice[2].GetValueOrDefault(key, []),
            Qualifying = Qualifying.GetValueOrDefault(key, []),
            SprintQualifying = SprintQualifying.GetValueOrDefault(key, []),
            SprintGrid = SprintGrid.GetValueOrDefault(key, []),
            SprintResult = SprintResults.TryGetValue(key, out var sprint) ? [.. sprint.Select(r => r.Result)] : [],
            StartingGrid = StartingGrid.GetValueOrDefault(key, []),
        };
    }
}
