using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Benchmarks;

/// <summary>Scoring the 257 forecasts of 2014 to 2026 round 5: the walk itself is measured by the scorecard command.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ScorecardBenchmarks
{
    private RaceHistory _history = null!;
    private IReadOnlyList<ScoredForecast> _forecasts = null!;
    private Scorecard _own = null!;
    private Scorecard _baseline = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _history = RaceHistory.LoadBundled();
        var options = new WalkForwardOptions { From = new RaceKey(2014, 1), To = new RaceKey(2026, 5) };
        _forecasts = WalkForward.Run(_history, new GridTableForecaster(), options);
        _own = Scorecard.Of(_forecasts);
        _baseline = Scorecard.Of(WalkForward.Run(_history, new ChampionshipLeaderForecaster(), options));
    }

    [Benchmark]
    public Scorecard AllMeasuresWithIntervals() => Scorecard.Of(_forecasts);

    [Benchmark]
    public Scores LessABaseline() => _own.Less(_baseline);

    [Benchmark]
    public int HashBeforeEachRace() => HistoryHash.BeforeEachRace(_history).Count;
}
