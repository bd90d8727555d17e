namespace F1Predict.Data;

/// <summary>The tables that every race names; the first column is the key.</summary>
internal static class PeopleTables
{
    public static readonly Table<Driver> Drivers = new(
        "drivers",
        ["driver_id", "name", "family_name", "abbreviation", "date_of_birth", "nationality", "permanent_number"],
        (row, d) => row.Text(d.Id.Value).Text(d.Name).Text(d.FamilyName).Text(d.Abbreviation).Date(d.DateOfBirth).Text(d.Nationality)
            .Integer(d.PermanentNumber),
        r => new Driver(r.Driver(), r.Text(), r.Text(), r.Text(), r.Date(), r.Text(), r.OptionalNumber()));

    public static readonly Table<Constructor> Constructors = new(
        "constructors",
        ["constructor_id", "name", "country", "lineage_id"],
        (row, c) => row.Text(c.Id.Value).Text(c.Name).Text(c.Country).Text(c.Lineage.Value),
        r => new Constructor(r.Constructor(), r.Text(), r.Text(), r.Constructor()));

    public static readonly Table<Circuit> Circuits = new(
        "circuits",
        ["circuit_id", "name", "full_name", "place", "country", "kind", "latitude", "longitude"],
        (row, c) => row.Text(c.Id.Value).Text(c.Name).Text(c.FullName).Text(c.Place).Text(c.Country).Text(Code.CircuitKind.Text((int)c.Kind))
            .Real(c.Latitude).Real(c.Longitude),
        r => new Circuit(
            new CircuitId(r.Text()), r.Text(), r.Text(), r.Text(), r.Text(), (CircuitKind)Code.CircuitKind.Value(r.Text()), r.Real(), r.Real()));
}
