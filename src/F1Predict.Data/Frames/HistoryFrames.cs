using static F1Predict.Data.HistoryColumns;

namespace F1Predict.Data;

/// <summary>
/// A history as frames, for notebooks and export; <see cref="Frame.Columns"/> says what each column means. Each takes a season, or null for all.
/// Races come oldest first, rows of a race in the order of the source unless said otherwise. Nothing is computed before a frame is converted or written.
/// </summary>
public static class HistoryFrames
{
    private static readonly FrameColumns<(Race Race, CompletedRace? Run, RaceHistory History)> Races = new()
    {
        { OfRace, r => r.Race },
        { "country", "The f1db slug of the circuit's country", r => r.History.Circuits[r.Race.Circuit].Country },
        { "kind", "permanent, street or road", r => Code.CircuitKind.Text((int)r.Race.Kind) },
        { "lap_length_km", "The length of a lap in kilometres", r => r.Race.LapLengthKm },
        { "scheduled_laps", "The laps that the race is planned for", r => r.Race.ScheduledLaps },
        { "sprint", "none, sets-the-grid, after-qualifying or before-qualifying", r => Code.Sprint.Text((int)r.Race.Sprint) },
        { "laps_run", "The laps that were run; null for a race to come", r => r.Run?.LapsRun },
        { "winner_id", "The f1db slug of the winner; null for a race to come", r => r.Run?.Winner.Value },
        { OfWeather, r => r.Run?.Weather },
    };

    private static readonly FrameColumns<(Race Race, Driver Driver, Constructor Constructor, CarResult Car)> Cars = new()
    {
        { OfRace, r => r.Race },
        { OfDriver, r => r.Driver },
        { OfConstructor, r => r.Constructor },
        { OfCar, r => r.Car },
    };

    private static readonly FrameColumns<(Race Race, Driver Driver, Constructor? Constructor, QualifyingResult Result)> Qualifying = new()
    {
        { OfRace, r => r.Race },
        { OfDriver, r => r.Driver },
        { OfConstructor, r => r.Constructor },
        { OfQualifying, r => r.Result },
    };

    private static readonly FrameColumns<(Race Race, Driver Driver, DriverStanding Standing)> Drivers = new()
    {
        { OfRace, r => r.Race },
        { "position", "The 1-based place in the championship after the race", r => r.Standing.Position },
        { OfDriver, r => r.Driver },
        { "points", "Points so far", r => r.Standing.Points },
    };

    private static readonly FrameColumns<(Race Race, Constructor Constructor, ConstructorStanding Standing)> Constructors = new()
    {
        { OfRace, r => r.Race },
        { "position", "The 1-based place in the championship after the race", r => r.Standing.Position },
        { OfConstructor, r => r.Constructor },
        { "points", "Points so far, less what the FIA took", r => r.Standing.Points },
    };

    /// <summary>A row a race, run or to come, with its winner and the measured weather.</summary>
    public static Frame RacesFrame(this RaceHistory history, int? season = null) => Races.Over(
        history.CompletedRaces.Select(r => (r.Race, (CompletedRace?)r, history))
            .Concat(history.Upcoming.Select(w => (w.Race, (CompletedRace?)null, history)))
            .Where(r => r.Race.Key.Season == (season ?? r.Race.Key.Season)));

    /// <summary>A row a car and race that was run.</summary>
    public static Frame ResultsFrame(this RaceHistory history, int? season = null) => history.CarsFrame(season, r => r.Results);

    /// <summary>A row a car and sprint that was run, with the columns of <see cref="ResultsFrame"/>.</summary>
    public static Frame SprintResultsFrame(this RaceHistory history, int? season = null) => history.CarsFrame(season, r => r.Weekend.SprintResult);

    /// <summary>A row a driver and qualifying for a race, of a race to come as well once it was held.</summary>
    public static Frame QualifyingFrame(this RaceHistory history, int? season = null) => history.QualifyingFrame(season, w => w.Qualifying);

    /// <summary>A row a driver and qualifying for a sprint (2023 and later), with the columns of <see cref="QualifyingFrame(RaceHistory, int?)"/>.</summary>
    public static Frame SprintQualifyingFrame(this RaceHistory history, int? season = null) => history.QualifyingFrame(season, w => w.SprintQualifying);

    /// <summary>The drivers' championship after each race, the leader first, as <see cref="Standings"/> adds it up.</summary>
    public static Frame DriverStandingsFrame(this RaceHistory history, int? season = null) => Drivers.Over(
        history.AllStandings(season).SelectMany(s => s.After.Drivers.Select(d => (s.Race, history.Drivers[d.Driver], d))));

    /// <summary>The constructors' championship after each race, the leader first, as <see cref="Standings"/> adds it up.</summary>
    public static Frame ConstructorStandingsFrame(this RaceHistory history, int? season = null) => Constructors.Over(
        history.AllStandings(season).SelectMany(s => s.After.Constructors.Select(c => (s.Race, history.Constructors[c.Constructor], c))));

    private static IEnumerable<CompletedRace> Run(this RaceHistory history, int? season) =>
        history.CompletedRaces.Where(r => r.Key.Season == (season ?? r.Key.Season));

    private static Frame CarsFrame(this RaceHistory history, int? season, Func<CompletedRace, IEnumerable<CarResult>> cars) => Cars.Over(
        history.Run(season).SelectMany(race => cars(race).Select(car => (race.Race, history.Drivers[car.Driver], history.Constructors[car.Constructor], car))));

    private static Frame QualifyingFrame(this RaceHistory history, int? season, Func<RaceWeekend, IEnumerable<QualifyingResult>> session)
    {
        return Qualifying.Over(history.CompletedRaces.Select(r => r.Weekend).Concat(history.Upcoming)
            .Where(w => w.Key.Season == (season ?? w.Key.Season))
            .SelectMany(weekend => session(weekend).Select(q => (weekend.Race, history.Drivers[q.Driver], Constructor(weekend, q.Driver), q))));

        Constructor? Constructor(RaceWeekend weekend, DriverId driver) =>
            weekend.Entries.FirstOrDefault(e => e.Driver == driver) is { } entry ? history.Constructors[entry.Constructor] : null;
    }

    private static IEnumerable<(Race Race, Standings After)> AllStandings(this RaceHistory history, int? season) =>
        history.Run(season).Select(r => r.Key.Season).Distinct()
            .SelectMany(year => Standings.OfSeason(history, year))
            .Select(after => (history.FindCompleted(after.Key)!.Race, after));
}
