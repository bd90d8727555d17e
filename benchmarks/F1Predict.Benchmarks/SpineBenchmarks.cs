using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Benchmarks;

/// <summary>The way from the bundled history to a forecast, step by step. The targets are in docs/performance.md.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SpineBenchmarks
{
    private RaceHistory _history = null!;
    private RacePredictor _predictor = null!;
    private byte[] _saved = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _history = RaceHistory.LoadBundled();
        _predictor = RacePredictor.Train(_history, new PredictorOptions { Moments = [ForecastMoment.BeforeWeekend] });
        using var stream = new MemoryStream();
        _predictor.Save(stream);
        _saved = stream.ToArray();
    }

    [Benchmark]
    public RaceHistory LoadBundledHistory() => RaceHistory.LoadBundled();

    [Benchmark]
    public int StandingsAfterEveryRace() => Enumerable.Range(2010, 17).Sum(season => Standings.OfSeason(_history, season).Count);

    [Benchmark]
    public int RatingsAndFeaturesOfAllRaces() => FeaturePass.Run(_history, FeatureSet.At(ForecastMoment.AfterQualifying)).Training.Features.Rows;

    [Benchmark]
    public RacePredictor TrainBothModels() => RacePredictor.Train(_history, new PredictorOptions { Moments = [ForecastMoment.AfterQualifying] });

    [Benchmark]
    public RacePredictor LoadSavedModels() => RacePredictor.Load(new MemoryStream(_saved), _history);

    [Benchmark]
    public RaceForecast ForecastOneRace() => _predictor.Forecast(_history.NextRace!);

    [Benchmark]
    public IReadOnlyList<Explanation> ExplainOneRace() => _predictor.Explain(_history.NextRace!);
}
