using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>
/// Makes small valid histories of made-up races: the same settings and seed give the same history. Without settings: seasons 2020 and 2021
/// with 6 races each, 5 teams of two drivers, and after them 2 races of 2022 still to come.
/// </summary>
public sealed class HistoryBuilder(int seed = 1)
{
    private readonly Dictionary<RaceKey, SprintFormat> _sprints = [];
    private int _firstSeason = 2020;
    private int _seasons = 2;
    private int _rounds = 6;
    private int _teams = 5;
    private int _upcoming = 2;
    private ForecastMoment _nextKnownAt = ForecastMoment.BeforeWeekend;

    /// <summary>The seasons that are run to their end.</summary>
    public HistoryBuilder Seasons(int first, int count)
    {
        (_firstSeason, _seasons) = (first, count);
        return this;
    }

    /// <summary>The races of each season.</summary>
    public HistoryBuilder Rounds(int rounds)
    {
        _rounds = rounds;
        return this;
    }

    /// <summary>The teams, with two drivers each.</summary>
    public HistoryBuilder Teams(int teams)
    {
        _teams = teams;
        return this;
    }

    /// <summary>Gives a weekend a sprint.</summary>
    public HistoryBuilder Sprint(RaceKey race, SprintFormat format)
    {
        _sprints[race] = format;
        return this;
    }

    /// <summary>The races to come, in the season after the last one that was run.</summary>
    /// <param name="races">How many.</param>
    /// <param name="nextKnownAt">How much of the first of them is known.</param>
    public HistoryBuilder Upcoming(int races, ForecastMoment nextKnownAt = ForecastMoment.BeforeWeekend)
    {
        (_upcoming, _nextKnownAt) = (races, nextKnownAt);
        return this;
    }

    /// <summary>The history.</summary>
    public RaceHistory Build()
    {
        var field = new InventedField(seed, _teams, Math.Max(_rounds, _upcoming));
        var completed = Enumerable.Range(_firstSeason, _seasons).SelectMany(season => Season(field, season));
        var coming = Enumerable.Range(1, _upcoming).Select(round => Coming(field, new RaceKey(_firstSeason + _seasons, round)));
        return RaceHistory.Create(field.Drivers, field.Constructors, field.Circuits, completed, coming);
    }

    private CompletedRace[] Season(InventedField field, int season)
    {
        var standings = new InventedStandings(field.Entries);
        return [.. Enumerable.Range(1, _rounds).Select(round => standings.After(Run(field, new RaceKey(season, round))))];
    }

    private RaceWeekend Coming(InventedField field, RaceKey key) =>
        key.Round == 1 ? Run(field, key).Weekend.KnownAt(_nextKnownAt) : new RaceWeekend { Race = Race(field, key), Entries = [] };

    private CompletedRace Run(InventedField field, RaceKey key) =>
        new InventedRace(Race(field, key), field.Entries, field.PaceMs(key.Season), new SeededRandom(seed, key.Season, key.Round)).Run();

    private Race Race(InventedField field, RaceKey key)
    {
        var circuit = field.Circuits[key.Round - 1];
        var date = new DateOnly(key.Season, 3, 1).AddDays(14 * key.Round);
        return new Race
        {
            Key = key,
            Name = string.Create(CultureInfo.InvariantCulture, $"Grand Prix {key.Round}"),
            Date = date,
            Circuit = circuit.Id,
            Layout = $"{circuit.Id}-1",
            Kind = circuit.Kind,
            Direction = key.Round % 2 == 0 ? TrackDirection.AntiClockwise : TrackDirection.Clockwise,
            LapLengthKm = 5 + (key.Round / 10.0),
            Turns = 10 + key.Round,
            ScheduledLaps = 50 + key.Round,
            Sprint = _sprints.GetValueOrDefault(key),
            Sessions = new SessionTimes
            {
                Qualifying = new DateTimeOffset(date.AddDays(-1), new TimeOnly(14, 0), TimeSpan.Zero),
                Race = new DateTimeOffset(date, new TimeOnly(13, 0), TimeSpan.Zero),
            },
        };
    }
}
