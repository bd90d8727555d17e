using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Benchmarks;

/// <summary>The tables of circuits and weather of 2010 to today. The target for all tables of Ratings together is 200 ms and 100 MB.</summary>
[MemoryDiagnoser]
public class TrackBenchmarks
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
    public TrackAnalysis Tracks() => TrackAnalysis.Of(_history, _rated);

    [Benchmark]
    public WeatherImpact Weather() => WeatherImpact.Of(_history, _rated);

    [Benchmark]
    public (TrackAnalysis, WeatherImpact) RatingsTracksAndWeather()
    {
        var rated = RatedRace.All(_history);
        return (TrackAnalysis.Of(_history, rated), WeatherImpact.Of(_history, rated));
    }
}
