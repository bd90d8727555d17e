namespace F1Predict.Models;

/// <summary>How good forecasts were over some races. Probabilities and shares are 0 to 1.</summary>
/// <param name="Races">The number of races.</param>
/// <param name="WinnerNamed">The share of races whose winner was the favourite.</param>
/// <param name="WinnerInTop3">The share whose winner was among the first three of the forecast.</param>
/// <param name="LogLoss">The mean of <see cref="ScoredForecast.LogLoss"/>; lower is better.</param>
/// <param name="BrierSum">The mean of <see cref="ScoredForecast.BrierSum"/>; lower is better.</param>
/// <param name="BrierMean">The mean of <see cref="ScoredForecast.BrierMean"/>; lower is better.</param>
public sealed record Score(int Races, double WinnerNamed, double WinnerInTop3, double LogLoss, double BrierSum, double BrierMean)
{
    /// <summary>Scores forecasts.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Score Of(IReadOnlyCollection<ScoredForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        if (forecasts.Count == 0) throw new ArgumentException("There are no forecasts to score.", nameof(forecasts));
        return new Score(
            forecasts.Count,
            forecasts.Average(f => f.WinnerInTop(1)),
            forecasts.Average(f => f.WinnerInTop(3)),
            forecasts.Average(f => f.LogLoss),
            forecasts.Average(f => f.BrierSum),
            forecasts.Average(f => f.BrierMean));
    }
}
