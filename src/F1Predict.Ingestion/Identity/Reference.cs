using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What is known before a source is asked: the bundled history, and on top of it what is stored.</summary>
internal sealed class Reference
{
    private static readonly Lazy<RaceHistory> Bundled = new(RaceHistory.LoadBundled);

    private readonly RaceHistory? _stored;
    private readonly SortedDictionary<RaceKey, RaceWeekend> _weekends = [];

    public Reference(RaceHistory? stored)
    {
        _stored = stored;
        foreach (var history in stored is null ? new[] { Bundled.Value } : [Bundled.Value, stored])
        {
            foreach (var driver in history.Drivers.Values) Drivers[driver.Id] = driver;
            foreach (var constructor in history.Constructors.Values) Constructors[constructor.Id] = constructor;
            foreach (var circuit in history.Circuits.Values) Circuits[circuit.Id] = circuit;
            foreach (var weekend in history.CompletedRaces.Select(r => r.Weekend).Concat(history.Upcoming)) _weekends[weekend.Key] = weekend;
        }
    }

    public Dictionary<DriverId, Driver> Drivers { get; } = [];

    public Dictionary<ConstructorId, Constructor> Constructors { get; } = [];

    public Dictionary<CircuitId, Circuit> Circuits { get; } = [];

    public RaceWeekend? Weekend(RaceKey key) => _weekends.GetValueOrDefault(key);

    public IEnumerable<RaceWeekend> Season(int season) => _weekends.Values.Where(w => w.Key.Season == season);

    /// <summary>The last race before <paramref name="key"/> at a circuit, or else the first one after it; null when none was ever held there.</summary>
    public Race? NearestAt(CircuitId circuit, RaceKey key)
    {
        var races = _weekends.Values.Select(w => w.Race).Where(r => r.Circuit == circuit).ToArray();
        return races.LastOrDefault(r => r.Key <= key) ?? races.FirstOrDefault();
    }

    /// <summary>The engine of a constructor's cars in a race: that of the race itself if it is known, else of the latest known race of the season.</summary>
    public string? Engine(ConstructorId constructor, RaceKey race)
    {
        if (Of(Weekend(race)) is { } own) return own;
        return Season(race.Season).Where(w => w.Key < race).Reverse().Concat(Season(race.Season)).Select(Of).FirstOrDefault(e => e is not null);

        string? Of(RaceWeekend? weekend) => weekend?.Entries.FirstOrDefault(e => e.Constructor == constructor)?.Engine;
    }

    /// <summary>Whether a grid is stored, which a derived one must not replace.</summary>
    public bool HasStoredGrid(RaceKey race) => StoredWeekend(race) is { StartingGrid.Count: > 0 };

    /// <summary>Whether a sprint grid is stored, which a derived one must not replace.</summary>
    public bool HasStoredSprintGrid(RaceKey race) => StoredWeekend(race) is { SprintGrid.Count: > 0 };

    private RaceWeekend? StoredWeekend(RaceKey race) =>
        _stored?.FindCompleted(race)?.Weekend ?? _stored?.Upcoming.FirstOrDefault(w => w.Key == race);
}
