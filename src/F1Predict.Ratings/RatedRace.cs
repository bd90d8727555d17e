using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>A past race beside the ratings that held before it: what was to be expected, and what came.</summary>
public sealed class RatedRace
{
    internal RatedRace(CompletedRace race, RatingBook before, Func<ConstructorId, ConstructorId> lineageOf)
    {
        Race = race;
        Before = before;
        Outcome = new RaceOutcome(race);
        Teams = [.. Outcome.Cars.Select(c => lineageOf(c.Constructor))];
        Strengths = [.. Outcome.Cars.Select((c, i) => before.Strength(c.Driver, Teams[i]))];
        Surprises = Surprise();
    }

    /// <summary>The race.</summary>
    public CompletedRace Race { get; }

    /// <summary>The ratings before it: nothing of the race is in them.</summary>
    public RatingBook Before { get; }

    /// <summary>What came of it. The lists below follow the order of its cars.</summary>
    public RaceOutcome Outcome { get; }

    /// <summary>The lineage of each car's constructor.</summary>
    public IReadOnlyList<ConstructorId> Teams { get; }

    /// <summary>The strength of driver and car before the race, in rating points.</summary>
    public IReadOnlyList<double> Strengths { get; }

    /// <summary>
    /// The share of the other classified cars that a car beat, less the share that its strength promised: -1 to 1, 0 as expected, above 0 better.
    /// NaN for a car that was not classified, and where fewer than two were.
    /// </summary>
    public IReadOnlyList<double> Surprises { get; }

    /// <summary>All completed races of a history, oldest first, in one pass.</summary>
    /// <param name="history">The races.</param>
    /// <param name="rule">How to rate; Elo when null.</param>
    public static IReadOnlyList<RatedRace> All(RaceHistory history, IRatingRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        return [.. RatingHistory.Of(history, rule).Steps.Select(step => new RatedRace(step.Race, step.Before, id => history.Constructors[id].Lineage))];
    }

    /// <summary>The rated races of a history: rated now, or the first of those given, which may go on after its end.</summary>
    internal static ReadOnlySpan<RatedRace> Of(RaceHistory history, IReadOnlyList<RatedRace>? rated)
    {
        ArgumentNullException.ThrowIfNull(history);
        var races = history.CompletedRaces;
        rated ??= All(history);
        if (rated.Count < races.Count || (races.Count > 0 && rated[races.Count - 1].Race != races[^1]))
            throw new ArgumentException($"The rated races are not those of the history, which ends with {history.DataThrough}.", nameof(rated));
        return (rated as RatedRace[] ?? [.. rated]).AsSpan(0, races.Count);
    }

    /// <summary>The surprise of each team with a classified car: the mean of its cars, so that a team counts once a race.</summary>
    internal Dictionary<ConstructorId, double> TeamSurprises()
    {
        var teams = new Dictionary<ConstructorId, Tally>(Teams.Count);
        for (var i = 0; i < Teams.Count; i++)
        {
            if (double.IsNaN(Surprises[i])) continue;
            var tally = teams.GetValueOrDefault(Teams[i]);
            tally.Add(Surprises[i]);
            teams[Teams[i]] = tally;
        }

        return teams.ToDictionary(p => p.Key, p => p.Value.Mean);
    }

    private double[] Surprise()
    {
        var cars = Outcome.Cars;
        var classified = cars.Count(c => !c.Retired);
        var surprises = new double[cars.Count];
        Array.Fill(surprises, double.NaN);
        if (classified < 2) return surprises;

        // With q = e^(s / scale) a car beats another with q_i / (q_i + q_j): one power a car instead of one a pair.
        var powers = Strengths.Select(s => Math.Exp((s - Strengths[0]) / Before.Scale)).ToArray();
        for (var i = 0; i < powers.Length; i++)
        {
            if (cars[i].Position is not { } position) continue;
            var more = 0.0;
            for (var j = 0; j < powers.Length; j++)
            {
                if (j != i && cars[j].Position is { } other) more += (position < other ? 1 : 0) - (powers[i] / (powers[i] + powers[j]));
            }

            surprises[i] = more / (classified - 1);
        }

        return surprises;
    }
}
