namespace F1Predict.Models.Tests.WalkForwardRuns;

public sealed class BootstrapTests
{
    [Fact]
    public void Interval95_ManyDraws_CoversTheMeanAndShrinks()
    {
        var random = new Random(5);
        double[] Draws(int n) => [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
        var (few, many) = (Bootstrap.Interval95(Draws(20)), Bootstrap.Interval95(Draws(2000)));

        (many.High - many.Low).ShouldBeLessThan((few.High - few.Low) / 5);
        (many.Low < 0.5 && many.High > 0.5).ShouldBeTrue();
        (many.High - many.Low).ShouldBe(2 * 1.96 / Math.Sqrt(12 * 2000), 0.003);
    }

    [Fact]
    public void Interval95_SameSeed_GivesTheSameInterval()
    {
        double[] values = [1, 2, 4, 8, 16];

        Bootstrap.Interval95(values, seed: 3).ShouldBe(Bootstrap.Interval95(values, seed: 3));
        Bootstrap.Interval95(values, seed: 3).ShouldNotBe(Bootstrap.Interval95(values, seed: 4));
    }

    [Fact]
    public void Interval95_NoValues_IsRefused() => Should.Throw<ArgumentException>(() => Bootstrap.Interval95([])).Message.ShouldContain("no values");
}
