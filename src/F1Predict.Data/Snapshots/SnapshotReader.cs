using System.Text;

namespace F1Predict.Data;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote.</summary>
internal sealed class SnapshotReader(byte[] content) : IDisposable
{
    public static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Stands for a direction that is not known, as 0 does for length, turns and planned laps.</summary>
    public const int UnknownDirection = 2;

    private readonly BinaryReader _in = new(new MemoryStream(content), Encoding.UTF8);
    private readonly List<string> _texts = [];

    public RaceHistory Read()
    {
        var history = RaceHistory.Create(List(Driver), List(Constructor), List(Circuit), List(Completed), List(Weekend));
        if (_in.BaseStream.Position != content.Length) throw new InvalidDataException("there is more in it than a history");
        return history;
    }

    public void Dispose() => _in.Dispose();

    private Driver Driver() =>
        new(new DriverId(Text()), Text(), Text(), Text(), DateOnly.FromDayNumber(Number()), Text(), Optional());

    private Constructor Constructor() =>
        new(new ConstructorId(Text()), Text(), Text(), new ConstructorId(Text()));

    private Circuit Circuit() =>
        new(new CircuitId(Text()), Text(), Text(), Text(), Text(), (CircuitKind)Number(), _in.ReadDouble(), _in.ReadDouble());

    private CompletedRace Completed() => new()
    {
        Weekend = Weekend(),
        LapsRun = Number(),
        Results = List(Result),
        FastestLaps = List(() => new FastestLap(new DriverId(Text()), Optional(), Number())),
        PitStops = List(() => new PitStop(new DriverId(Text()), Number(), Number(), Optional())),
        Weather = _in.ReadBoolean() ? Weather() : null,
        DriverStandings = List(() => new DriverStanding(new DriverId(Text()), Number(), _in.ReadDouble())),
        ConstructorStandings = List(() => new ConstructorStanding(new ConstructorId(Text()), Number(), _in.ReadDouble())),
    };

    private RaceWeekend Weekend() => new()
    {
        Race = Race(),
        Entries = List(() => new Entry(new DriverId(Text()), new ConstructorId(Text()), Text(), Optional())),
        Practice1 = List(Practice),
        Practice2 = List(Practice),
        Practice3 = List(Practice),
        Qualifying = List(Qualifying),
        SprintQualifying = List(Qualifying),
        SprintGrid = List(Grid),
        SprintResult = List(Result),
        StartingGrid = List(Grid),
    };

    private Race Race() => new()
    {
        Key = new RaceKey(Number(), Number()),
        Name = Text(),
        Date = DateOnly.FromDayNumber(Number()),
        Circuit = new CircuitId(Text()),
        Layout = Text(),
        Kind = (CircuitKind)Number(),
        Direction = Number() is var direction and not UnknownDirection ? (TrackDirection)direction : null,
        LapLengthKm = _in.ReadDouble() is var km and not 0 ? km : null,
        Turns = AboveZero(),
        ScheduledLaps = AboveZero(),
        Sprint = (SprintFormat)Number(),
        Sessions = new SessionTimes
        {
            Practice1 = Time(),
            Practice2 = Time(),
            Practice3 = Time(),
            Qualifying = Time(),
            SprintQualifying = Time(),
            Sprint = Time(),
            Race = Time(),
        },
    };

    private PracticeResult Practice() => new(new DriverId(Text()), Optional(), Optional());

    private QualifyingResult Qualifying() => new(new DriverId(Text()), Optional(), Optional(), Optional(), Optional());

    private GridSlot Grid() => new(new DriverId(Text()), Optional(), OptionalText());

    private CarResult Result() => new()
    {
        Driver = new DriverId(Text()),
        Constructor = new ConstructorId(Text()),
        Finish = Ending(),
        GridPosition = Optional(),
        FromPitLane = _in.ReadBoolean(),
        Laps = Optional(),
        TimeMs = Optional(),
        Points = _in.ReadDouble(),
    };

    private Finish Ending()
    {
        var (code, position, cause) = ((FinishCode)Number(), Number(), OptionalText());
        return code switch
        {
            FinishCode.Classified => new Finish.Classified(position, cause),
            FinishCode.Retired => new Finish.Retired(cause),
            FinishCode.NotClassified => new Finish.NotClassified(),
            FinishCode.DidNotStart => new Finish.DidNotStart(cause),
            FinishCode.DidNotQualify => new Finish.DidNotQualify(),
            FinishCode.DidNotParticipate => new Finish.DidNotParticipate(),
            FinishCode.Disqualified => new Finish.Disqualified(cause),
            FinishCode.Excluded => new Finish.Excluded(),
            _ => throw new InvalidDataException($"{code} is not a way to finish"),
        };
    }

    private RaceWeather Weather() => new()
    {
        AirTemperatureC = OptionalReal(),
        TrackTemperatureC = OptionalReal(),
        HumidityPercent = OptionalReal(),
        PrecipitationMm = OptionalReal(),
        WindSpeedKph = OptionalReal(),
        Conditions = (TrackConditions?)Optional(),
    };

    private T[] List<T>(Func<T> read)
    {
        var count = Number();

        // A row takes at least a byte: a larger count is damage, and must not become an allocation.
        if (count < 0 || count > content.Length) throw new InvalidDataException($"a list of {count} rows cannot be in it");
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read();
        return items;
    }

    private int Number() => _in.Read7BitEncodedInt();

    private int? AboveZero() => Number() is var v and not 0 ? v : null;

    private int? Optional() => _in.Read7BitEncodedInt() is var v and not 0 ? v - 1 : null;

    private double? OptionalReal() => _in.ReadBoolean() ? _in.ReadDouble() : null;

    private string Text() => OptionalText() ?? throw new InvalidDataException("a text is missing");

    private string? OptionalText()
    {
        var at = Number();
        if (at == 0) return null;
        if (at > 1) return at - 2 < _texts.Count ? _texts[at - 2] : throw new InvalidDataException($"there is no text {at - 2}");
        var text = _in.ReadString();
        _texts.Add(text);
        return text;
    }

    private DateTimeOffset? Time() => Optional() is { } minutes ? Epoch.AddMinutes(minutes) : null;
}
