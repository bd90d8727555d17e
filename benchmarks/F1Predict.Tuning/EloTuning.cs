using System.CommandLine;
using F1Predict.Ratings;

namespace F1Predict.Tuning;

/// <summary>Searches the parameters of <see cref="EloRating"/>.</summary>
internal static class EloTuning
{
    public static Command Command() => RatingTuning.Command("elo", new EloOptions(), RatingParameters.Common<EloOptions>(), options => new EloRating(options));
}
