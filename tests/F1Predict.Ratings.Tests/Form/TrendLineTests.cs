using CsCheck;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearRegression;

namespace F1Predict.Ratings.Tests.Form;

/// <summary>The regression itself, against the textbook, a library and a simulation.</summary>
public sealed class TrendLineTests
{
    private const double Near = 1e-9;

    private static readonly double[] Values = [1, 2, 4, 3, 6];
    private static readonly FormTrendOptions Even = new() { Window = 5, HalfLife = double.PositiveInfinity };
    private static readonly FormTrendOptions Ten = new() { Window = 10, HalfLife = 5 };

    /// <summary>Ten races, of which some have no value: never fewer than five.</summary>
    private static readonly Gen<double[]> Windows =
        from values in Gen.Double[-5, 5].Array[10]
        from missing in Gen.Int[0, 9].Array[0, 5]
        select values.Select((v, at) => missing.Contains(at) ? double.NaN : v).ToArray();

    [Fact]
    public void Through_EvenWeights_IsOrdinaryLeastSquares()
    {
        // By hand: Sxx = 10, Sxy = 11, Syy = 14.8, residual sum 2.7 on 3 degrees of freedom; t of the tables, 97.5 %: 3.182446.
        var trend = new TrendLine(Even).Through(Values, lowerIsBetter: false).ShouldNotBeNull();
        trend.Slope.ShouldBe(1.1, Near);
        trend.Level.ShouldBe(5.4, Near);
        trend.RSquared.ShouldBe(121 / 148.0, Near);
        trend.SlopeLow.ShouldBe(1.1 - (3.182446 * 0.3), 1e-6);
        trend.SlopeHigh.ShouldBe(1.1 + (3.182446 * 0.3), 1e-6);
        (trend.Races, trend.Verdict).ShouldBe((5, TrendVerdict.Improving));
    }

    [Fact]
    public void Through_HalvedWeights_IsTheFormulaInFractions()
    {
        // Weights 1/16 to 1; the formula of docs/form.md in whole fractions gives the squared error, and 908209/431359 = 2.11 degrees of freedom.
        var trend = new TrendLine(Even with { HalfLife = 1 }).Through(Values, lowerIsBetter: false).ShouldNotBeNull();
        trend.Slope.ShouldBe(239 / 187.0, Near);
        trend.Level.ShouldBe(1051 / 187.0, Near);
        trend.RSquared.ShouldBe(171363 / 230945.0, Near);
        var half = StudentT.InvCDF(0, 1, 2.11, 0.975) * Math.Sqrt(26782109 / 99976371.0);
        trend.SlopeHigh.ShouldBe((239 / 187.0) + half, Near);
        trend.Verdict.ShouldBe(TrendVerdict.Steady);
    }

    [Fact]
    public void Through_AnyWindow_IsWhatMatricesGive() => Windows.Sample(
        values =>
        {
            var trend = new TrendLine(Ten).Through(values, lowerIsBetter: false).ShouldNotBeNull();
            var at = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).ToArray();
            var x = Matrix<double>.Build.Dense(at.Length, 2, (row, column) => column == 0 ? 1 : at[row] - 9);
            var y = Vector<double>.Build.Dense(at.Length, row => values[at[row]]);
            var w = Matrix<double>.Build.DenseOfDiagonalArray([.. at.Select(i => Math.Pow(0.5, (9 - i) / Ten.HalfLife))]);
            var line = WeightedRegression.Weighted(x, y, w);
            var toLine = (x.Transpose() * w * x).Inverse() * x.Transpose() * w;
            var left = w * (Matrix<double>.Build.DenseIdentity(at.Length) - (x * toLine));
            var variance = (y * left * y) / left.Trace() * (toLine * toLine.Transpose())[1, 1];
            var degrees = left.Trace() * left.Trace() / (left * left).Trace();
            trend.Level.ShouldBe(line[0], 1e-6);
            trend.Slope.ShouldBe(line[1], 1e-6);
            ((trend.SlopeHigh - trend.SlopeLow) / (2 * StudentT.InvCDF(0, 1, degrees, 0.975) * Math.Sqrt(variance))).ShouldBe(1, 5e-3, "degrees of freedom have two decimals");
            trend.RSquared.ShouldBeInRange(0, 1);
            trend.Races.ShouldBe(at.Length);
        },
        iter: 500);

    [Theory]
    [InlineData(10, double.PositiveInfinity, 0, 0.95)]
    [InlineData(20, 10, 0, 0.95)]
    [InlineData(20, 10, 0.4, 0.95)]
    [InlineData(10, 5, 0, 0.95)]
    [InlineData(20, 3, 0.2, 0.975)]
    [InlineData(6, 1, 0, 0.989)]
    public void Through_KnownSlopeAndNormalScatter_IsInTheIntervalAsOftenAsPromised(int window, double halfLife, double missing, double share)
    {
        const int Trials = 8000;
        const double Slope = 0.3;
        var random = new Random(20);
        var line = new TrendLine(new FormTrendOptions { Window = window, HalfLife = halfLife, MinimumRaces = 5 });
        int covered = 0, drawn = 0;
        while (drawn < Trials)
        {
            var values = new double[window];
            for (var i = 0; i < window; i++) values[i] = random.NextDouble() < missing ? double.NaN : (Slope * i) + Normal.Sample(random, 7, 1.5);
            if (line.Through(values, lowerIsBetter: false) is not { } trend) continue;
            drawn++;
            if (trend.SlopeLow <= Slope && Slope <= trend.SlopeHigh) covered++;
        }

        // Chance is 0.75 % at three standard errors. Weights that fall steeply make the interval too wide, never too narrow (docs/form.md).
        (covered / (double)Trials).ShouldBe(share, 0.01);
    }

    [Fact]
    public void Through_StraightLine_HasNoScatter()
    {
        var trend = new TrendLine(Ten).Through([5, 4.5, 4, double.NaN, 3, 2.5, 2, 1.5, 1, 0.5], lowerIsBetter: true).ShouldNotBeNull();
        trend.Slope.ShouldBe(-0.5, Near);
        trend.Level.ShouldBe(0.5, Near);
        trend.RSquared.ShouldBe(1, Near);
        (trend.SlopeHigh - trend.SlopeLow).ShouldBe(0, 1e-6);
        (trend.Races, trend.Verdict).ShouldBe((9, TrendVerdict.Improving));
    }

    [Fact]
    public void Through_ValueThatNeverChanges_IsSteady()
    {
        var trend = new TrendLine(Ten).Through([.. Enumerable.Repeat(0.1, 10)], lowerIsBetter: false);
        trend.ShouldBe(new Trend(0.1, 0, 0, 0, 0, 10, TrendVerdict.Steady));
    }

    [Fact]
    public void Through_SameValues_IsImprovingOrFadingByWhatIsBetter()
    {
        var line = new TrendLine(Even);
        line.Through(Values, lowerIsBetter: true)!.Verdict.ShouldBe(TrendVerdict.Fading);
        double[] falling = [.. Values.Select(v => -v)];
        line.Through(falling, lowerIsBetter: true)!.Verdict.ShouldBe(TrendVerdict.Improving);
        line.Through(falling, lowerIsBetter: false)!.Verdict.ShouldBe(TrendVerdict.Fading);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Through_FewValues_IsATrendFromTheMinimumOn(int known, bool trend)
    {
        var values = Enumerable.Range(0, 10).Select(i => i < known ? i : double.NaN).ToArray();
        (new TrendLine(Ten).Through(values, lowerIsBetter: false) is not null).ShouldBe(trend);
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new FormTrendOptions { Window = 2 });
        Should.Throw<ArgumentOutOfRangeException>(() => new FormTrendOptions { MinimumRaces = 2 });
        Should.Throw<ArgumentOutOfRangeException>(() => new FormTrendOptions { HalfLife = 0.9 });
        Should.Throw<ArgumentOutOfRangeException>(() => new FormTrendOptions { HalfLife = double.NaN });
    }
}
