using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A season ready to be simulated: who has scored what, and the sessions to come as arrays.</summary>
internal sealed class SeasonPlan
{
    /// <summary>A sprint is run over 100 km, a race over 305: a car stops that much less often.</summary>
    private const double SprintDistance = 1 / 3.0;

    private SeasonPlan(RaceHistory history, int season, IReadOnlyList<RaceWeekend> left, IReadOnlyList<RaceForecast> forecasts)
    {
        var run = history.CompletedRaces.Where(r => r.Key.Season == season).ToArray();
        var standings = run.Length > 0 ? Standings.After(history, run[^1].Key) : null;
        var entered = forecasts.SelectMany(f => f.Drivers).ToArray();
        (Season, DataThrough, RacesRun, RacesLeft) = (season, history.DataThrough, run.Length, left.Count);
        DriverIds = Contenders(standings?.Drivers.Select(s => s.Driver), entered.Select(e => e.Driver));
        ConstructorIds = Contenders(standings?.Constructors.Select(s => s.Constructor), entered.Select(e => e.Constructor));
        var (drivers, constructors) = (Numbers(DriverIds), Numbers(ConstructorIds));
        var places = Math.Max(
            run.SelectMany(r => r.Results).Max(r => r.Finish.ClassifiedPosition) ?? 1,
            forecasts.Select(f => f.Drivers.Count).DefaultIfEmpty(1).Max());
        Drivers = new Championship(DriverIds.Length, places);
        Constructors = new Championship(ConstructorIds.Length, places);
        foreach (var s in standings?.Drivers ?? []) Drivers.Points[drivers[s.Driver]] = s.Points;
        foreach (var s in standings?.Constructors ?? []) Constructors.Points[constructors[s.Constructor]] = s.Points;
        foreach (var car in run.SelectMany(r => r.Results))
        {
            if (car.Finish.ClassifiedPosition is not { } position) continue;
            Drivers.Finish(drivers[car.Driver], position - 1);
            Constructors.Finish(constructors[car.Constructor], position - 1);
        }

        // A sprint of the coming weekend that is run counts, though the weekend's race is not in the standings.
        foreach (var car in left.SelectMany(w => w.SprintResult))
        {
            if (drivers.TryGetValue(car.Driver, out var driver)) Drivers.Points[driver] += car.Points;
            if (constructors.TryGetValue(car.Constructor, out var constructor)) Constructors.Points[constructor] += car.Points;
        }

        Sessions = [.. left.Zip(forecasts).SelectMany((race, at) => SessionsOf(
            race.First, at, race.Second.Order, [.. race.Second.Drivers.Select(d => drivers[d.Driver])], [.. race.Second.Drivers.Select(d => constructors[d.Constructor])]))];
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
        return new SeasonPlan(history, season, left, forecasts);
    }

    private static IEnumerable<SeasonSession> SessionsOf(RaceWeekend weekend, int fromNow, FinishingOrder order, int[] drivers, int[] constructors)
    {
        var rules = PointsSystem.Of(weekend.Key.Season);
        if (weekend.Race.Sprint != SprintFormat.None && weekend.SprintResult.Count == 0)
            yield return new SeasonSession(fromNow, isRace: false, drivers, constructors, order.Means, Array.ConvertAll(order.Stops, s => s * SprintDistance), rules.SprintPoints);
        yield return new SeasonSession(fromNow, isRace: true, drivers, constructors, order.Means, order.Stops, rules.ScaleOf(weekend.Key.Round));
    }

    /// <summary>Those of the standings in their order, then all others in that of their ids.</summary>
    private static TId[] Contenders<TId>(IEnumerable<TId>? standings, IEnumerable<TId> entered)
        where TId : notnull => [.. (standings ?? []).Concat(entered.OrderBy(id => id.ToString(), StringComparer.Ordinal)).Distinct()];

    private static Dictionary<TId, int> Numbers<TId>(TId[] ids)
        where TId : notnull => Enumerable.Range(0, ids.Length).ToDictionary(i => ids[i]);
}
