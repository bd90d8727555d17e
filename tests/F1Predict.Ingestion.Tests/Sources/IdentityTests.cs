using System.Text.Json;
using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

public sealed class IdentityTests
{
    private readonly SourceIssues _issues = new("test");
    private readonly Reference _reference = new(null);

    private IdentityResolver Resolver => field ??= new IdentityResolver(_reference);

    [Fact]
    public void Drivers_OfTheApi_AreOursOrNew()
    {
        var found = new Dictionary<DriverId, string>();
        var fresh = 0;
        foreach (var row in ReferenceRows("drivers.csv", "driverId", "givenName", "familyName", "code", "permanentNumber", "dateOfBirth", "nationality"))
        {
            var id = Resolver.Driver(
                new SourceDriver(
                    row.Text("driverId"), row.TextOrNull("givenName") ?? "", row.Text("familyName"), row.Date("dateOfBirth"), row.TextOrNull("code"),
                    row.IntOrNull("permanentNumber"), row.TextOrNull("nationality")),
                Row()).ShouldNotBeNull();
            if (!_reference.Drivers.ContainsKey(id)) fresh++;
            else found.TryAdd(id, row.Text("driverId")).ShouldBeTrue($"{id} is {found.GetValueOrDefault(id)} and {row.Text("driverId")}");
        }

        found[new DriverId("carlos-sainz-jr")].ShouldBe("sainz");
        found[new DriverId("max-verstappen")].ShouldBe("max_verstappen");
        found[new DriverId("nico-hulkenberg")].ShouldBe("hulkenberg");
        fresh.ShouldBeGreaterThan(700, "drivers of before 2010 are new here");

        // Everybody who raced in the years that the list covers has been found in it.
        var raced = Bundled.History.CompletedRaces.Where(r => r.Key.Season <= 2023).SelectMany(r => r.Results).Select(r => r.Driver).Distinct();
        raced.Except(found.Keys).ShouldBeEmpty();
        _issues.All.ShouldBeEmpty();
    }

    [Fact]
    public void Constructors_OfTheApi_AreOursOrReported()
    {
        var found = new HashSet<ConstructorId>();
        foreach (var row in ReferenceRows("constructors.csv", "constructorId", "name", "nationality"))
        {
            foreach (var season in new[] { 2015, 2016, 2018, 2023, 2024, 2025 })
            {
                var before = _issues.Count;
                var id = Resolver.Constructor(row.Text("constructorId"), row.Text("name"), row.TextOrNull("nationality"), season, Row()).ShouldNotBeNull();
                if (_reference.Constructors.ContainsKey(id)) found.Add(id);
                else (_issues.Count > before || _issues.All.Any(i => i.Value == row.Text("constructorId"))).ShouldBeTrue(row.Text("constructorId"));
            }
        }

        var raced = Bundled.History.CompletedRaces.Where(r => r.Key.Season <= 2025).SelectMany(r => r.Results).Select(r => r.Constructor).Distinct();
        raced.Except(found).ShouldBeEmpty();
    }

    [Fact]
    public void Circuits_OfTheApi_AreOursOrReported()
    {
        var found = new HashSet<CircuitId>();
        foreach (var row in ReferenceRows("circuits.csv", "circuitId", "circuitName", "locality", "country", "lat", "long"))
        {
            var before = _issues.Count;
            var id = Resolver.Circuit(
                new SourceCircuit(
                    row.Text("circuitId"), row.Text("circuitName"), row.TextOrNull("locality"), row.TextOrNull("country"), row.Real("lat"), row.Real("long")),
                Row());
            if (id is { } known && _reference.Circuits.ContainsKey(known.Id)) found.Add(known.Id);
            else _issues.Count.ShouldBeGreaterThan(before, row.Text("circuitId"));
        }

        var raced = Bundled.History.CompletedRaces.Where(r => r.Key.Season <= 2025).Select(r => r.Race.Circuit).Distinct();
        raced.Except(found).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("manor", 2015, "marussia")]
    [InlineData("manor", 2016, "manor")]
    [InlineData("sauber", 2018, "sauber")]
    [InlineData("sauber", 2025, "kick-sauber")]
    [InlineData("rb", 2024, "rb")]
    [InlineData("rb", 2026, "racing-bulls")]
    [InlineData("alfa", 2021, "alfa-romeo")]
    [InlineData("cadillac", 2026, "cadillac")]
    public void Constructor_OfSeveralNames_IsThatOfTheSeason(string source, int season, string ours)
    {
        Resolver.Constructor(source, null, null, season, Row()).ShouldBe(new ConstructorId(ours));
        _issues.All.ShouldBeEmpty();
    }

    [Fact]
    public void Driver_NobodyHasSeen_IsNew()
    {
        var id = Resolver.Driver(new SourceDriver("fermin", "José María", "Núñez Ø", new DateOnly(2008, 2, 3), "NUN", 77, "Spanish"), Row());

        id.ShouldBe(new DriverId("jose-maria-nunez-o"));
        Resolver.Drivers.ShouldHaveSingleItem().ShouldBe(
            new Driver(id!.Value, "José María Núñez Ø", "Núñez Ø", "NUN", new DateOnly(2008, 2, 3), "spain", 77));
        _issues.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("HULKENBERG", "Hülkenberg")]
    [InlineData("Räikkönen", "Raikkonen")]
    [InlineData("PÉREZ", "Perez")]
    [InlineData("d'Ambrosio", "D’Ambrosio")]
    [InlineData("de la Rosa", "De la Rosa")]
    public void FamilyName_AccentsAndCase_AreOne(string one, string other) => PlainText.Fold(one).ShouldBe(PlainText.Fold(other));

    [Fact]
    public void Driver_NamesakeOfAnotherAge_IsSomebodyElse() =>
        Resolver.Driver(new SourceDriver("x", "Max", "Verstappen", new DateOnly(2031, 9, 30), null, null, "Dutch"), Row())
            .ShouldBe(new DriverId("max-verstappen-2031"));

    [Fact]
    public void Constructor_NobodyKnows_IsReportedAndNew()
    {
        Resolver.Constructor("team_x", "Team X", "Italian", 2027, Row()).ShouldBe(new ConstructorId("team-x"));

        Resolver.Constructors.ShouldHaveSingleItem().Country.ShouldBe("italy");
        _issues.All.ShouldHaveSingleItem().Value.ShouldBe("team_x");
    }

    [Fact]
    public void Circuit_NobodyKnows_IsReportedAndNew()
    {
        Resolver.Circuit(new SourceCircuit("kigali", "Kigali Street Circuit", "Kigali", "Rwanda", -1.95, 30.06), Row())!.Id.ShouldBe(new CircuitId("kigali"));

        Resolver.Circuits.ShouldHaveSingleItem().Kind.ShouldBe(CircuitKind.Street);
        _issues.All.ShouldHaveSingleItem().Value.ShouldBe("kigali");
    }

    [Fact]
    public void Circuit_InAnotherPlace_IsRefused()
    {
        Resolver.Circuit(new SourceCircuit("monza", "Monza", "Monza", "Italy", 44.0, 9.29), Row()).ShouldBeNull();

        _issues.All.ShouldHaveSingleItem().Message.ShouldContain("180 km");
    }

    private static IEnumerable<CsvRow> ReferenceRows(string file, params string[] columns)
    {
        var path = Path.Combine(SharedData.Folder() ?? "", "ergast-reference", file);
        if (!File.Exists(path)) Assert.Skip("the ids of the real API are not on this machine");
        using var table = new CsvTable(File.OpenRead(path), file, new IssueLog(), columns);
        foreach (var row in table.Rows()) yield return row;
    }

    private JsonRow Row() => new(JsonDocument.Parse("{}").RootElement, "row", "path", _issues);
}
