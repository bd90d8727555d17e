using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>A way to rate drivers and cars: a pure step from the ratings before a race to those after it.</summary>
public interface IRatingRule
{
    /// <summary>The short name, for example <c>elo</c>.</summary>
    string Name { get; }

    /// <summary>The book before the first race: nobody in it.</summary>
    RatingBook Start { get; }

    /// <summary>The ratings that hold when <paramref name="season"/> begins; <paramref name="before"/> itself within a season.</summary>
    RatingBook AtSeason(RatingBook before, int season);

    /// <summary>The ratings after a race.</summary>
    /// <param name="before">The ratings before it.</param>
    /// <param name="race">The race and its result. The order of its rows is no matter.</param>
    /// <param name="lineageOf">The lineage of a constructor, as in <see cref="Constructor.Lineage"/>.</param>
    RatingBook After(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf);
}
