using System.Collections.Frozen;

namespace F1Predict.Data;

/// <summary>
/// The races that were run, in order, and those of the current season still to come. Immutable and checked: every driver, constructor and
/// circuit that a race names is known, no race or car appears twice, and every completed race has one winner.
/// </summary>
public sealed class RaceHistory
{
    private readonly FrozenDictionary<RaceKey, int> _completedAt;

    private RaceHistory(
        FrozenDictionary<DriverId, Driver> drivers,
        FrozenDictionary<ConstructorId, Constructor> constructors,
        FrozenDictionary<CircuitId, Circuit> circuits,
        FrozenDictionary<RaceKey, int> completedAt,
        ArraySegment<CompletedRace> completed,
        IReadOnlyList<RaceWeekend> upcoming)
    {
        Drivers = drivers;
        Constructors = constructors;
        Circuits = circuits;
        _completedAt = completedAt;
        CompletedRaces = completed;
        Upcoming = upcoming;
    }

    /// <summary>Every driver that any race of the history names, and reserve drivers.</summary>
    public FrozenDictionary<DriverId, Driver> Drivers { get; }

    /// <summary>Every constructor.</summary>
    public FrozenDictionary<ConstructorId, Constructor> Constructors { get; }

    /// <summary>Every circuit.</summary>
    public FrozenDictionary<CircuitId, Circuit> Circuits { get; }

    /// <summary>The races that were run, oldest first.</summary>
    public IReadOnlyList<CompletedRace> CompletedRaces { get; }

    /// <summary>The races to come, next first, with whatever is known of their weekends; empty after the last race of the calendar.</summary>
    public IReadOnlyList<RaceWeekend> Upcoming { get; }

    /// <summary>The first race without a result; null after the last race of the calendar.</summary>
    public RaceWeekend? NextRace => Upcoming.Count > 0 ? Upcoming[0] : null;

    /// <summary>The last race that was run; null for an empty history.</summary>
    public RaceKey? DataThrough => CompletedRaces.Count > 0 ? CompletedRaces[^1].Key : null;

    /// <summary>Checks the parts and puts them in order.</summary>
    /// <param name="drivers">All drivers.</param>
    /// <param name="constructors">All constructors.</param>
    /// <param name="circuits">All circuits.</param>
    /// <param name="completed">The races that were run, in any order.</param>
    /// <param name="upcoming">
    /// The races to come, in any order. One without entries takes those of the race before it: teams rarely change drivers between races.
    /// </param>
    /// <exception cref="RaceDataException">Something is named that is not known, appears twice, or a race has no winner.</exception>
    public static RaceHistory Create(
        IEnumerable<Driver> drivers,
        IEnumerable<Constructor> constructors,
        IEnumerable<Circuit> circuits,
        IEnumerable<CompletedRace> completed,
        IEnumerable<RaceWeekend> upcoming)
    {
        var sorted = completed.OrderBy(r => r.Key).ToArray();
        var coming = upcoming.OrderBy(w => w.Key).ToArray();
        var checker = new RaceHistoryChecker(drivers, constructors, circuits);
        checker.Check(sorted, coming);

        // With issues in hand nothing below may run: keys can repeat.
        checker.ThrowIfAny();
        var completedAt = sorted.Select((race, at) => KeyValuePair.Create(race.Key, at)).ToFrozenDictionary();
        return new RaceHistory(
            checker.Drivers.ToFrozenDictionary(),
            checker.Constructors.ToFrozenDictionary(),
            checker.Circuits.ToFrozenDictionary(),
            completedAt,
            sorted,
            FillEntries(coming, sorted.Length > 0 ? sorted[^1].Weekend.Entries : []));
    }

    /// <summary>The bundled history: 2010 to the release of the package. It is read anew at each call (a tenth of a second): keep it.</summary>
    /// <exception cref="RaceDataException">The package was built without the snapshot, or it was altered.</exception>
    public static RaceHistory LoadBundled() => SnapshotFile.LoadBundled();

    /// <summary>Reads a snapshot that <see cref="Save"/> wrote.</summary>
    /// <param name="stream">A readable stream at the start of the snapshot.</param>
    /// <param name="name">What errors call it, for example the file's name.</param>
    /// <exception cref="RaceDataException">It is no snapshot, is of a newer format, or was truncated or altered.</exception>
    public static RaceHistory Load(Stream stream, string name = "snapshot") => SnapshotFile.Load(stream, name);

    /// <summary>Writes the whole history as a snapshot: compact, compressed, versioned, with a checksum. The same history gives the same bytes.</summary>
    public void Save(Stream stream) => SnapshotFile.Save(this, stream);

    /// <summary>
    /// SHA-256, as 64 lower-case hexadecimal digits, of every race that was run and of all drivers, constructors and circuits; what is known of the
    /// races to come does not count. Models that learned from histories of one hash learned from the same. Takes some 20 ms.
    /// </summary>
    public string ResultsHash() =>
        SnapshotFile.ContentHash(new RaceHistory(Drivers, Constructors, Circuits, _completedAt, (ArraySegment<CompletedRace>)CompletedRaces, []));

    /// <summary>
    /// What was known just before the race <paramref name="key"/>: the results of all earlier races, and the calendar of that season from
    /// this race on. The race itself comes as its weekend; of the races after it nothing is known but the calendar.
    /// </summary>
    /// <remarks>Cheap: the races are shared, not copied.</remarks>
    public RaceHistory Before(RaceKey key) => Before(key, ForecastMoment.AfterQualifying);

    /// <summary>The same at an earlier moment of the race's own weekend: of its sessions only those are there that were over (<see cref="RaceWeekend.KnownAt"/>).</summary>
    public RaceHistory Before(RaceKey key, ForecastMoment moment)
    {
        var count = CountBefore(key);
        var completed = new ArraySegment<CompletedRace>(((ArraySegment<CompletedRace>)CompletedRaces).Array!, 0, count);
        var calendar = CompletedRaces
            .Skip(count)
            .TakeWhile(r => r.Key.Season == key.Season)
            .Select(r => r.Weekend)
            .Concat(Upcoming.Where(w => w.Key >= key && w.Key.Season == key.Season))
            .Select(w => w.Key == key ? w.KnownAt(moment) : new RaceWeekend { Race = w.Race, Entries = [] })
            .ToArray();
        var entries = count > 0 ? CompletedRaces[count - 1].Weekend.Entries : [];
        return new RaceHistory(Drivers, Constructors, Circuits, _completedAt, completed, FillEntries(calendar, entries));
    }

    /// <summary>The weekend of a race, run or to come.</summary>
    /// <exception cref="KeyNotFoundException">The history has no such race.</exception>
    public RaceWeekend Weekend(RaceKey key) =>
        FindCompleted(key)?.Weekend
        ?? Upcoming.FirstOrDefault(w => w.Key == key)
        ?? throw new KeyNotFoundException($"There is no race {key} in the history, which ends with {(Upcoming.Count > 0 ? Upcoming[^1].Key : DataThrough)}.");

    /// <summary>The race with its result; null when it was not run yet or is not in the history.</summary>
    public CompletedRace? FindCompleted(RaceKey key) =>
        _completedAt.TryGetValue(key, out var at) && at < CompletedRaces.Count ? CompletedRaces[at] : null;

    private int CountBefore(RaceKey key)
    {
        var (low, high) = (0, CompletedRaces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CompletedRaces[middle].Key < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static RaceWeekend[] FillEntries(RaceWeekend[] weekends, IReadOnlyList<Entry> entries)
    {
        for (var i = 0; i < weekends.Length; i++)
        {
            if (weekends[i].Entries.Count == 0) weekends[i] = weekends[i].WithEntries(entries);
            else entries = weekends[i].Entries;
        }

        return weekends;
    }
}
