using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A forecast made without hindsight, beside what happened.</summary>
/// <param name="Forecast">The forecast.</param>
/// <param name="Winner">Who won.</param>
public sealed record ScoredForecast(RaceForecast Forecast, DriverId Winner)
{
    /// <summary>The race.</summary>
    public RaceKey Race => Forecast.Race;

    /// <summary>What the forecast gave the winner, 0 to 1; 0 for one who was not in the forecast.</summary>
    public double WinnerProbability => Forecast.Drivers.FirstOrDefault(d => d.Driver == Winner)?.WinProbability ?? 0;

    /// <summary>The cars that the forecast gave more than the winner.</summary>
    public int Ahead => Forecast.Drivers.Count(d => d.WinProbability > WinnerProbability);

    /// <summary>The cars that the forecast gave just as much, the winner included; at least 1.</summary>
    public int Level => Math.Max(1, Forecast.Drivers.Count(d => d.WinProbability.Equals(WinnerProbability)));

    /// <summary>The 1-based rank of the winner in the forecast; the mean of the ranks where several are level.</summary>
    public double WinnerRank => Ahead + ((Level + 1) / 2.0);

    /// <summary>
    /// The chance that the winner is among the first <paramref name="places"/> of the forecast, 0 or 1 but for level cars: those share the places
    /// that they stand for. No order of rows can decide a tie, least of all that of a result list.
    /// </summary>
    public double WinnerInTop(int places) => Math.Clamp((places - Ahead) / (double)Level, 0, 1);

    /// <summary>Minus the natural logarithm of what the winner was given (floored at 1e-15).</summary>
    public double LogLoss => -Math.Log(Math.Max(WinnerProbability, 1e-15));

    /// <summary>The squared errors of all win probabilities, summed over the field (G. Brier, Verification of Forecasts Expressed in Terms of Probability, 1950): 0 to 2.</summary>
    public double BrierSum => Forecast.Drivers.Sum(d => Math.Pow(d.WinProbability - (d.Driver == Winner ? 1 : 0), 2));

    /// <summary>The same as a mean over the cars.</summary>
    public double BrierMean => BrierSum / Forecast.Drivers.Count;
}
