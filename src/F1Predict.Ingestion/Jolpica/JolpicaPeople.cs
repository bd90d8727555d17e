using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Drivers, constructors and circuits as they stand inside other objects.</summary>
internal sealed class JolpicaPeople(IdentityResolver identity)
{
    /// <summary>The driver inside a row; null, with an issue, when it cannot be told who it is.</summary>
    public DriverId? DriverOf(JsonRow row) => row.RequiredChild("Driver") is { } driver ? Driver(driver) : null;

    public DriverId? Driver(JsonRow row)
    {
        if (row.Text("driverId") is not { } id) return null;
        if (identity.DriverMet(id) is { } met) return met;
        if (row.Text("familyName") is not { } family || row.Date("dateOfBirth") is not { } born) return null;
        return identity.Driver(
            new SourceDriver(
                id, row.TextOrNull("givenName") ?? "", family, born, row.TextOrNull("code"), row.IntOrNull("permanentNumber"), row.TextOrNull("nationality")),
            row);
    }

    /// <summary>The constructor inside a row; null, with an issue, when it cannot be told which it is.</summary>
    public ConstructorId? ConstructorOf(JsonRow row, int season) => row.RequiredChild("Constructor") is { } constructor ? Constructor(constructor, season) : null;

    public ConstructorId? Constructor(JsonRow row, int season) => row.Text("constructorId") is { } id
        ? identity.Constructor(id, row.TextOrNull("name"), row.TextOrNull("nationality"), season, row)
        : null;

    /// <summary>The circuit inside a race; null, with an issue, when it cannot be told which it is.</summary>
    public Circuit? CircuitOf(JsonRow race) => race.RequiredChild("Circuit") is { } circuit ? Circuit(circuit) : null;

    public Circuit? Circuit(JsonRow row)
    {
        if (row.Text("circuitId") is not { } id || row.RequiredChild("Location") is not { } location) return null;
        if (location.Real("lat") is not { } latitude || location.Real("long") is not { } longitude) return null;
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
        {
            location.Report("lat", $"{latitude}, {longitude}", "a place on the globe is expected");
            return null;
        }

        return identity.Circuit(
            new SourceCircuit(
                id, row.TextOrNull("circuitName") ?? id, location.TextOrNull("locality"), location.TextOrNull("country"), latitude, longitude), row);
    }
}
