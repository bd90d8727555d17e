using F1Predict.Data;
using MathNet.Numerics.Statistics;

namespace F1Predict.Ratings;

/// <summary>The races of one circuit, added up.</summary>
internal sealed class TrackRecord(Circuit circuit)
{
    private readonly List<double> _speedsKph = [];

    public Tally PoleWins;
    public Tally FrontRowWins;
    public Tally GridDecides;
    public Tally PlacesChanged;
    public Tally RetirementShare;
    public Tally PitStops;

    public Circuit Circuit { get; } = circuit;

    /// <summary>The last race that was run there, or else the first to come.</summary>
    public Race? Layout { get; private set; }

    public bool IsStreet => Circuit.Kind != CircuitKind.Permanent;

    public int Races { get; private set; }

    public double? LapSpeedKph { get; private set; }

    public void Announce(Race race) => Layout ??= race;

    public void Add(RatedRace rated)
    {
        var (race, outcome) = (rated.Race, rated.Outcome);
        Layout = race.Race;
        Races++;
        AddTo(ref PoleWins, outcome.WonFromFirst(1));
        AddTo(ref FrontRowWins, outcome.WonFromFirst(2));
        if (outcome.GridRankCorrelation() is { } correlation) GridDecides.Add(correlation);
        if (MeanPlacesChanged(outcome) is { } places) PlacesChanged.Add(places);
        if (outcome.Cars.Count > 0)
        {
            RetirementShare.Add(outcome.RetirementShare);
            if (race.PitStops.Count > 0) PitStops.Add(race.PitStops.Count / (double)outcome.Cars.Count);
        }

        if (BestLapMs(race) is { } lapMs && race.Race.LapLengthKm is { } lapKm) _speedsKph.Add(lapKm / lapMs * 3_600_000);
    }

    /// <summary>Takes the median of the speeds, so that one wet qualifying does not make a circuit slow.</summary>
    public void Close() => LapSpeedKph = _speedsKph.Count > 0 ? _speedsKph.Median() : null;

    public TrackKind Kind(double? fastFromKph) => new(IsStreet, LapSpeedKph is { } speed ? speed >= fastFromKph : null);

    private static void AddTo(ref Tally tally, bool? won)
    {
        if (won is { } yes) tally.Add(yes ? 1 : 0);
    }

    private static double? MeanPlacesChanged(RaceOutcome outcome)
    {
        var changed = default(Tally);
        foreach (var car in outcome.Cars)
        {
            if (car.Position is { } position && car.GridPosition is { } slot) changed.Add(Math.Abs(slot - position));
        }

        return changed.Count > 0 ? changed.Mean : null;
    }

    private static int? BestLapMs(CompletedRace race)
    {
        var best = int.MaxValue;
        foreach (var result in race.Weekend.Qualifying) best = Math.Min(best, result.BestMs ?? int.MaxValue);
        foreach (var lap in race.FastestLaps) best = Math.Min(best, lap.TimeMs);
        return best < int.MaxValue ? best : null;
    }
}
