using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How the season may end for one driver.</summary>
/// <param name="Driver">Who.</param>
/// <param name="Points">Points so far.</param>
/// <param name="ExpectedPoints">The mean points at the end of the season.</param>
/// <param name="TitleProbability">The chance to be champion, 0 to 1; exactly 1 when nobody can catch up. Over all drivers they sum to 1.</param>
/// <param name="PositionProbabilities">The chance of each final position, the title first. They sum to 1, over the drivers too.</param>
public sealed record DriverSeasonForecast(
    DriverId Driver, double Points, double ExpectedPoints, double TitleProbability, IReadOnlyList<double> PositionProbabilities);
