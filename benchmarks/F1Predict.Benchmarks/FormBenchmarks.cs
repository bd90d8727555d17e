using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Benchmarks;

/// <summary>Form trends and teammates over the bundled history. The targets are in docs/performance.md.</summary>
[MemoryDiagnoser]
public class FormBenchmarks
{
    private RaceHistory _history = null!;
    private IReadOnlyList<RatedRace> _rated = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _history = RaceHistory.LoadBundled();
        _rated = RatedRace.All(_history);
    }

    [Benchmark]
    public IReadOnlyList<RatedRace> RateAllRaces() => RatedRace.All(_history);

    [Benchmark]
    public IReadOnlyList<FormTrends> FormBeforeEachRace() => FormTrends.BeforeEach(_rated);

    [Benchmark]
    public IReadOnlyList<FormTrends> RateAllRacesWithForm() => FormTrends.BeforeEach(RatedRace.All(_history));

    [Benchmark]
    public FormTrends FormAfterTheLastRace() => FormTrends.After(_rated);

    [Benchmark]
    public IReadOnlyList<TeammateComparison> TeammatesOfAllRaces() => TeammateComparison.Of(_history, new RaceKey(2010, 1), new RaceKey(2026, 99));
}
