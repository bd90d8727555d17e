using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>How often drivers, teams and circuits have seen cars that started and were not classified; the older, the less it counts.</summary>
internal sealed class RetirementBook(RaceHistory history)
{
    private readonly Dictionary<DriverId, Decayed> _drivers = [];
    private readonly Dictionary<ConstructorId, Decayed> _teams = [];
    private readonly Dictionary<CircuitId, Decayed> _circuits = [];
    private Decayed _level;

    /// <summary>The book after the last race, and what was known before each race of each car that started it.</summary>
    public static (RetirementBook Book, List<(RetirementInputs Inputs, bool Stopped)> Rows) Read(RaceHistory history)
    {
        var book = new RetirementBook(history);
        var rows = new List<(RetirementInputs, bool)>();
        foreach (var race in history.CompletedRaces)
        {
            var cars = race.Results.Where(r => r.Finish.Started).OrderBy(r => r.Driver.Value, StringComparer.Ordinal).ToArray();
            foreach (var car in cars) rows.Add((book.Inputs(race.Race, car.Driver, car.Constructor), Stopped(car)));
            book.Add(race.Race, cars);
        }

        return (book, rows);
    }

    public RetirementInputs Inputs(Race race, DriverId driver, ConstructorId constructor)
    {
        var usual = _level.Mean(StopChances.Usual, 5);
        var level = Logit(usual);
        var newness = Math.Exp(-(race.Key.Round - 1) / 4.0);
        return new RetirementInputs(level,
        [
            Logit(_drivers.GetValueOrDefault(driver).Mean(usual, 10)) - level,
            Logit(_teams.GetValueOrDefault(history.Constructors[constructor].Lineage).Mean(usual, 20)) - level,
            Logit(_circuits.GetValueOrDefault(race.Circuit).Mean(usual, 3)) - level,
            newness,
            RegulationChanges.Seasons.Contains(race.Key.Season) ? newness : 0,
            1,
        ]);
    }

    private void Add(Race race, CarResult[] cars)
    {
        var stopped = 0;
        foreach (var car in cars)
        {
            if (Stopped(car)) stopped++;
            Add(_drivers, car.Driver, Stopped(car) ? 1 : 0, 0.97);
            Add(_teams, history.Constructors[car.Constructor].Lineage, Stopped(car) ? 1 : 0, 0.97);
        }

        if (cars.Length == 0) return;
        Add(_circuits, race.Circuit, (double)stopped / cars.Length, 0.85);
        _level.Add((double)stopped / cars.Length, 0.975);
    }

    private static bool Stopped(CarResult car) => car.Finish.ClassifiedPosition is null;

    private static void Add<TId>(Dictionary<TId, Decayed> rates, TId id, double value, double keep)
        where TId : notnull
    {
        var rate = rates.GetValueOrDefault(id);
        rate.Add(value, keep);
        rates[id] = rate;
    }

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
