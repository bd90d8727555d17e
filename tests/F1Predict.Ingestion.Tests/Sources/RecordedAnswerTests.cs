using System.Text.Json;
using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

/// <summary>Answers that were recorded of the real API are read without a complaint about their form.</summary>
public sealed class RecordedAnswerTests
{
    /// <summary>Seasons before 2010 have constructors and circuits that nobody here knows, and no race to take a layout from.</summary>
    private static readonly string[] AboutIdentity = ["constructorId", "circuitId", "nationality", "engine", "Circuit"];

    public static TheoryData<string> Files => [.. Recorded().Select(f => Path.GetRelativePath(Folder!, f)).DefaultIfEmpty("none")];

    private static string? Folder => SharedData.Folder() is { } data && Directory.Exists(Path.Combine(data, "ergast-responses")) ? Path.Combine(data, "ergast-responses") : null;

    [Theory]
    [MemberData(nameof(Files))]
    public void Answer_Recorded_IsRead(string file)
    {
        if (Folder is null) Assert.Skip("the recorded answers are not on this machine");
        var issues = new SourceIssues("recorded");
        var data = Read(Path.Combine(Folder, file), file, issues);

        if (data.Child("RaceTable") is { } races) ReadRaces(races);
        else if (data.Child("StandingsTable") is { } standings) ReadStandings(standings);
        else if (data.Child("DriverTable") is { } drivers) Each(drivers, "Drivers", (people, row) => people.Driver(row).ShouldNotBeNull());
        else if (data.Child("ConstructorTable") is { } constructors) Each(constructors, "Constructors", (people, row) => people.Constructor(row, 2023).ShouldNotBeNull());
        else if (data.Child("CircuitTable") is { } circuits) Each(circuits, "Circuits", (people, row) => (people.Circuit(row) is not null || issues.Count > 0).ShouldBeTrue());
        else (data.Has("SeasonTable") || data.Has("StatusTable")).ShouldBeTrue();

        issues.All.Where(i => !AboutIdentity.Any(a => i.Field?.EndsWith(a, StringComparison.Ordinal) == true) && !i.Message.Contains("partial", StringComparison.Ordinal))
            .ShouldBeEmpty();
        Paging(data);
    }

    [Fact]
    public void Result_Recorded_IsComplete()
    {
        if (Folder is null) Assert.Skip("the recorded answers are not on this machine");
        var issues = new SourceIssues("recorded");
        var race = Read(Path.Combine(Folder, "results", "2023@9@results.json"), "results", issues).Child("RaceTable")!.Value.Rows("Races")!.Single();
        var (_, results, _) = Readers(new Reference(null), issues);

        var result = results.Read(new RaceKey(2023, 9), Rows(race, "Results"), 10);

        result.Complete.ShouldBeTrue();
        issues.All.ShouldBeEmpty();
        var known = Bundled.History.FindCompleted(new RaceKey(2023, 9))!;
        result.Cars.Select(c => (c.Driver, c.Constructor, c.Finish.ClassifiedPosition, c.Laps))
            .ShouldBe(known.Results.Select(c => (c.Driver, c.Constructor, c.Finish.ClassifiedPosition, c.Laps)), ignoreOrder: true);
        result.LapsRun.ShouldBe(known.LapsRun);
    }

    [Fact]
    public void Answers_Recorded_AreAllThere()
    {
        if (Folder is null) Assert.Skip("the recorded answers are not on this machine");
        Recorded().Length.ShouldBe(115);
    }

    private static string[] Recorded() => Folder is null ? [] : [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static JsonRow Read(string path, string name, SourceIssues issues)
    {
        var body = File.ReadAllBytes(path);
        SourceContent.Json.Flaw(body).ShouldBeNull();
        using var document = JsonDocument.Parse(body);
        return new JsonRow(document.RootElement.Clone(), "", name, issues).RequiredChild("MRData").ShouldNotBeNull();
    }

    private static void Paging(JsonRow data)
    {
        data.Int("total").ShouldNotBeNull();
        data.Int("limit").ShouldNotBeNull().ShouldBeInRange(1, 100);
        data.Int("offset").ShouldNotBeNull();
    }

    private static void Each(JsonRow table, string list, Action<JolpicaPeople, JsonRow> check)
    {
        var people = new JolpicaPeople(new IdentityResolver(new Reference(null)));
        foreach (var row in table.Rows(list).ShouldNotBeNull()) check(people, row);
    }

    private static (JolpicaPeople, JolpicaResults, JolpicaSessions) Readers(Reference reference, SourceIssues issues)
    {
        var identity = new IdentityResolver(reference);
        var people = new JolpicaPeople(identity);
        var entries = new JolpicaEntries(reference);

        // Pit stops name drivers by id alone.
        var drivers = Read(Path.Combine(Folder!, "drivers", "2023@drivers.json"), "drivers", issues).Child("DriverTable")!.Value.Rows("Drivers")!;
        foreach (var row in drivers) people.Driver(row);
        return (people, new JolpicaResults(people, entries), new JolpicaSessions(people, entries, identity));
    }

    private static void ReadRaces(JsonRow table)
    {
        var reference = new Reference(null);
        var (people, results, sessions) = Readers(reference, table.Issues);
        foreach (var race in table.Rows("Races").ShouldNotBeNull())
        {
            var key = race.Race().ShouldNotBeNull();
            if (race.Has("Results")) results.Read(key, Rows(race, "Results"), 10).Cars.Count.ShouldBe(Rows(race, "Results").Rows.Count);
            else if (race.Has("SprintResults")) results.Read(key, Rows(race, "SprintResults"), 3).Cars.Count.ShouldBe(Rows(race, "SprintResults").Rows.Count);
            else if (race.Has("QualifyingResults")) sessions.Qualifying(key, Rows(race, "QualifyingResults")).ShouldNotBeNull().Rows.Count.ShouldBeGreaterThan(0);
            else if (race.Has("PitStops")) sessions.PitStops(Rows(race, "PitStops")).ShouldNotBeNull().Count.ShouldBeGreaterThan(0);
            else if (!race.Has("Laps")) Calendar(race, key, people, reference);
        }
    }

    private static void Calendar(JsonRow race, RaceKey key, JolpicaPeople people, Reference reference)
    {
        var read = new JolpicaCalendar(people, reference).Read(new JolpicaRows([race], true, race.Path), new SourceQuery(key.Season));
        var known = reference.Weekend(key).ShouldNotBeNull().Race;
        var mapped = read[key].ShouldNotBeNull();
        mapped.Circuit.ShouldBe(known.Circuit);
        mapped.Sprint.ShouldBe(known.Sprint);
    }

    private static void ReadStandings(JsonRow table)
    {
        var (_, _, sessions) = Readers(new Reference(null), table.Issues);
        foreach (var list in table.Rows("StandingsLists").ShouldNotBeNull())
        {
            var key = list.Race().ShouldNotBeNull();
            if (list.Has("DriverStandings")) sessions.DriverStandings(Rows(list, "DriverStandings")).ShouldNotBeNull().Count.ShouldBeGreaterThan(0);
            else sessions.ConstructorStandings(key.Season, Rows(list, "ConstructorStandings")).ShouldNotBeNull().Count.ShouldBeGreaterThan(0);
        }
    }

    private static SessionRows Rows(JsonRow race, string list) => new(race.Rows(list).ShouldNotBeNull(), true);
}
