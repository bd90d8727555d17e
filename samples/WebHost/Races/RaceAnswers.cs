using System.Text.Json.Serialization;

namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/races/calendar</c>.</summary>
/// <param name="Season">The year.</param>
/// <param name="Races">The races, first to last.</param>
public sealed record CalendarAnswer(int Season, IReadOnlyList<CalendarRace> Races);

/// <summary>A race of a calendar.</summary>
/// <param name="RaceId">Season and round, as in <c>2026-06</c>.</param>
/// <param name="Round">The 1-based number of the race in its season.</param>
/// <param name="RaceName">The name without sponsors.</param>
/// <param name="Date">The day of the race at the circuit.</param>
/// <param name="CircuitId">The circuit's f1db slug.</param>
/// <param name="Circuit">The circuit's short name.</param>
/// <param name="Status"><c>completed</c> or <c>upcoming</c>.</param>
/// <param name="Winner">The f1db slug of who won; left out of a race to come.</param>
/// <param name="Favourite">The f1db slug of the likeliest winner, by the best informed forecast given at the time; left out while there is none.</param>
/// <param name="Provisional">True for the favourite of a race after the next one: it is from what is known today, and is not stored. Left out else.</param>
public sealed record CalendarRace(
    string RaceId,
    int Round,
    string RaceName,
    string Date,
    string CircuitId,
    string Circuit,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Winner,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Favourite,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Provisional);

/// <summary>The answer to <c>GET /api/v1/races/{race_id}</c>.</summary>
/// <param name="RaceId">Season and round, as in <c>2026-06</c>.</param>
/// <param name="RaceName">The name without sponsors.</param>
/// <param name="Date">The day of the race at the circuit.</param>
/// <param name="Status"><c>completed</c> or <c>upcoming</c>.</param>
/// <param name="CircuitId">The circuit's f1db slug.</param>
/// <param name="Circuit">The circuit's short name.</param>
/// <param name="Country">The f1db slug of its country.</param>
/// <param name="Kind"><c>permanent</c>, <c>street</c> or <c>road</c>.</param>
/// <param name="Direction"><c>clockwise</c> or <c>anti-clockwise</c>; null when not known.</param>
/// <param name="LapLengthKm">Kilometres; null when not known.</param>
/// <param name="Turns">The turns of a lap; null when not known.</param>
/// <param name="ScheduledLaps">The laps that the race is planned for; null when not known.</param>
/// <param name="Sprint"><c>none</c>, <c>sets-the-grid</c>, <c>after-qualifying</c> or <c>before-qualifying</c>.</param>
/// <param name="Sessions">When each starts.</param>
/// <param name="Entries">The cars, in the order of the driver ids; of a race to come without an entry list those of the race before it.</param>
public sealed record RaceAnswer(
    string RaceId,
    string RaceName,
    string Date,
    string Status,
    string CircuitId,
    string Circuit,
    string Country,
    string Kind,
    string? Direction,
    double? LapLengthKm,
    int? Turns,
    int? ScheduledLaps,
    string Sprint,
    SessionStarts Sessions,
    IReadOnlyList<EnteredCar> Entries);

/// <summary>When each session starts, in UTC; null where it is not held or the time is not known.</summary>
/// <param name="Practice1">First practice.</param>
/// <param name="Practice2">Second practice.</param>
/// <param name="Practice3">Third practice.</param>
/// <param name="SprintQualifying">Qualifying for the sprint.</param>
/// <param name="Sprint">The sprint.</param>
/// <param name="Qualifying">Qualifying for the race.</param>
/// <param name="Race">The race.</param>
public sealed record SessionStarts(
    [property: JsonPropertyName("practice_1")] string? Practice1,
    [property: JsonPropertyName("practice_2")] string? Practice2,
    [property: JsonPropertyName("practice_3")] string? Practice3,
    string? SprintQualifying,
    string? Sprint,
    string? Qualifying,
    string? Race);

/// <summary>A car entered for a race.</summary>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="ConstructorId">The constructor's f1db slug.</param>
/// <param name="Team">The constructor's name.</param>
/// <param name="Engine">The f1db slug of the engine's maker.</param>
/// <param name="CarNumber">The number on the car; null when not known.</param>
public sealed record EnteredCar(string DriverId, string DriverName, string ConstructorId, string Team, string Engine, int? CarNumber);
