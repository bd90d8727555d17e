using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>The races of all seasons, run or not.</summary>
internal static class F1DbCalendar
{
    private static readonly RaceKey Turkey2021 = new(2021, 16);

    public static IReadOnlyDictionary<RaceKey, F1DbRace> Read(F1DbRelease release, F1DbPeople people, IssueLog issues)
    {
        using var table = release.Open(
            "races", issues, "year", "round", "date", "time", "grandPrixId", "circuitId", "circuitLayoutId", "circuitType", "direction",
            "courseLength", "turns", "laps", "scheduledLaps", "qualifyingFormat", "sprintRaceLaps");
        var races = new Dictionary<RaceKey, F1DbRace>();
        foreach (var row in table.Rows())
        {
            var race = Map(row, people);
            if (race is not null && !races.TryAdd(race.Race.Key, race)) row.Report("round", race.Race.Key.ToString(), "the race appears twice");
        }

        return races;
    }

    private static F1DbRace? Map(CsvRow row, F1DbPeople people)
    {
        var key = row.Race("year", "round");
        var circuit = row.Id("circuitId", people.CircuitIds, "circuit");
        var grandPrix = row.Text("grandPrixId");
        if (!people.GrandPrixNames.TryGetValue(grandPrix, out var name)) row.Report("grandPrixId", grandPrix, "the Grand Prix is not known");
        if (!Slug.IsSlug(circuit)) return null;
        var laps = row.Int("laps");
        var date = Date(row, key);
        var race = new Race
        {
            Key = key,
            Name = name ?? "",
            Date = date,
            Circuit = new CircuitId(circuit),
            Layout = row.Text("circuitLayoutId"),
            Kind = F1DbPeople.Kind(row, "circuitType"),
            Direction = Direction(row),
            LapLengthKm = row.Real("courseLength"),
            Turns = row.Int("turns"),

            // After a race f1db gives the laps that were run, and the planned ones only where they differ.
            ScheduledLaps = row.IntOrNull("scheduledLaps") ?? laps,
            Sprint = Sprint(row, key),
            Sessions = Sessions(row, date),
        };
        return new F1DbRace(race, laps);
    }

    private static DateOnly Date(CsvRow row, RaceKey key)
    {
        var date = row.Date("date");
        var run = new DateOnly(2021, 10, 10);
        if (key != Turkey2021 || date == run) return date;
        row.Note("date", $"{date:yyyy-MM-dd}", $"the 2021 Turkish Grand Prix was run on {run:yyyy-MM-dd}; that date is used");
        return run;
    }

    private static TrackDirection Direction(CsvRow row)
    {
        switch (row.Text("direction"))
        {
            case "CLOCKWISE": return TrackDirection.Clockwise;
            case "ANTI_CLOCKWISE": return TrackDirection.AntiClockwise;
            case var other:
                row.Report("direction", other, "CLOCKWISE or ANTI_CLOCKWISE is expected");
                return default;
        }
    }

    private static SprintFormat Sprint(CsvRow row, RaceKey key)
    {
        if (row.TextOrNull("qualifyingFormat") == "SPRINT_RACE") return SprintFormat.SetsTheGrid;
        if (row.IntOrNull("sprintRaceLaps") is null) return SprintFormat.None;
        return key.Season == 2023 ? SprintFormat.AfterQualifying : SprintFormat.BeforeQualifying;
    }

    private static SessionTimes Sessions(CsvRow row, DateOnly raceDate) => new()
    {
        Practice1 = Utc(row, "freePractice1Date", "freePractice1Time"),
        Practice2 = Utc(row, "freePractice2Date", "freePractice2Time"),
        Practice3 = Utc(row, "freePractice3Date", "freePractice3Time"),
        Qualifying = Utc(row, "qualifyingDate", "qualifyingTime"),
        SprintQualifying = Utc(row, "sprintQualifyingDate", "sprintQualifyingTime"),
        Sprint = Utc(row, "sprintRaceDate", "sprintRaceTime"),
        Race = Utc(row, raceDate, "time"),
    };

    private static DateTimeOffset? Utc(CsvRow row, string date, string time) =>
        row.DateOrNull(date) is { } day ? Utc(row, day, time) : null;

    private static DateTimeOffset? Utc(CsvRow row, DateOnly day, string time) =>
        row.TimeOrNull(time) is { } clock ? new DateTimeOffset(day, clock, TimeSpan.Zero) : null;
}
