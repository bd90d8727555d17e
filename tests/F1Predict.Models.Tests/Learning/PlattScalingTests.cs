namespace F1Predict.Models.Tests.Learning;

public sealed class PlattScalingTests
{
    [Fact]
    public void Fit_ScoresThatAreTooSure_FlattensThem()
    {
        // Outcomes follow log-odds of s/2 - 1.
        var random = new Random(1);
        var scores = Enumerable.Range(0, 20_000).Select(_ => (random.NextDouble() * 8) - 4).ToArray();
        var outcomes = scores.Select(s => random.NextDouble() < 1 / (1 + Math.Exp(-((0.5 * s) - 1)))).ToArray();

        var platt = PlattScaling.Fit(scores, outcomes, [.. Enumerable.Repeat(1f, scores.Length)]);

        platt.Slope.ShouldBe(0.5, 0.03);
        platt.Intercept.ShouldBe(-1, 0.06);
        platt.Probability(2).ShouldBe(0.5, 0.02);
    }

    [Fact]
    public void Fit_WeightZero_DoesNotCount()
    {
        double[] scores = [-2, -1, 1, 2, 0.5, -0.5, 9, 9];
        bool[] outcomes = [false, false, true, true, false, true, false, false];
        float[] weights = [1, 1, 1, 1, 1, 1, 0, 0];

        var (with, without) = (PlattScaling.Fit(scores, outcomes, weights), PlattScaling.Fit(scores.AsSpan(0, 6), outcomes.AsSpan(0, 6), weights.AsSpan(0, 6)));

        with.ShouldBe(without);
    }
}
