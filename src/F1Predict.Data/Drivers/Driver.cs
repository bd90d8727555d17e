namespace F1Predict.Data;

/// <summary>A racing driver.</summary>
/// <param name="Id">The f1db slug.</param>
/// <param name="Name">The name as commonly written, for example <c>Carlos Sainz Jr.</c></param>
/// <param name="FamilyName">The family name.</param>
/// <param name="Abbreviation">Three letters as on the timing screen. Not unique: never a key.</param>
/// <param name="DateOfBirth">The date of birth; together with the family name it identifies a driver across sources.</param>
/// <param name="Nationality">The f1db country slug, for example <c>united-kingdom</c>.</param>
/// <param name="PermanentNumber">The permanent car number; null before 2014 or when none was taken.</param>
public sealed record Driver(
    DriverId Id, string Name, string FamilyName, string Abbreviation, DateOnly DateOfBirth, string Nationality, int? PermanentNumber);
