using F1Predict.Data;
using F1Predict.Models;
using F1Predict.WebHost.Tests;

[assembly: AssemblyFixture(typeof(TrainedModels))]

namespace F1Predict.WebHost.Tests;

/// <summary>The bundled history and a model of its next race, trained once for all tests and stored where their hosts look for it.</summary>
public sealed class TrainedModels : IDisposable
{
    public TrainedModels()
    {
        History = RaceHistory.LoadBundled();
        var moment = History.NextRace!.LatestMoment;
        Predictor = RacePredictor.Train(History, new PredictorOptions { Moments = [moment] });
        Forecast = Predictor.Forecast(History.NextRace, moment);
    }

    public RaceHistory History { get; }

    public RacePredictor Predictor { get; }

    public RaceForecast Forecast { get; }

    /// <summary>A folder of its own for each that asks; gone with the fixture.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>The predictor as a host with another history would have it: read from its file.</summary>
    public RacePredictor Over(RaceHistory history)
    {
        using var file = new MemoryStream();
        Predictor.Save(file);
        file.Position = 0;
        return RacePredictor.Load(file, history);
    }

    public void Dispose()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
    }

    private string Root { get; } = Path.Combine(Path.GetTempPath(), $"f1predict-tests-{Guid.NewGuid():N}");
}
