using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>A past race as far as a softmax over strengths learns from it.</summary>
/// <param name="Key">The race.</param>
/// <param name="Date">Its day.</param>
/// <param name="Strengths">The strength of each car before it, in units of the book's scale, in the order of the driver ids.</param>
/// <param name="Winner">The place of the winner in that list.</param>
internal sealed record StrengthRace(RaceKey Key, DateOnly Date, double[] Strengths, int Winner)
{
    public static StrengthRace Of(RatingStep step, Func<ConstructorId, ConstructorId> lineageOf)
    {
        var entries = ForecastBuilder.Sorted(step.Race.Weekend.Entries);
        var winner = step.Race.Winner;
        return new StrengthRace(step.Race.Key, step.Race.Race.Date, StrengthsOf(step.Before, entries, lineageOf), Array.FindIndex(entries, e => e.Driver == winner));
    }

    public static double[] StrengthsOf(RatingBook book, Entry[] entries, Func<ConstructorId, ConstructorId> lineageOf) =>
        Array.ConvertAll(entries, e => book.Strength(e.Driver, lineageOf(e.Constructor)) / book.Scale);
}
