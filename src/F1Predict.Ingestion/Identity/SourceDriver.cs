namespace F1Predict.Ingestion;

/// <summary>A driver as a source describes one.</summary>
/// <param name="SourceId">The id in the source.</param>
/// <param name="GivenName">The given name.</param>
/// <param name="FamilyName">The family name.</param>
/// <param name="DateOfBirth">The date of birth.</param>
/// <param name="Abbreviation">Three letters; null when not given.</param>
/// <param name="Number">The permanent number; null when not given.</param>
/// <param name="Nationality">The nationality in English; null when not given.</param>
internal sealed record SourceDriver(
    string SourceId, string GivenName, string FamilyName, DateOnly DateOfBirth, string? Abbreviation, int? Number, string? Nationality)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();
}
