using F1Predict.Data;
using static F1Predict.Ratings.RatingColumns;

namespace F1Predict.Ratings;

/// <summary>
/// The analysis of circuits as frames, for notebooks and export; <see cref="Frame.Columns"/> says what each column means. The history gives the
/// names: one that does not know a circuit, a driver or a team is refused with <see cref="KeyNotFoundException"/> once the frame is converted or written.
/// </summary>
public static class TrackFrames
{
    private const string Surprise = "The mean share of classified opponents beaten there beyond what the ratings promised, -1 to 1";

    private static readonly FrameColumns<TrackKind> OfKind = new()
    {
        { "kind", "fast, slow, street, permanent, two of them, or any", k => $"{k}" },
        { "is_street", "Whether it is made of public streets or roads; null for a kind that holds both", k => k.IsStreet },
        { "is_fast", "Whether laps are as fast as at the middle circuit or faster; null for a kind that holds both, and for a circuit without a known lap", k => k.IsFast },
    };

    private static readonly FrameColumns<TrackValues> OfValues = new()
    {
        { OfRate("pole_wins", "The share of races won from pole"), v => v.PoleWins },
        { OfRate("front_row_wins", "The share of races won from the first two slots"), v => v.FrontRowWins },
        { OfMean("grid_decides", "The mean rank correlation of grid and finish, -1 to 1"), v => v.GridDecides },
        { OfMean("places_changed", "The mean places between slot and finish, gained or lost"), v => v.PlacesChanged },
        { OfMean("retired_share", "The mean share of starters that were not classified, 0 to 1"), v => v.RetirementShare },
        { OfMean("pit_stops", "The mean pit stops a starter"), v => v.PitStops },
    };

    private static readonly FrameColumns<(Circuit Circuit, TrackProfile Track)> Circuits = new()
    {
        { OfCircuit, r => r.Circuit },
        { OfKind, r => r.Track.Kind },
        { "basis", "What the values rest on: own-races, kind, all-races or nothing", r => Text(r.Track.Basis) },
        { "races", "The races that were run there", r => r.Track.Races },
        { "lap_length_km", "The length of a lap in kilometres, of the last race or else of the first to come; null for a circuit with neither", r => r.Track.LapLengthKm },
        { "turns", "The number of turns of the same layout; null as there", r => r.Track.Turns },
        { "lap_speed_kph", "The average speed of the best lap in km/h, median of its races; null where no lap is known", r => r.Track.LapSpeedKph },
        { OfValues, r => r.Track.Values },
    };

    private static readonly FrameColumns<TrackKindProfile> Kinds = new()
    {
        { OfKind, k => k.Kind },
        { "circuits", "The circuits of that kind that were raced on", k => k.Circuits },
        { "races", "The races that were run on them", k => k.Races },
        { OfValues, k => k.Values },
    };

    private static readonly FrameColumns<(Circuit Circuit, Driver Driver, ShrunkMean? Surprise)> Drivers = new()
    {
        { OfCircuit, r => r.Circuit },
        { OfDriver, r => r.Driver },
        { OfMean("surprise", Surprise), r => r.Surprise },
    };

    private static readonly FrameColumns<(Circuit Circuit, Constructor Team, ShrunkMean? Surprise)> Teams = new()
    {
        { OfCircuit, r => r.Circuit },
        { OfTeam, r => r.Team },
        { OfMean("surprise", Surprise), r => r.Surprise },
    };

    private static readonly FrameColumns<(Circuit Circuit, Circuit Other, double Distance)> Similar = new()
    {
        { OfCircuit, r => r.Circuit },
        { "similar_id", "The f1db slug of the other circuit", r => r.Other.Id.Value },
        { "similar", "The name of the other circuit", r => r.Other.Name },
        { "distance", "How far apart they are, in standard deviations of a typical trait: 0 for the same", r => r.Distance },
    };

    /// <summary>A row a circuit, in the order of their ids.</summary>
    /// <param name="tracks">The analysis.</param>
    /// <param name="history">Gives the names.</param>
    public static Frame CircuitsFrame(this TrackAnalysis tracks, RaceHistory history) => Circuits.Over(InOrder(tracks).Select(t => (history.Circuits[t.Circuit], t)));

    /// <summary>A row a kind of circuit, in the order of <see cref="TrackKind.All"/>.</summary>
    public static Frame KindsFrame(this TrackAnalysis tracks) => Kinds.Over(tracks.Kinds);

    /// <summary>What drivers make of circuits: a row a circuit and driver who was classified there, in the order of their ids.</summary>
    /// <inheritdoc cref="CircuitsFrame"/>
    public static Frame DriversFrame(this TrackAnalysis tracks, RaceHistory history) => Drivers.Over(
        from track in InOrder(tracks)
        from surprise in track.Drivers.OrderBy(s => s.Key.Value, StringComparer.Ordinal)
        select (history.Circuits[track.Circuit], history.Drivers[surprise.Key], (ShrunkMean?)surprise.Value));

    /// <summary>What teams make of circuits: a row a circuit and team, by lineage, that had a car classified there, in the order of their ids.</summary>
    /// <inheritdoc cref="CircuitsFrame"/>
    public static Frame ConstructorsFrame(this TrackAnalysis tracks, RaceHistory history) => Teams.Over(
        from track in InOrder(tracks)
        from surprise in track.Constructors.OrderBy(s => s.Key.Value, StringComparer.Ordinal)
        select (history.Circuits[track.Circuit], history.Constructors[surprise.Key], (ShrunkMean?)surprise.Value));

    /// <summary>A row a circuit and other circuit that was raced on, circuits in the order of their ids, the most similar first.</summary>
    /// <inheritdoc cref="CircuitsFrame"/>
    public static Frame SimilarFrame(this TrackAnalysis tracks, RaceHistory history) => Similar.Over(
        from track in InOrder(tracks)
        from other in track.Similar
        select (history.Circuits[track.Circuit], history.Circuits[other.Circuit], other.Distance));

    private static IEnumerable<TrackProfile> InOrder(TrackAnalysis tracks) => tracks.Circuits.Values.OrderBy(t => t.Circuit.Value, StringComparer.Ordinal);
}
