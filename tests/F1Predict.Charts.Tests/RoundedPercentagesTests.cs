using CsCheck;

namespace F1Predict.Charts.Tests;

public sealed class RoundedPercentagesTests
{
    // Fields of 1 to 30 cars, from even to hopeless: squares of squares make long tails.
    private static readonly Gen<double[]> Fields = Gen.Double[0.001, 1].Array[1, 30].Select(weights =>
    {
        var sum = weights.Sum(w => w * w * w * w);
        return weights.Select(w => w * w * w * w / sum).ToArray();
    });

    private static readonly Gen<int> Decimals = Gen.Int[0, 4];

    [Fact]
    public void Of_AnyField_SumsTo100Exactly() =>
        Gen.Select(Fields, Decimals).Sample((field, decimals) => RoundedPercentages.Of(field, decimals).Sum() == 100m);

    [Fact]
    public void Of_AnyField_StaysCloseAndHasNoFurtherDecimals() =>
        Gen.Select(Fields, Decimals).Sample((field, decimals) =>
        {
            var furthest = decimals == 0 ? 1 : 0.1;
            return RoundedPercentages.Of(field, decimals).Zip(field, (shown, exact) =>
                Math.Abs((double)shown - exact * 100) < furthest * (1 + 1e-6) && decimal.Round(shown, decimals) == shown).All(ok => ok);
        });

    [Fact]
    public void Of_MoreDecimals_RoundToThoseOfFewer() =>
        Gen.Select(Fields, Gen.Int[2, 4]).Sample((field, decimals) =>
            RoundedPercentages.Of(field, decimals)
                .Select(p => decimal.Round(p, decimals - 1, MidpointRounding.AwayFromZero))
                .SequenceEqual(RoundedPercentages.Of(field, decimals - 1)));

    [Fact]
    public void Of_AnyField_NobodyOvertakes() =>
        Gen.Select(Fields, Decimals).Sample((field, decimals) =>
        {
            var byExact = RoundedPercentages.Of(field, decimals).Zip(field).OrderByDescending(p => p.Second).Select(p => p.First).ToArray();
            return byExact.SequenceEqual(byExact.OrderDescending());
        });

    [Fact]
    public void Of_ThreeEqualThirds_RoundsTheFirstUp() =>
        RoundedPercentages.Of([1 / 3.0, 1 / 3.0, 1 / 3.0], 1).ShouldBe([33.4m, 33.3m, 33.3m]);

    [Fact]
    public void Of_CertainWinner_IsHundred() => RoundedPercentages.Of([1.0, 0.0], 2).ShouldBe([100m, 0m]);

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(1.1, -0.1)]
    [InlineData(double.NaN, 1)]
    public void Of_NoProbabilities_AreRefused(double first, double second) =>
        Should.Throw<ArgumentException>(() => RoundedPercentages.Of([first, second], 1));

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void Of_DecimalsOutOfRange_AreRefused(int decimals) =>
        Should.Throw<ArgumentOutOfRangeException>(() => RoundedPercentages.Of([1], decimals));
}
