namespace F1Predict.Ratings;

/// <summary>How much better a driver or a team does in mixed and wet races than in dry ones, against what the ratings promised.</summary>
/// <param name="DryRaces">The dry races in which a car was classified.</param>
/// <param name="WetRaces">The mixed and wet races in which a car was classified.</param>
/// <param name="Difference">
/// The mean of <see cref="RatedRace.Surprises"/> in mixed and wet races less that in dry ones, drawn towards the usual: above 0 gains in the rain. The
/// raw difference is null without a race of each sort.
/// </param>
public sealed record WetEffect(int DryRaces, int WetRaces, ShrunkMean Difference);
