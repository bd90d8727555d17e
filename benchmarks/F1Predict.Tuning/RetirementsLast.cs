using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Tuning;

/// <summary>The other way to treat cars that started and were not classified: they share the last place instead of meeting nobody.</summary>
internal sealed class RetirementsLast(IRatingRule rule) : IRatingRule
{
    public string Name => $"{rule.Name}, retirements last";

    public RatingBook Start => rule.Start;

    public RatingBook AtSeason(RatingBook before, int season) => rule.AtSeason(before, season);

    public RatingBook After(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf) =>
        rule.After(before, new CompletedRace { Weekend = race.Weekend, LapsRun = race.LapsRun, Results = Ranked(race) }, lineageOf);

    private static CarResult[] Ranked(CompletedRace race)
    {
        var last = race.Results.Count(r => r.Finish is Finish.Classified) + 1;
        return [.. race.Results.Select(r => r.Finish is Finish.Retired or Finish.NotClassified ? r with { Finish = new Finish.Classified(last) } : r)];
    }
}
