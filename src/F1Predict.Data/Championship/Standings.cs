namespace F1Predict.Data;

/// <summary>
/// The championship after a race, added up from the points of the results. Listed is who has been classified in a race of the season or has
/// scored. Level on points, the better has more wins, then more second places, and so on, in races, not sprints (FIA Formula One Sporting
/// Regulations, Article 7.2); who is level even so keeps the order of the race before. Positions are 1, 2, 3, ... without shared ones.
/// </summary>
public sealed class Standings
{
    private Standings(RaceKey key, IReadOnlyList<DriverStanding> drivers, IReadOnlyList<ConstructorStanding> constructors) =>
        (Key, Drivers, Constructors) = (key, drivers, constructors);

    /// <summary>The race after which they are.</summary>
    public RaceKey Key { get; }

    /// <summary>The drivers, the leader first.</summary>
    public IReadOnlyList<DriverStanding> Drivers { get; }

    /// <summary>The constructors, the leader first. What the FIA took from one (2018 Force India, 2020 Racing Point) is taken here too.</summary>
    public IReadOnlyList<ConstructorStanding> Constructors { get; }

    /// <summary>The standings after a race.</summary>
    /// <exception cref="KeyNotFoundException">The history has no result of that race.</exception>
    public static Standings After(RaceHistory history, RaceKey race) =>
        OfSeason(history, race.Season).FirstOrDefault(s => s.Key == race)
        ?? throw new KeyNotFoundException($"There is no result of race {race} in the history, which has results through {history.DataThrough}.");

    /// <summary>The standings after each race of a season that has been run, in one pass; empty when none has.</summary>
    public static IReadOnlyList<Standings> OfSeason(RaceHistory history, int season)
    {
        var drivers = new ChampionshipTable<DriverId>();
        var constructors = new ChampionshipTable<ConstructorId>();
        var standings = new List<Standings>();
        foreach (var race in history.CompletedRaces.Where(r => r.Key.Season == season))
        {
            foreach (var ruling in ConstructorRuling.All.Where(r => r.From == race.Key))
            {
                if (ruling.Penalty is { } penalty) constructors.Add(ruling.Constructor, -penalty, null);
                else constructors.Clear(ruling.Constructor);
            }

            foreach (var car in race.Weekend.SprintResult) Add(car, null);
            foreach (var car in race.Results) Add(car, car.Finish.ClassifiedPosition);
            standings.Add(new Standings(
                race.Key,
                drivers.Rank((id, position, points) => new DriverStanding(id, position, points)),
                constructors.Rank((id, position, points) => new ConstructorStanding(id, position, points))));
        }

        return standings;

        void Add(CarResult car, int? position)
        {
            drivers.Add(car.Driver, car.Points, position);
            constructors.Add(car.Constructor, car.Points, position);
        }
    }
}
