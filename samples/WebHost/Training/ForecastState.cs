using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>What the host can say of the next race at one moment.</summary>
public abstract record ForecastState
{
    private ForecastState() { }

    /// <summary>Whether it stays as it is until somebody asks for something else.</summary>
    public bool IsSettled => this is not (Waiting or Training);

    /// <summary>What it means for those who need the predictor that there is a forecast alone.</summary>
    public ForecastState WithoutPredictor() => this switch
    {
        Ready { Trouble: { } trouble } => new Failed(trouble),
        Ready => new Waiting(),
        _ => this,
    };

    /// <summary>The data are being read, or another model is trained first.</summary>
    public sealed record Waiting : ForecastState;

    /// <summary>The model is being trained.</summary>
    /// <param name="Step">What is being done.</param>
    /// <param name="Fraction">The share that is done, 0 to 1.</param>
    public sealed record Training(string Step, double Fraction) : ForecastState;

    /// <summary>The forecast is there.</summary>
    /// <param name="Given">The forecast as it is stored.</param>
    /// <param name="History">What is known now.</param>
    /// <param name="Predicted">What else the predictor can say of the race; null before the predictor is there.</param>
    public sealed record Ready(GivenForecasts Given, RaceHistory History, PredictedRace? Predicted) : ForecastState
    {
        /// <summary>Why there is no predictor, and so no newer forecast; null when nothing is wrong.</summary>
        public string? Trouble { get; init; }

        /// <summary>The forecast with no weather assumed.</summary>
        public RaceForecast Forecast { get; } = Given.Any.ToForecast();
    }

    /// <summary>The data or the model were refused.</summary>
    public sealed record Failed(string Reason) : ForecastState;

    /// <summary>The weekend has not come that far.</summary>
    /// <param name="Race">The next race.</param>
    /// <param name="Latest">The last moment that can be forecast now.</param>
    public sealed record NotKnownYet(Race Race, ForecastMoment Latest) : ForecastState;

    /// <summary>The calendar has no further race.</summary>
    public sealed record NoRace : ForecastState;
}
