namespace F1Predict.Ratings.Tests.Weather;

public sealed class ObservedTests
{
    // R. Newcombe, Two-sided Confidence Intervals for the Single Proportion, Statistics in Medicine 17, 1998, table I, method 3 (Wilson).
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void ObservedRate_NewcombesExamples_HasHisIntervals(int successes, int trials, double low, double high)
    {
        var rate = new ObservedRate(successes, trials);
        rate.Value.ShouldBe(successes / (double)trials);
        rate.Low.ShouldBe(low, 0.0001);
        rate.High.ShouldBe(high, 0.0001);
    }

    [Fact]
    public void ObservedRate_NoTrial_KnowsNothing()
    {
        var rate = new ObservedRate(0, 0);
        rate.Value.ShouldBeNull();
        (rate.Low, rate.High).ShouldBe((0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ObservedRate(2, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ObservedRate(-1, 1));
    }

    [Fact]
    public void ObservedMean_ThreeValues_HasStudentsInterval()
    {
        // 1, 2, 3: deviation 1, error 1 / sqrt(3), and 4.3027 of Student's table for two degrees of freedom.
        var tally = default(Tally);
        tally.Add(1);
        ObservedMean.Of(tally).ShouldBeNull("one value has no interval");
        tally.Add(2);
        tally.Add(3);
        var mean = ObservedMean.Of(tally).ShouldNotBeNull();
        (mean.Value, mean.Count).ShouldBe((2, 3));
        mean.High.ShouldBe(2 + (4.3027 / Math.Sqrt(3)), 0.0001);
        mean.Low.ShouldBe(2 - (4.3027 / Math.Sqrt(3)), 0.0001);
    }
}
