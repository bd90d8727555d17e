using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Benchmarks;

/// <summary>From win probabilities to places, and from there to title odds. The targets are in docs/performance.md.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SeasonBenchmarks
{
    private RaceHistory _history = null!;
    private RaceForecast[] _forecasts = null!;
    private double[] _wins = null!;
    private double[] _stops = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _history = RaceHistory.LoadBundled();
        var fitted = new ChampionshipLeaderForecaster().Fit(_history, ForecastMoment.BeforeWeekend);
        _forecasts = [.. SeasonSimulation.RacesLeft(_history).Select(w => fitted.Forecast(_history, w))];
        _wins = [.. _forecasts[0].Drivers.Select(d => d.WinProbability)];
        _stops = [.. _forecasts[0].Drivers.Select(d => d.RetireProbability)];
    }

    [Benchmark]
    public object FitFinishingOrderOf22Cars() => new FinishingOrder(_wins, _stops);

    [Benchmark]
    public RetirementModel FitRetirements() => RetirementModel.Fit(_history);

    [Benchmark]
    public SeasonForecast Simulate100000Seasons() => SeasonSimulation.Run(_history, _forecasts);
}
