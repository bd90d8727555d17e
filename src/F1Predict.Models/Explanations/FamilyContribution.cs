namespace F1Predict.Models;

/// <summary>What the features of a family add together to a driver's chance to win.</summary>
/// <param name="Family">The family.</param>
/// <param name="LogOdds">The sum of its contributions, as <see cref="Contribution.LogOdds"/>.</param>
public sealed record FamilyContribution(FeatureFamily Family, double LogOdds);
