using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A season ready to be simulated: who has scored what, and the sessions to come as arrays.</summary>
internal sealed class SeasonPlan
{
    /// <summary>A sprint is run over 100 km, a race over 305: a car stops that much less often.</summary>
    private const double SprintDistance = 1 / 3.0;

    private SeasonPlan(RaceHistory history, int season, IReadOnlyList<RaceForecast> forecasts)
    {
        Season = season;
        DataThrough = history.DataThrough;
        var run = history.CompletedRaces.Where(r => r.Key.Season == season).ToArray();
        var left = forecasts.Count > 0 ? SeasonSimulation.RacesLeft(history) : [];
        RacesRun = run.Length;
        RacesLeft = left.Count;
        var standings = run.Length > 0 ? Standings.After(history, run[^1].Key) : null;
        var entered = forecasts.SelectMany(f => f.Drivers).ToArray();
        DriverIds = [.. (standings?.Drivers.Select(s => s.Driver) ?? []).Concat(entered.Select(e => e.Driver).OrderBy(d => d.Value, StringComparer.Ordinal)).Distinct()];
        ConstructorIds = [.. (standings?.Constructors.Select(s => s.Constructor) ?? []).Concat(entered.Select(e => e.Constructor).OrderBy(c => c.Value, StringComparer.Ordinal)).Distinct()];
        var places = Math.Max(
            run.SelectMany(r => r.Results).Max(r => r.Finish.ClassifiedPosition) ?? 1,
            forecasts.Select(f => f.Drivers.Count).DefaultIfEmpty(1).Max());
        var (drivers, constructors) = (Index(DriverIds), Index(ConstructorIds));
        Drivers = new Championship(DriverIds.Length, places);
        Constructors = new Championship(ConstructorIds.Length, places);
        foreach (var s in standings?.Drivers ?? []) Drivers.Points[drivers[s.Driver]] = s.Points;
        foreach (var s in standings?.Constructors ?? []) Constructors.Points[constructors[s.Constructor]] = s.Points;
        foreach (var car in run.SelectMany(r => r.Results))
        {
            if (car.Finish.ClassifiedPosition is not { } position) continue;
            if (drivers.TryGetValue(car.Driver, out var driver)) Drivers.Finish(driver, position - 1);
            if (constructors.TryGetValue(car.Constructor, out var constructor)) Constructors.Finish(constructor, position - 1);
        }

        var rules = PointsSystem.Of(season);
        var sessions = new List<SeasonSession>();
        for (var i = 0; i < left.Count; i++)
        {
            var cars = forecasts[i].Drivers;
            int[] driver = [.. cars.Select(c => drivers[c.Driver])], constructor = [.. cars.Select(c => constructors[c.Constructor])];
            var order = forecasts[i].Order;
            foreach (var known in left[i].SprintResult)
            {
                if (drivers.TryGetValue(known.Driver, out var who)) Drivers.Points[who] += known.Points;
                if (constructors.TryGetValue(known.Constructor, out var car)) Constructors.Points[car] += known.Points;
            }

            if (left[i].Race.Sprint != SprintFormat.None && left[i].SprintResult.Count == 0)
                sessions.Add(new SeasonSession(i, false, driver, constructor, order.Means, Array.ConvertAll(order.Stops, s => s * SprintDistance), rules.SprintPoints));
            sessions.Add(new SeasonSession(i, true, driver, constructor, order.Means, order.Stops, rules.ScaleOf(left[i].Key.Round)));
        }

        Sessions = [.. sessions];
    }

    public int Season { get; }

    public RaceKey? DataThrough { get; }

    public int RacesRun { get; }

    public int RacesLeft { get; }

    /// <summary>In the order of the present standings, then of their ids.</summary>
    public DriverId[] DriverIds { get; }

    /// <summary>In the order of the present standings, then of their ids.</summary>
    public ConstructorId[] ConstructorIds { get; }

    /// <summary>The drivers' championship as it stands.</summary>
    public Championship Drivers { get; }

    /// <summary>The constructors' championship as it stands.</summary>
    public Championship Constructors { get; }

    /// <summary>The sprints and races to come, in order.</summary>
    public SeasonSession[] Sessions { get; }

    /// <exception cref="ArgumentException">The forecasts are not those of the races left, or the history has no race at all.</exception>
    public static SeasonPlan Of(RaceHistory history, IReadOnlyList<RaceForecast> forecasts)
    {
        var left = SeasonSimulation.RacesLeft(history);
        if (!left.Select(w => w.Key).SequenceEqual(forecasts.Select(f => f.Race)))
        {
            throw new ArgumentException(
                $"The races left are {string.Join(", ", left.Select(w => w.Key))}; the forecasts are of {string.Join(", ", forecasts.Select(f => f.Race))}.", nameof(forecasts));
        }

        var season = left.Count > 0 ? left[0].Key.Season : history.DataThrough?.Season ?? throw new ArgumentException("The history has no race.", nameof(history));
        return new SeasonPlan(history, season, forecasts);
    }

    private static Dictionary<TId, int> Index<TId>(TId[] ids)
        where TId : notnull => Enumerable.Range(0, ids.Length).ToDictionary(i => ids[i]);
}
