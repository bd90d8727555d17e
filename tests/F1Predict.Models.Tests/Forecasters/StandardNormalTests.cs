using MathNet.Numerics.Distributions;

namespace F1Predict.Models.Tests.Forecasters;

public sealed class StandardNormalTests
{
    [Fact]
    public void At_AnyPoint_IsTheDistributionOfMathNet()
    {
        for (var x = -10.0; x <= 10; x += 0.0137)
        {
            var (density, below) = StandardNormal.At(x);
            density.ShouldBe(Normal.PDF(0, 1, x), 1e-9);
            below.ShouldBe(Normal.CDF(0, 1, x), 1e-9);
        }
    }
}
