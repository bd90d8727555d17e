namespace F1Predict.Data;

/// <summary>A constructor: the maker of a car, as it is scored in the championship.</summary>
/// <param name="Id">The f1db slug.</param>
/// <param name="Name">The name as commonly written.</param>
/// <param name="Country">The f1db country slug.</param>
/// <param name="Lineage">
/// The newest name of the same team: <c>force-india</c> and <c>racing-point</c> have the lineage <c>aston-martin</c>.
/// Equal to <paramref name="Id"/> for a team that was never renamed. Ratings follow the lineage.
/// </param>
public sealed record Constructor(ConstructorId Id, string Name, string Country, ConstructorId Lineage);
