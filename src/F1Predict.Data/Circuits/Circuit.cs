namespace F1Predict.Data;

/// <summary>A circuit.</summary>
/// <param name="Id">The f1db slug.</param>
/// <param name="Name">The short name, for example <c>Monza</c>.</param>
/// <param name="FullName">The full name, for example <c>Autodromo Nazionale di Monza</c>.</param>
/// <param name="Place">The town.</param>
/// <param name="Country">The f1db country slug.</param>
/// <param name="Kind">Permanent track, street circuit, or public road.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public sealed record Circuit(
    CircuitId Id, string Name, string FullName, string Place, string Country, CircuitKind Kind, double Latitude, double Longitude);
