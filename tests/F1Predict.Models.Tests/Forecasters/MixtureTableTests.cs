using MathNet.Numerics.Distributions;

namespace F1Predict.Models.Tests.Forecasters;

public sealed class MixtureTableTests
{
    [Fact]
    public void At_AnyPoint_IsTheMixtureOfMathNetsNormals()
    {
        var table = new MixtureTable((0.9, 1), (0.1, 3));
        for (var x = -31.0; x <= 31; x += 0.0137)
        {
            var (density, below) = table.At(x);
            density.ShouldBe((0.9 * Normal.PDF(0, 1, x)) + (0.1 * Normal.PDF(0, 3, x)), 1e-9);
            below.ShouldBe((0.9 * Normal.CDF(0, 1, x)) + (0.1 * Normal.CDF(0, 3, x)), 1e-9);
        }
    }

    [Fact]
    public void OfDifference_TwoPerformances_AgreesWithTheIntegralOverOne()
    {
        foreach (var difference in (double[])[-4, -0.5, 0, 1, 3])
        {
            var sum = 0.0;
            for (var x = -25.0; x <= 25; x += 0.05) sum += 0.05 * Performance.At(x).Density * Performance.At(x + difference).Below;

            Performance.OfDifference(difference).Below.ShouldBe(sum, 1e-8);
        }
    }
}
