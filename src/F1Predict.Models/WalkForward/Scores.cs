namespace F1Predict.Models;

/// <summary>How good forecasts were over some races, or how much better than others: each measure with its interval. Shares and probabilities are 0 to 1.</summary>
public sealed record Scores
{
    /// <summary>The share of races whose winner was the favourite. Higher is better.</summary>
    public required Estimate WinnerNamed { get; init; }

    /// <summary>The share whose winner was among the first three of the forecast. Higher is better.</summary>
    public required Estimate WinnerInTop3 { get; init; }

    /// <summary>The mean of <see cref="ScoredForecast.PodiumOverlap"/>, 0 to 3. Higher is better.</summary>
    public required Estimate PodiumOverlap { get; init; }

    /// <summary>The mean of <see cref="ScoredForecast.LogLoss"/>. Lower is better.</summary>
    public required Estimate LogLoss { get; init; }

    /// <summary>The mean of <see cref="ScoredForecast.BrierSum"/>, 0 to 2. Lower is better.</summary>
    public required Estimate BrierSum { get; init; }

    /// <summary>The mean of <see cref="ScoredForecast.BrierMean"/>, 0 to 1. Lower is better.</summary>
    public required Estimate BrierMean { get; init; }

    /// <summary>
    /// Of the races with a called favourite (<see cref="ScoredForecast.FavouriteCalled"/>), the share that this favourite won. Null when none was
    /// called. Higher is better, but a calibrated forecast has no choice in it.
    /// </summary>
    public required Estimate? FavouritePrecision { get; init; }

    /// <summary>Of all races, the share won by a called favourite. Higher is better.</summary>
    public required Estimate FavouriteRecall { get; init; }

    /// <summary>The mean of <see cref="ScoredForecast.RankCorrelation"/>, -1 to 1, over the races that have one; null when none has. Higher is better.</summary>
    public required Estimate? RankCorrelation { get; init; }

    /// <summary>
    /// The expected calibration error of the win probabilities (M. Naeini, G. Cooper, M. Hauskrecht, Obtaining Well Calibrated Probabilities Using
    /// Bayesian Binning, 2015): over the bins of a <see cref="CalibrationBin"/> the distance of forecast and observed share, weighted by cars. 0 to
    /// 1, lower is better. Noise alone makes some.
    /// </summary>
    public required Estimate CalibrationError { get; init; }
}
