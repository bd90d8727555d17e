using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How the season may end for one constructor.</summary>
/// <param name="Constructor">Who.</param>
/// <param name="Points">Points so far.</param>
/// <param name="ExpectedPoints">The mean points at the end of the season.</param>
/// <param name="TitleProbability">The chance of the constructors' championship, 0 to 1; exactly 1 when nobody can catch up. They sum to 1.</param>
/// <param name="PositionProbabilities">The chance of each final position, the title first. They sum to 1, over the constructors too.</param>
public sealed record ConstructorSeasonForecast(
    ConstructorId Constructor, double Points, double ExpectedPoints, double TitleProbability, IReadOnlyList<double> PositionProbabilities);
