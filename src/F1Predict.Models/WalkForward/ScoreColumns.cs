namespace F1Predict.Models;

/// <summary>What each race adds to the scores, in columns of which only the sums matter: so resampling is a matter of additions.</summary>
internal static class ScoreColumns
{
    /// <summary>The measures that are means over races, or over some of them; behind them comes the calibration error.</summary>
    public const int Means = 9;

    private const int Measures = Means + 1;

    private const int Races = 0;
    private const int Named = 1;
    private const int InTop3 = 2;
    private const int Podium = 3;
    private const int LogLoss = 4;
    private const int BrierSum = 5;
    private const int BrierMean = 6;
    private const int Called = 7;
    private const int CalledAndWon = 8;
    private const int Correlation = 9;
    private const int Correlated = 10;
    private const int Cars = 11;

    /// <summary>From here on, for each bin of calibration, what its cars were given less what they won.</summary>
    private const int Bins = 12;

    public static int Count => Bins + CalibrationBin.Edges.Count - 1;

    public static double[][] Of(IReadOnlyList<ScoredForecast> forecasts)
    {
        var columns = new double[Count][];
        for (var c = 0; c < columns.Length; c++) columns[c] = new double[forecasts.Count];
        for (var race = 0; race < forecasts.Count; race++)
        {
            var f = forecasts[race];
            columns[Races][race] = 1;
            columns[Named][race] = f.WinnerInTop(1);
            columns[InTop3][race] = f.WinnerInTop(3);
            columns[Podium][race] = f.PodiumOverlap;
            columns[LogLoss][race] = f.LogLoss;
            columns[BrierSum][race] = f.BrierSum;
            columns[BrierMean][race] = f.BrierMean;
            columns[Called][race] = f.FavouriteCalled ? 1 : 0;
            columns[CalledAndWon][race] = f.FavouriteCalled ? f.WinnerInTop(1) : 0;
            var correlation = f.RankCorrelation;
            columns[Correlation][race] = correlation ?? 0;
            columns[Correlated][race] = correlation is null ? 0 : 1;
            columns[Cars][race] = f.Forecast.Drivers.Count;
            foreach (var d in f.Forecast.Drivers) columns[Bins + CalibrationBin.Of(d.WinProbability)][race] += d.WinProbability - (d.Driver == f.Winner ? 1 : 0);
        }

        return columns;
    }

    /// <summary>The measures in the order in which <see cref="Scores"/> takes them; 0 by 0 is NaN: nothing to measure.</summary>
    public static void Evaluate(ReadOnlySpan<double> sums, Span<double> measures)
    {
        for (var mean = Named; mean <= BrierMean; mean++) measures[mean - Named] = sums[mean] / sums[Races];
        measures[6] = sums[CalledAndWon] / sums[Called];
        measures[7] = sums[CalledAndWon] / sums[Races];
        measures[8] = sums[Correlation] / sums[Correlated];
        var misses = 0.0;
        foreach (var miss in sums[Bins..Count]) misses += Math.Abs(miss);
        measures[9] = misses / sums[Cars];
    }

    /// <summary>The measures of some races less those of others, from the columns of both.</summary>
    public static void EvaluateDifference(ReadOnlySpan<double> sums, Span<double> differences)
    {
        Span<double> baseline = stackalloc double[Measures];
        Evaluate(sums, differences);
        Evaluate(sums[Count..], baseline);
        for (var m = 0; m < Measures; m++) differences[m] -= baseline[m];
    }

    public static Scores Scores(Estimate?[] measures) => new()
    {
        WinnerNamed = measures[0]!,
        WinnerInTop3 = measures[1]!,
        PodiumOverlap = measures[2]!,
        LogLoss = measures[3]!,
        BrierSum = measures[4]!,
        BrierMean = measures[5]!,
        FavouritePrecision = measures[6],
        FavouriteRecall = measures[7]!,
        RankCorrelation = measures[8],
        CalibrationError = measures[9]!,
    };
}
