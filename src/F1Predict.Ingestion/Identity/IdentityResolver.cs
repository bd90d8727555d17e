using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// Tells which of our drivers, constructors and circuits a source means, and makes new ones. One resolver serves one fetch, and remembers whom
/// it has met.
/// </summary>
internal sealed class IdentityResolver
{
    /// <summary>Drivers whose family name differs between sources: the date of birth alone identifies them.</summary>
    private static readonly HashSet<string> ByDateOfBirthAlone = ["carlos-sainz-jr", "alfonso-celis-jr"];

    private readonly Reference _reference;
    private readonly ILookup<DateOnly, Driver> _byDateOfBirth;
    private readonly HashSet<string> _driverSlugs;
    private readonly Dictionary<string, DriverId> _driversMet = new(StringComparer.Ordinal);
    private readonly Dictionary<DriverId, Driver> _drivers = [];
    private readonly Dictionary<ConstructorId, Constructor> _constructors = [];
    private readonly Dictionary<CircuitId, Circuit> _circuits = [];

    public IdentityResolver(Reference reference)
    {
        _reference = reference;
        _byDateOfBirth = reference.Drivers.Values.ToLookup(d => d.DateOfBirth);
        _driverSlugs = [.. reference.Drivers.Keys.Select(d => d.Value)];
    }

    public IReadOnlyList<Driver> Drivers => [.. _drivers.Values.OrderBy(d => d.Id.Value, StringComparer.Ordinal)];

    public IReadOnlyList<Constructor> Constructors => [.. _constructors.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal)];

    public IReadOnlyList<Circuit> Circuits => [.. _circuits.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal)];

    /// <summary>The driver that a source describes; a new one when nobody fits. Null when the description makes no name, which is an issue.</summary>
    public DriverId? Driver(SourceDriver source, JsonRow row)
    {
        if (_driversMet.TryGetValue(source.SourceId, out var met)) return met;
        var family = PlainText.Fold(source.FamilyName);
        var known = _byDateOfBirth[source.DateOfBirth]
            .FirstOrDefault(d => PlainText.Fold(d.FamilyName) == family || ByDateOfBirthAlone.Contains(d.Id.Value));
        var driver = known ?? NewDriver(source, row);
        if (driver is null) return null;
        _driversMet.Add(source.SourceId, driver.Id);
        _drivers.TryAdd(driver.Id, driver);
        return driver.Id;
    }

    /// <summary>A driver met before under the source's id; null when there was none.</summary>
    public DriverId? DriverMet(string sourceId) => _driversMet.TryGetValue(sourceId, out var driver) ? driver : null;

    /// <summary>
    /// The driver of that name, for sources that give no date of birth: among those entered in the season, or else among all who are known. Null
    /// when nobody or several fit.
    /// </summary>
    public DriverId? DriverNamed(string givenName, string familyName, int season)
    {
        var (family, full) = (PlainText.Fold(familyName), PlainText.Fold(givenName + familyName));
        var entered = _reference.Season(season).SelectMany(w => w.Entries).Select(e => e.Driver).Distinct()
            .Select(d => _reference.Drivers.GetValueOrDefault(d)).OfType<Driver>().ToArray();
        var found = Only(entered.Where(d => PlainText.Fold(d.Name) == full))
            ?? Only(entered.Where(d => PlainText.Fold(d.FamilyName) == family || PlainText.Fold(d.Name).EndsWith(family, StringComparison.Ordinal)))
            ?? Only(entered.Where(d => PlainText.Fold(d.Name).StartsWith(full, StringComparison.Ordinal)))
            ?? Only(_reference.Drivers.Values.Where(d => PlainText.Fold(d.Name) == full));
        if (found is null) return null;
        _drivers.TryAdd(found.Id, found);
        return found.Id;

        static Driver? Only(IEnumerable<Driver> fitting) => fitting.Take(2).ToArray() is [var only] ? only : null;
    }

    /// <summary>The constructor that a source names in a season; a new one, which is an issue, when the table does not have it.</summary>
    public ConstructorId? Constructor(string sourceId, string? name, string? nationality, int season, JsonRow row)
    {
        var id = ConstructorTable.Find(sourceId, season);
        if (id is { } found && _reference.Constructors.TryGetValue(found, out var known))
        {
            _constructors.TryAdd(found, known);
            return found;
        }

        var fresh = id ?? (PlainText.Slug(sourceId) is { } slug ? new ConstructorId(slug) : null);
        if (fresh is not { } newId)
        {
            row.Report("constructorId", sourceId, "no id can be made of it");
            return null;
        }

        if (_reference.Constructors.TryGetValue(newId, out var namesake))
        {
            row.Report("constructorId", sourceId, $"the constructor is not in the table for {season}; it is taken for {newId}, which has the same name");
            _constructors.TryAdd(newId, namesake);
            return newId;
        }

        if (_constructors.ContainsKey(newId)) return newId;
        row.Report("constructorId", sourceId, $"the constructor is not known; it becomes the new constructor {newId}, without lineage");
        _constructors.Add(newId, new Constructor(newId, name ?? sourceId, Nationality(nationality, row) ?? "unknown", newId));
        return newId;
    }

    /// <summary>
    /// The circuit that a source describes: by the table, else the one that an earlier ingestion made of the same id, else a new one, which is an
    /// issue. Null when it lies elsewhere.
    /// </summary>
    public Circuit? Circuit(SourceCircuit source, JsonRow row)
    {
        var id = CircuitTable.FromErgast(source.SourceId) ?? (PlainText.Slug(source.SourceId) is { } slug ? new CircuitId(slug) : null);
        if (id is not { } found || !_reference.Circuits.TryGetValue(found, out var known)) return NewCircuit(source, id, row);
        var distance = CircuitTable.DistanceKm(known.Latitude, known.Longitude, source.Latitude, source.Longitude);
        if (distance > CircuitTable.Tolerance(found))
        {
            row.Report("circuitId", source.SourceId, $"it is {distance:0} km away from {found}, for which it stands: one of the two is wrong");
            return null;
        }

        _circuits.TryAdd(found, known);
        return known;
    }

    /// <summary>A known circuit; adds it to those met.</summary>
    public void Meet(CircuitId circuit)
    {
        if (_reference.Circuits.TryGetValue(circuit, out var known)) _circuits.TryAdd(circuit, known);
    }

    private Driver? NewDriver(SourceDriver source, JsonRow row)
    {
        if (PlainText.Slug(source.Name) is not { } slug)
        {
            row.Report("familyName", source.Name, "no id can be made of the name");
            return null;
        }

        // A namesake of another date of birth is another person.
        var unique = _driverSlugs.Add(slug) ? slug : $"{slug}-{source.DateOfBirth.Year}";
        _driverSlugs.Add(unique);
        var letters = source.Abbreviation ?? PlainText.Fold(source.FamilyName).ToUpperInvariant()[..Math.Min(3, PlainText.Fold(source.FamilyName).Length)];
        return new Driver(
            new DriverId(unique), source.Name, source.FamilyName, letters, source.DateOfBirth, Nationality(source.Nationality, row) ?? "unknown", source.Number);
    }

    private Circuit? NewCircuit(SourceCircuit source, CircuitId? id, JsonRow row)
    {
        if (id is not { } newId || source.Country is null || CountryTable.OfCountry(source.Country) is not { } country)
        {
            row.Report("circuitId", source.SourceId, "the circuit is not known, and its id or country cannot be used");
            return null;
        }

        if (_circuits.TryGetValue(newId, out var met)) return met;

        // The source does not say what a circuit is made of; its name does, as a rule.
        var kind = source.Name.Contains("street", StringComparison.OrdinalIgnoreCase) ? CircuitKind.Street : CircuitKind.Permanent;
        row.Report("circuitId", source.SourceId, $"the circuit is not known; it becomes the new circuit {newId}, by its name a {kind} one");
        var circuit = new Circuit(newId, source.Name, source.Name, source.Place ?? source.Name, country, kind, source.Latitude, source.Longitude);
        _circuits.Add(newId, circuit);
        return circuit;
    }

    private static string? Nationality(string? nationality, JsonRow row)
    {
        if (nationality is null)
        {
            row.Report("nationality", null, "it is missing");
            return null;
        }

        if (CountryTable.OfNationality(nationality) is { } country) return country;
        row.Report("nationality", nationality, "the nationality is not known");
        return null;
    }
}
