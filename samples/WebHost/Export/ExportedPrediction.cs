using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>A car of a stored forecast, for the export.</summary>
/// <param name="Forecast">The forecast.</param>
/// <param name="Car">The car.</param>
/// <param name="History">Where the names and the results are.</param>
internal sealed record ExportedPrediction(StoredForecast Forecast, StoredDriverForecast Car, RaceHistory History)
{
    private const int Decimals = 4;

    public static readonly FrameColumns<ExportedPrediction> Columns = new()
    {
        { "season", "The year", p => p.Forecast.Race.Season },
        { "round", "The 1-based number of the race in its season", p => p.Forecast.Race.Round },
        { "race", "The name of the race", p => p.Race.Name },
        { "date", "The date of the race at the circuit", p => p.Race.Date },
        { "moment", "before-weekend, after-practice or after-qualifying", p => Moments.NameOf(p.Forecast.Moment) },
        { "origin", "live, or walk-forward when it was made later from what was known then", p => ContractJson.NameOf(p.Forecast.Origin) },
        { "driver_id", "The f1db slug of the driver", p => p.Car.Driver.Value },
        { "driver", "The driver's name", p => p.History.Drivers[p.Car.Driver].Name },
        { "constructor_id", "The f1db slug of the constructor", p => p.Car.Constructor.Value },
        { "constructor", "The constructor's name", p => p.History.Constructors[p.Car.Constructor].Name },
        { "win_probability", "Percent", p => Percent(p.Car.WinProbability) },
        { "podium_probability", "Percent, of a place in the top 3", p => Percent(p.Car.PodiumProbability) },
        { "points_probability", "Percent, of a place in the top 10", p => Percent(p.Car.PointsProbability) },
        { "retire_probability", "Percent, of starting and not being classified", p => Percent(p.Car.RetireProbability) },
        { "expected_position", "The mean finishing position", p => Math.Round(p.Car.ExpectedPosition, Decimals) },
        { "position", "Where it came in; null when it was not classified, and before the race", p => p.Position },
        { "model_version", "The model that made it", p => p.Forecast.ModelVersion },
        { "data_through", "The last race whose result was used, as in 2026-05; null when there was none", p => p.Forecast.DataThrough?.ToString() },
        { "generated_at", "When it was made, in UTC", p => UtcText.Of(p.Forecast.GeneratedAt) },
    };

    private Race Race => History.Weekend(Forecast.Race).Race;

    private int? Position => History.FindCompleted(Forecast.Race)?.Results.FirstOrDefault(r => r.Driver == Car.Driver)?.Finish.ClassifiedPosition;

    private static double Percent(double share) => Math.Round(share * 100, Decimals);
}
