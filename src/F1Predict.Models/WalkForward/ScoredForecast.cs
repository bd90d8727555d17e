using F1Predict.Data;
using MathNet.Numerics.Statistics;

namespace F1Predict.Models;

/// <summary>A forecast made without hindsight, beside what happened.</summary>
public sealed class ScoredForecast
{
    /// <summary>The chance, 0 to 1, from which the favourite counts as called: as likely to win as all others together.</summary>
    public const double Called = 0.5;

    private const int PodiumPlaces = 3;

    /// <summary>Puts a forecast beside its race.</summary>
    /// <exception cref="ArgumentException">They are of different races.</exception>
    public ScoredForecast(RaceForecast forecast, CompletedRace outcome)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(outcome);
        if (forecast.Race != outcome.Key) throw new ArgumentException($"The forecast is of {forecast.Race}, the outcome of {outcome.Key}.");
        Forecast = forecast;
        Outcome = outcome;
        Winner = outcome.Winner;
        WinnerProbability = forecast.Drivers.FirstOrDefault(d => d.Driver == Winner)?.WinProbability ?? 0;
    }

    /// <summary>The forecast.</summary>
    public RaceForecast Forecast { get; }

    /// <summary>What happened.</summary>
    public CompletedRace Outcome { get; }

    /// <summary>The race.</summary>
    public RaceKey Race => Outcome.Key;

    /// <summary>Who won.</summary>
    public DriverId Winner { get; }

    /// <summary>What the forecast gave the winner, 0 to 1; 0 for one who was not in the forecast.</summary>
    public double WinnerProbability { get; }

    /// <summary>The 1-based rank of the winner in the forecast; the mean of the ranks where several are level.</summary>
    public double WinnerRank => Ahead(d => d.WinProbability, WinnerProbability) + ((Level(d => d.WinProbability, WinnerProbability) + 1) / 2.0);

    /// <summary>Whether the favourite was given <see cref="Called"/> or more.</summary>
    public bool FavouriteCalled => Forecast.Favourite.WinProbability >= Called;

    /// <summary>Minus the natural logarithm of what the winner was given (floored at 1e-15).</summary>
    public double LogLoss => -Math.Log(Math.Max(WinnerProbability, 1e-15));

    /// <summary>The squared errors of all win probabilities, summed over the field (G. Brier, Verification of Forecasts Expressed in Terms of Probability, 1950): 0 to 2.</summary>
    public double BrierSum => Forecast.Drivers.Sum(d => Math.Pow(d.WinProbability - (d.Driver == Winner ? 1 : 0), 2));

    /// <summary>The same as a mean over the cars.</summary>
    public double BrierMean => BrierSum / Forecast.Drivers.Count;

    /// <summary>How many of the first three by podium probability came in the first three, 0 to 3; level cars share the places that they stand for.</summary>
    public double PodiumOverlap
    {
        get
        {
            var podium = Outcome.Results.Where(r => r.Finish.ClassifiedPosition <= PodiumPlaces).Select(r => r.Driver).ToHashSet();
            return Forecast.Drivers.Where(d => podium.Contains(d.Driver)).Sum(d => InTop(PodiumPlaces, other => other.PodiumProbability, d.PodiumProbability));
        }
    }

    /// <summary>
    /// The rank correlation of expected and actual position over the cars that were classified and in the forecast (C. Spearman, 1904), -1 to 1; 0
    /// where all expected positions are level, for nothing was ranked; null for fewer than two cars. Level cars share ranks.
    /// </summary>
    public double? RankCorrelation
    {
        get
        {
            var finish = Outcome.Results.Where(r => r.Finish.ClassifiedPosition is not null).ToDictionary(r => r.Driver, r => (double)r.Finish.ClassifiedPosition!.Value);
            var cars = Forecast.Drivers.Where(d => finish.ContainsKey(d.Driver)).ToArray();
            if (cars.Length < 2) return null;
            var correlation = Correlation.Spearman(cars.Select(c => c.ExpectedPosition), cars.Select(c => finish[c.Driver]));
            return double.IsNaN(correlation) ? 0 : correlation;
        }
    }

    /// <summary>
    /// The chance that the winner is among the first <paramref name="places"/> of the forecast, 0 or 1 but for level cars: those share the places
    /// that they stand for. No order of rows can decide a tie, least of all that of a result list.
    /// </summary>
    public double WinnerInTop(int places) => InTop(places, d => d.WinProbability, WinnerProbability);

    private double InTop(int places, Func<DriverForecast, double> chance, double own) => Math.Clamp((places - Ahead(chance, own)) / (double)Level(chance, own), 0, 1);

    private int Ahead(Func<DriverForecast, double> chance, double own) => Forecast.Drivers.Count(d => chance(d) > own);

    /// <summary>The cars that were given just as much, the car itself included; at least 1.</summary>
    private int Level(Func<DriverForecast, double> chance, double own) => Math.Max(1, Forecast.Drivers.Count(d => chance(d).Equals(own)));
}
