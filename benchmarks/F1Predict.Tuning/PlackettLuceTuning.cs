using System.CommandLine;
using F1Predict.Ratings;

namespace F1Predict.Tuning;

/// <summary>Searches the parameters of <see cref="PlackettLuceRating"/>; beta stays, as points could be stretched with it without a change.</summary>
internal static class PlackettLuceTuning
{
    public static Command Command() =>
        RatingTuning.Command("plackett-luce", new PlackettLuceOptions(), RatingParameters.Common<PlackettLuceOptions>(), options => new PlackettLuceRating(options));
}
