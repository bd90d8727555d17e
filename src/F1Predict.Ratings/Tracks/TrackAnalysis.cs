using System.Collections.Frozen;
using F1Predict.Data;
using MathNet.Numerics.Statistics;

namespace F1Predict.Ratings;

/// <summary>
/// What races say of the circuits they were run on, and of kinds of circuit: how much the grid decides, how many retire, who is better or worse there
/// than the ratings promise. Few races are drawn towards the kind's; a circuit nobody has raced on answers from its kind and says so.
/// </summary>
/// <remarks>It rests on the completed races of the history it is given: for what was known before a race, give it <c>history.Before(race)</c>.</remarks>
public sealed class TrackAnalysis
{
    private TrackAnalysis(TrackRecord[] records, TrackResiduals<DriverId> drivers, TrackResiduals<ConstructorId> teams)
    {
        double[] speeds = [.. records.Where(r => r.LapSpeedKph is not null).Select(r => r.LapSpeedKph!.Value)];
        FastFromKph = speeds.Length > 0 ? speeds.Median() : null;
        var kinds = Array.ConvertAll(records, r => r.Kind(FastFromKph));
        var shrinkage = new TrackShrinkage(records, kinds);
        Kinds = OfKinds(records, kinds, shrinkage);
        var profiles = Kinds.ToDictionary(p => p.Kind);
        var values = records.Select((_, i) => shrinkage.OfCircuit(i, profiles[kinds[i]].Values)).ToArray();
        var similar = TrackSimilarity.Nearest(records, values);
        (var byDriver, Drivers, DriverDeviation) = drivers.Shrunk(records.Length);
        (var byTeam, Constructors, ConstructorDeviation) = teams.Shrunk(records.Length);
        Circuits = records.Select((record, i) => new TrackProfile
        {
            Circuit = record.Circuit.Id,
            Kind = kinds[i],
            Basis = Basis(record, profiles[kinds[i]]),
            Races = record.Races,
            LapLengthKm = record.Layout?.LapLengthKm,
            Turns = record.Layout?.Turns,
            LapSpeedKph = record.LapSpeedKph,
            Values = values[i],
            Drivers = byDriver[i],
            Constructors = byTeam[i],
            Similar = similar[i],
        }).ToFrozenDictionary(p => p.Circuit);
    }

    /// <summary>Every circuit that the history knows, raced on or not.</summary>
    public FrozenDictionary<CircuitId, TrackProfile> Circuits { get; }

    /// <summary>Every kind of circuit, in the order of <see cref="TrackKind.All"/>.</summary>
    public IReadOnlyList<TrackKindProfile> Kinds { get; }

    /// <summary>The average lap speed in km/h from which a circuit is fast: the median of all circuits. Null before any lap is known.</summary>
    public double? FastFromKph { get; }

    /// <summary>
    /// For each driver the mean of <see cref="RatedRace.Surprises"/> at all circuits, drawn towards that of all drivers: what one circuit's is to be held
    /// against, as ratings that lag behind a driver show at every circuit.
    /// </summary>
    public FrozenDictionary<DriverId, ShrunkMean> Drivers { get; }

    /// <summary>The same for constructors by lineage, with the mean of a team's cars as one value a race.</summary>
    public FrozenDictionary<ConstructorId, ShrunkMean> Constructors { get; }

    /// <summary>
    /// The standard deviation of what a driver truly does at one circuit around the driver's mean at all: 0 when circuits differ no more than chance
    /// would have it, so that nobody has a circuit of their own. Null before it can be told.
    /// </summary>
    public double? DriverDeviation { get; }

    /// <summary>The same for constructors.</summary>
    public double? ConstructorDeviation { get; }

    /// <summary>Analyses the completed races of a history.</summary>
    /// <param name="history">The races.</param>
    /// <param name="rated">The same races rated, or rated further on (<see cref="RatedRace.All"/>); rated here when null.</param>
    /// <exception cref="ArgumentException"><paramref name="rated"/> is not of these races.</exception>
    public static TrackAnalysis Of(RaceHistory history, IReadOnlyList<RatedRace>? rated = null)
    {
        var races = RatedRace.Of(history, rated);
        TrackRecord[] records = [.. history.Circuits.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal).Select(c => new TrackRecord(c))];
        var at = records.Select((record, i) => (record.Circuit.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var (drivers, teams) = (new TrackResiduals<DriverId>(), new TrackResiduals<ConstructorId>());
        foreach (var race in races)
        {
            var circuit = at[race.Race.Race.Circuit];
            records[circuit].Add(race);
            for (var i = 0; i < race.Surprises.Count; i++)
            {
                if (!double.IsNaN(race.Surprises[i])) drivers.Add(circuit, race.Outcome.Cars[i].Driver, race.Surprises[i]);
            }

            foreach (var (team, surprise) in race.TeamSurprises()) teams.Add(circuit, team, surprise);
        }

        foreach (var weekend in history.Upcoming) records[at[weekend.Race.Circuit]].Announce(weekend.Race);
        foreach (var record in records) record.Close();
        return new TrackAnalysis(records, drivers, teams);
    }

    private static TrackKindProfile[] OfKinds(TrackRecord[] records, TrackKind[] kinds, TrackShrinkage shrinkage)
    {
        var profiles = new TrackKindProfile[TrackKind.All.Count];
        for (var k = 0; k < profiles.Length; k++)
        {
            var kind = TrackKind.All[k];
            var leaves = kind.Covers();
            var raced = records.Where((record, i) => record.Races > 0 && leaves.Contains(kinds[i].Leaf)).ToArray();
            profiles[k] = new TrackKindProfile(kind, raced.Length, raced.Sum(r => r.Races), shrinkage.OfKind(kind));
        }

        return profiles;
    }

    private TrackBasis Basis(TrackRecord record, TrackKindProfile kind) =>
        record.Races > 0 ? TrackBasis.OwnRaces
        : kind.Races > 0 ? TrackBasis.Kind
        : Kinds[0].Races > 0 ? TrackBasis.AllRaces
        : TrackBasis.Nothing;
}
