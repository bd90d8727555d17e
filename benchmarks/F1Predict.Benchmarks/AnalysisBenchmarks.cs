using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Benchmarks;

/// <summary>Everything that Ratings says of 2010 to today, from one pass of ratings over the history. The target is 200 ms and 100 MB.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private RaceHistory _history = null!;

    [GlobalSetup]
    public void Prepare() => _history = RaceHistory.LoadBundled();

    [Benchmark]
    public (IReadOnlyList<RatedRace>, IReadOnlyList<FormTrends>, IReadOnlyList<TeammateComparison>, TrackAnalysis, WeatherImpact) RatingsFormTeammatesTracksAndWeather()
    {
        var rated = RatedRace.All(_history);
        return (
            rated,
            FormTrends.BeforeEach(rated),
            TeammateComparison.Of(_history, new RaceKey(2010, 1), new RaceKey(2026, 99)),
            TrackAnalysis.Of(_history, rated),
            WeatherImpact.Of(_history, rated));
    }
}
