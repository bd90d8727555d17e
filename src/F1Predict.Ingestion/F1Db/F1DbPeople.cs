using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Drivers, constructors with their lineage, circuits and the names of the Grands Prix.</summary>
internal sealed class F1DbPeople
{
    public required IReadOnlyDictionary<string, Driver> Drivers { get; init; }

    public required IReadOnlyDictionary<string, Constructor> Constructors { get; init; }

    public required IReadOnlyDictionary<string, Circuit> Circuits { get; init; }

    public required IReadOnlyDictionary<string, string> GrandPrixNames { get; init; }

    public required IReadOnlySet<string> CircuitIds { get; init; }

    public required IReadOnlySet<string> DriverIds { get; init; }

    public required IReadOnlySet<string> ConstructorIds { get; init; }

    public static F1DbPeople Read(F1DbRelease release, IssueLog issues)
    {
        var drivers = ById(release, "drivers", issues, ["name", "lastName", "abbreviation", "permanentNumber", "dateOfBirth", "nationalityCountryId"], MapDriver);
        var lineage = ReadLineage(release, issues);
        var constructors = ById(release, "constructors", issues, ["name", "countryId"], (row, id) =>
            new Constructor(new ConstructorId(id), row.Text("name"), row.Text("countryId"), new ConstructorId(lineage.GetValueOrDefault(id, id))));
        var circuits = ById(release, "circuits", issues, ["name", "fullName", "type", "placeName", "countryId", "latitude", "longitude"], MapCircuit);
        return new F1DbPeople
        {
            Drivers = drivers,
            Constructors = constructors,
            Circuits = circuits,
            CircuitIds = circuits.Keys.ToHashSet(),
            GrandPrixNames = ById(release, "grands-prix", issues, ["fullName"], (row, _) => row.Text("fullName")),
            DriverIds = drivers.Keys.ToHashSet(),
            ConstructorIds = constructors.Keys.ToHashSet(),
        };
    }

    internal static CircuitKind Kind(CsvRow row, string column)
    {
        switch (row.Text(column))
        {
            case "RACE": return CircuitKind.Permanent;
            case "STREET": return CircuitKind.Street;
            case "ROAD": return CircuitKind.Road;
            case var other:
                row.Report(column, other, "RACE, STREET or ROAD is expected");
                return default;
        }
    }

    private static Driver MapDriver(CsvRow row, string id) => new(
        new DriverId(id), row.Text("name"), row.Text("lastName"), row.Text("abbreviation"), row.Date("dateOfBirth"),
        row.Text("nationalityCountryId"), row.IntOrNull("permanentNumber"));

    private static Circuit MapCircuit(CsvRow row, string id) => new(
        new CircuitId(id), row.Text("name"), row.Text("fullName"), row.Text("placeName"), row.Text("countryId"), Kind(row, "type"),
        row.Real("latitude"), row.Real("longitude"));

    /// <summary>For each constructor the newest name in its chronology.</summary>
    private static Dictionary<string, string> ReadLineage(F1DbRelease release, IssueLog issues)
    {
        using var table = release.Open("constructors-chronology", issues, "parentConstructorId", "constructorId", "yearFrom");
        var newest = new Dictionary<string, (string Id, int From)>();
        foreach (var row in table.Rows())
        {
            var (parent, id, from) = (row.Text("parentConstructorId"), row.NewId("constructorId"), row.Int("yearFrom"));
            if (id.Length > 0 && (!newest.TryGetValue(parent, out var known) || from > known.From)) newest[parent] = (id, from);
        }

        return newest.ToDictionary(pair => pair.Key, pair => pair.Value.Id);
    }

    private static Dictionary<string, T> ById<T>(F1DbRelease release, string name, IssueLog issues, string[] columns, Func<CsvRow, string, T> map)
    {
        using var table = release.Open(name, issues, ["id", .. columns]);
        var known = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var row in table.Rows())
        {
            var id = row.NewId("id");
            if (id.Length > 0 && !known.TryAdd(id, map(row, id))) row.Report("id", id, "it appears twice");
        }

        return known;
    }
}
