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
    private static readonly RaceKey First = new(2012, 1);

    private readonly StrengthRace[] _races;
    private readonly double[] _losses;
    private readonly bool[] _top3;

    public RatingWalk(RaceHistory history, IRatingRule rule, int refitEvery = 1)
    {
        _races = [.. RatingHistory.Of(history, rule).Steps.Select(step => StrengthRace.Of(step, id => history.Constructors[id].Lineage))];
        (_losses, _top3) = (new double[_races.Length], new bool[_races.Length]);
        var first = Array.FindIndex(_races, race => race.Key >= First);
        var sharpness = 1.0;
        for (var i = first; i < _races.Length; i++)
        {
            if ((i - first) % refitEvery == 0) sharpness = StrengthSoftmax.Sharpness(new ArraySegment<StrengthRace>(_races, 0, i));
            var race = _races[i];
            _losses[i] = StrengthSoftmax.LogLoss(race, sharpness);
            _top3[i] = race.Strengths.Count(s => s > race.Strengths[race.Winner]) < 3;
        }
    }

    /// <summary>The mean log loss of the winner over some races, 2012 or later, and the share of winners among the three strongest cars.</summary>
    public (double LogLoss, double Top3) Score(RaceKey from, RaceKey to)
    {
        var scored = Enumerable.Range(0, _races.Length).Where(i => _races[i].Key >= from && _races[i].Key <= to).ToArray();
        return (scored.Average(i => _losses[i]), scored.Average(i => _top3[i] ? 1.0 : 0));
    }
}
