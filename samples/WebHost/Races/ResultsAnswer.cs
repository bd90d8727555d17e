using System.Text.Json.Serialization;

namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/races/{race_id}/results</c>. A session that was not held, or is not known yet, is an empty list.</summary>
/// <param name="RaceId">Season and round, as in <c>2026-06</c>.</param>
/// <param name="RaceName">The name without sponsors.</param>
/// <param name="Status"><c>completed</c> or <c>upcoming</c>.</param>
/// <param name="LapsRun">The laps that were run; null for a race to come.</param>
/// <param name="Results">The race: the classified in order, then the others by laps.</param>
/// <param name="Sprint">The sprint, likewise.</param>
/// <param name="Qualifying">Qualifying for the race.</param>
/// <param name="Grid">The starting grid, penalties applied; the pit lane last.</param>
/// <param name="Weather">As measured in the race; null when not known.</param>
public sealed record ResultsAnswer(
    string RaceId,
    string RaceName,
    string Status,
    int? LapsRun,
    IReadOnlyList<CarAnswer> Results,
    IReadOnlyList<CarAnswer> Sprint,
    IReadOnlyList<QualifyingAnswer> Qualifying,
    IReadOnlyList<GridAnswer> Grid,
    WeatherAnswer? Weather);

/// <summary>What became of a car.</summary>
/// <param name="Position">The 1-based position; null when not classified.</param>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="ConstructorId">The constructor's f1db slug.</param>
/// <param name="Team">The constructor's name.</param>
/// <param name="Grid">The 1-based slot it started from; null for the pit lane and for a car without a slot.</param>
/// <param name="FromPitLane">Whether it started from the pit lane.</param>
/// <param name="Finish">
/// <c>classified</c>, <c>retired</c>, <c>not-classified</c>, <c>did-not-start</c>, <c>did-not-qualify</c>, <c>did-not-participate</c>,
/// <c>disqualified</c> or <c>excluded</c>.
/// </param>
/// <param name="Cause">Why it stopped, as the source words it; null when it did not or that is not known.</param>
/// <param name="Laps">Laps completed; null when not known.</param>
/// <param name="TimeMs">Milliseconds; null for a car that did not finish on the lead lap.</param>
/// <param name="Points">Championship points.</param>
public sealed record CarAnswer(
    int? Position,
    string DriverId,
    string DriverName,
    string ConstructorId,
    string Team,
    int? Grid,
    bool FromPitLane,
    string Finish,
    string? Cause,
    int? Laps,
    int? TimeMs,
    double Points);

/// <summary>A driver's qualifying; each time in milliseconds, null when none was set.</summary>
/// <param name="Position">The 1-based position; null when not classified.</param>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="Q1Ms">The best lap of the first part.</param>
/// <param name="Q2Ms">The best lap of the second part.</param>
/// <param name="Q3Ms">The best lap of the third part.</param>
public sealed record QualifyingAnswer(
    int? Position,
    string DriverId,
    string DriverName,
    [property: JsonPropertyName("q1_ms")] int? Q1Ms,
    [property: JsonPropertyName("q2_ms")] int? Q2Ms,
    [property: JsonPropertyName("q3_ms")] int? Q3Ms);

/// <summary>A place on the grid.</summary>
/// <param name="Position">The 1-based slot; null for the pit lane.</param>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="Penalty">The places lost, as published; null without penalty.</param>
public sealed record GridAnswer(int? Position, string DriverId, string DriverName, string? Penalty);

/// <summary>The weather of a race; each value null when not known.</summary>
/// <param name="Conditions"><c>dry</c>, <c>mixed</c> or <c>wet</c>, by the tyres that were used.</param>
/// <param name="AirTemperatureC">°C.</param>
/// <param name="TrackTemperatureC">°C.</param>
/// <param name="HumidityPercent">0 to 100.</param>
/// <param name="PrecipitationMm">Rain of the afternoon, from a coarse reanalysis.</param>
/// <param name="WindSpeedKph">km/h.</param>
public sealed record WeatherAnswer(
    string? Conditions, double? AirTemperatureC, double? TrackTemperatureC, double? HumidityPercent, double? PrecipitationMm, double? WindSpeedKph);
