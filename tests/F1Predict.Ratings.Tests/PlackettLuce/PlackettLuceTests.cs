using F1Predict.Data;

namespace F1Predict.Ratings.Tests.PlackettLuce;

/// <summary>
/// The update of Weng and Lin against a published implementation: the expected values of its tests for games of 2 to 5 equals,
/// https://github.com/philihp/openskill.js/blob/main/src/models/__tests__/plackett-luce.test.ts ("2p FFA" to "5p FFA").
/// </summary>
public sealed class PlackettLuceTests
{
    private const double Near = 1e-12;

    private static readonly RaceKey First = new(2020, 1);

    /// <summary>The settings of those tests: mean 25, deviation 25/3, beta 25/6, no drift. The cars are known for certain, so each driver is a team of one.</summary>
    private static readonly PlackettLuceOptions DriversAlone = new()
    {
        Start = 25,
        NewDriverDeviation = 25.0 / 3,
        NewConstructorDeviation = 0,
        Beta = 25.0 / 6,
        DriftPerRace = 0,
        QualifyingWeight = 0,
    };

    [Theory]
    [InlineData(new[] { 27.63523138347365, 22.36476861652635 }, new[] { 8.065506316323548, 8.065506316323548 })]
    [InlineData(
        new[] { 27.868876552746237, 25.717219138186557, 21.413904309067206 },
        new[] { 8.204837030780652, 8.057829747583874, 8.057829747583874 })]
    [InlineData(
        new[] { 27.795084971874736, 26.552824984374855, 24.68943500312503, 20.96265504062538 },
        new[] { 8.263160757613477, 8.179213704945203, 8.083731307186588, 8.083731307186588 })]
    [InlineData(
        new[] { 27.666666666666668, 26.833333333333332, 25.72222222222222, 24.055555555555557, 20.72222222222222 },
        new[] { 8.290556877154474, 8.240145629781066, 8.179996679645559, 8.111796013701358, 8.111796013701358 })]
    public void After_Equals_GivesThePublishedValues(double[] means, double[] deviations)
    {
        string[] order = [.. Enumerable.Range(1, means.Length).Select(n => $"driver-{n}")];
        var book = new PlackettLuceRating(DriversAlone).Replay([Races.Finishing(First, order)]);
        for (var i = 0; i < order.Length; i++)
        {
            book.Rating(order[i]).ShouldBe(means[i], Near);
            book.Driver(new DriverId(order[i])).Deviation.ShouldBe(deviations[i], Near);
            book.Team($"team-{order[i]}").ShouldBe(25, "it was known for certain");
        }
    }

    [Fact]
    public void After_DriverAndCar_ShareByTheirVariances()
    {
        // Variances 9 and 16 and beta^2 = 25 make c^2 = 100: between equals a variance v gains v / 10 * 1/2, and gamma is 5/10, so the variance
        // loses the share v / 100 * 1/2 * 1/4.
        var rule = new PlackettLuceRating(DriversAlone with { NewDriverDeviation = 3, NewConstructorDeviation = 4, Beta = 5 });
        var book = rule.Replay([Races.Finishing(First, "ada", "ben")]);
        book.Rating("ada").ShouldBe(25 + 0.45, Near);
        book.Team("team-ben").ShouldBe(25 - 0.8, Near);
        book.Driver(new DriverId("ada")).Deviation.ShouldBe(3 * Math.Sqrt(1 - (9 / 800.0)), Near);
        book.Scale.ShouldBe(10, Near);
    }

    [Fact]
    public void After_Constructor_TakesTheMeanOfItsCars()
    {
        // Cars as uncertain as their drivers: what each car tells moves both alike, so a car ends at the mean of its drivers.
        var even = DriversAlone with { NewDriverDeviation = 5, NewConstructorDeviation = 5 };
        var book = new PlackettLuceRating(even).Replay([Races.Of(
            First, Races.Car("ada", "aero", 1), Races.Car("ben", "aero", 2), Races.Car("cleo", "bolt", 3), Races.Car("dan", "bolt", 4))]);
        book.Team("aero").ShouldBe((book.Rating("ada") + book.Rating("ben")) / 2, Near);
        book.Team("bolt").ShouldBe((book.Rating("cleo") + book.Rating("dan")) / 2, Near);
    }

    [Fact]
    public void After_OverwhelmingEvidence_LeavesKappa()
    {
        // c^2 = 2 * 100 + 2e-6, gamma = 10 / c, and the share lost is 100 / 200 * gamma / 4 = 0.088: less is left than the kappa of 0.95 allows.
        var rule = new PlackettLuceRating(DriversAlone with { NewDriverDeviation = 10, Beta = 0.001, Kappa = 0.95 });
        rule.Replay([Races.Finishing(First, "ada", "ben")]).Driver(new DriverId("ada")).Deviation.ShouldBe(10 * Math.Sqrt(0.95), Near);
    }
}
