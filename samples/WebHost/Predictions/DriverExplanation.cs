namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/predictions/next-race/explanations/{driver_id}</c>.</summary>
/// <param name="RaceId">Season and round, as in <c>2026-06</c>.</param>
/// <param name="Moment">What was known of the weekend.</param>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="WinProbability">Percent with 2 decimals, as in the forecast.</param>
/// <param name="LogOdds">What all contributions add up to: 0 for the average car of the field.</param>
/// <param name="Text">The three largest contributions for the driver and against, in English.</param>
/// <param name="ByFamily">The contributions added up by family, the largest first, whatever its sign.</param>
/// <param name="ByFeature">One contribution a feature, likewise.</param>
/// <param name="ModelVersion">The model that is explained.</param>
/// <param name="GeneratedAt">When the forecast was made, in UTC.</param>
/// <param name="DataThrough">The last race whose result was used; null when there was none.</param>
public sealed record DriverExplanation(
    string RaceId,
    string Moment,
    string DriverId,
    string DriverName,
    decimal WinProbability,
    double LogOdds,
    string Text,
    IReadOnlyList<FamilyPart> ByFamily,
    IReadOnlyList<FeaturePart> ByFeature,
    string ModelVersion,
    string GeneratedAt,
    string? DataThrough);

/// <summary>What a family of features adds.</summary>
/// <param name="Family">The family, as in <c>qualifying-form</c>.</param>
/// <param name="LogOdds">What it adds, with 4 decimals.</param>
/// <param name="Factor">By how much it multiplies the chance, against the average car: 1.5 is half as much again.</param>
public sealed record FamilyPart(string Family, double LogOdds, double Factor);

/// <summary>What a feature adds.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="Family">Its family.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Unit">The unit of the value; <c>1</c> for a pure number.</param>
/// <param name="Value">Its value for the driver; null when not known.</param>
/// <param name="LogOdds">What it adds, with 4 decimals.</param>
/// <param name="Factor">By how much it multiplies the chance.</param>
public sealed record FeaturePart(string Feature, string Family, string Meaning, string Unit, float? Value, double LogOdds, double Factor);
