using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Two drivers, over the races that both started, in whatever cars.</summary>
/// <param name="Races">Those races.</param>
/// <param name="Qualifying">How often each was in front in qualifying, of those where both were classified in it.</param>
/// <param name="Race">How often each finished in front, of those where both were classified.</param>
/// <param name="Wins">Of those races.</param>
/// <param name="Podiums">Of those races.</param>
/// <param name="Points">Of those races, sprints apart.</param>
public sealed record HeadToHead(
    int Races, (int First, int Second) Qualifying, (int First, int Second) Race, (int First, int Second) Wins, (int First, int Second) Podiums,
    (double First, double Second) Points)
{
    /// <summary>Compares two drivers.</summary>
    internal static HeadToHead Of(DriverId first, DriverId second, RaceHistory history)
    {
        var met = history.CompletedRaces
            .Select(r => (Race: r, First: Car(r, first), Second: Car(r, second)))
            .Where(m => m is { First: not null, Second: not null })
            .ToArray();
        return new HeadToHead(
            met.Length,
            Ahead(met.Select(m => (Slot(m.Race, first), Slot(m.Race, second)))),
            Ahead(met.Select(m => (m.First!.Finish.ClassifiedPosition, m.Second!.Finish.ClassifiedPosition))),
            (met.Count(m => Within(m.First!, 1)), met.Count(m => Within(m.Second!, 1))),
            (met.Count(m => Within(m.First!, 3)), met.Count(m => Within(m.Second!, 3))),
            (met.Sum(m => m.First!.Points), met.Sum(m => m.Second!.Points)));
    }

    private static CarResult? Car(CompletedRace race, DriverId driver) => race.Results.FirstOrDefault(c => c.Driver == driver && c.Finish.Started);

    private static int? Slot(CompletedRace race, DriverId driver) => race.Weekend.Qualifying.FirstOrDefault(q => q.Driver == driver)?.Position;

    private static bool Within(CarResult car, int places) => car.Finish.ClassifiedPosition <= places;

    // Where one of the two is missing neither comparison holds.
    private static (int, int) Ahead(IEnumerable<(int? First, int? Second)> places)
    {
        var all = places.ToArray();
        return (all.Count(p => p.First < p.Second), all.Count(p => p.First > p.Second));
    }
}
