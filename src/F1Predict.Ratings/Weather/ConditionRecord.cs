using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The races run in some conditions, added up.</summary>
internal sealed class ConditionRecord(TrackConditions conditions)
{
    private Tally _gridDecides;
    private Tally _retirementShare;
    private Tally _favouriteBeaten;
    private Tally _poleBeaten;

    public List<RatedRace> Races { get; } = [];

    public void Add(RatedRace race)
    {
        Races.Add(race);
        if (race.Outcome.GridRankCorrelation() is { } correlation) _gridDecides.Add(correlation);
        if (race.Outcome.Cars.Count > 0) _retirementShare.Add(race.Outcome.RetirementShare);
        if (FavouriteBeaten(race) is { } beaten) _favouriteBeaten.Add(beaten ? 1 : 0);
        if (race.Outcome.WonFromFirst(1) is { } won) _poleBeaten.Add(won ? 0 : 1);
    }

    public ConditionProfile Profile(ShrunkMean? flattening) => new(
        conditions,
        Races.Count,
        Rate(_favouriteBeaten),
        Rate(_poleBeaten),
        ObservedMean.Of(_gridDecides),
        ObservedMean.Of(_retirementShare),
        flattening);

    /// <summary>Whether another than the strongest won; null when several were the strongest, as in the very first race.</summary>
    public static bool? FavouriteBeaten(RatedRace race)
    {
        var favourite = -1;
        var shared = false;
        for (var i = 0; i < race.Strengths.Count; i++)
        {
            if (favourite >= 0 && race.Strengths[i] < race.Strengths[favourite]) continue;
            shared = favourite >= 0 && race.Strengths[i] == race.Strengths[favourite];
            favourite = i;
        }

        return favourite < 0 || shared ? null : !race.Outcome.Cars[favourite].Won;
    }

    private static ObservedRate Rate(Tally tally) => new((int)tally.Sum, tally.Count);
}
