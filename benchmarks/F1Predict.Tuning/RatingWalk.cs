using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;

namespace F1Predict.Tuning;

/// <summary>
/// The same walk forward as <see cref="WalkForward"/> with a <see cref="RatingForecaster"/>, without podiums and places: thousands are needed.
/// Ratings never look ahead, so one pass gives those before every race; the sharpness is fitted on the races before.
/// </summary>
internal sealed class RatingWalk
{
    /// <summary>The first race that is scored: two seasons are there to rate from.</summary>
    public static readonly RaceKey First = new(2012, 1);

    public RatingWalk(RaceHistory history, IRatingRule rule, int refitEvery = 1)
    {
        StrengthRace[] races = [.. RatingHistory.Of(history, rule).Steps.Select(step => StrengthRace.Of(step, id => history.Constructors[id].Lineage))];
        var first = Array.FindIndex(races, race => race.Key >= First);
        var scored = new ScoredWinner[races.Length - first];
        var sharpness = 1.0;
        for (var i = first; i < races.Length; i++)
        {
            if ((i - first) % refitEvery == 0) sharpness = StrengthSoftmax.Sharpness(new ArraySegment<StrengthRace>(races, 0, i));
            var race = races[i];
            var stronger = race.Strengths.Count(s => s > race.Strengths[race.Winner]);
            scored[i - first] = new ScoredWinner(race.Key, StrengthSoftmax.LogLoss(race, sharpness), stronger < 3 ? 1 : 0);
        }

        Races = scored;
    }

    /// <summary>The races of 2012 and later, in order.</summary>
    public IReadOnlyList<ScoredWinner> Races { get; }
}
