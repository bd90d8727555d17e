using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>Ratings by one rule as they stand before a race, on their way through a history.</summary>
internal sealed class RunningRating(IRatingRule rule)
{
    public RatingBook Book { get; private set; } = rule.Start;

    public void MoveTo(int season) => Book = rule.AtSeason(Book, season);

    public void Add(CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf) => Book = rule.After(Book, race, lineageOf);
}
