using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Ratings;
using F1Predict.Testing;

namespace F1Predict.Benchmarks;

/// <summary>Ratings of all races in one pass, of one race more, and of ten times the races. The targets are in docs/performance.md.</summary>
[MemoryDiagnoser]
public class RatingBenchmarks
{
    private readonly EloRating _elo = new();
    private readonly PlackettLuceRating _plackettLuce = new();
    private RaceHistory _history = null!;
    private RaceHistory _tenfold = null!;
    private RatingBook _book = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _history = RaceHistory.LoadBundled();
        _tenfold = _history.With(Enumerable.Range(0, 10).SelectMany(copy => _history.CompletedRaces.Select(race => Shifted(race, copy))), []);
        _book = RatingHistory.Of(_history).Latest;
    }

    [Benchmark(Baseline = true)]
    public RatingHistory AllEloBooks() => RatingHistory.Of(_history, _elo);

    [Benchmark]
    public RatingHistory AllPlackettLuceBooks() => RatingHistory.Of(_history, _plackettLuce);

    [Benchmark]
    public RatingHistory AllEloBooksOfTenTimesTheRaces() => RatingHistory.Of(_tenfold, _elo);

    /// <summary>Without the books on the way: what is computed, apart from the collector's work on what is kept.</summary>
    [Benchmark]
    public RatingBook LatestEloBook() => Latest(_history);

    [Benchmark]
    public RatingBook LatestEloBookOfTenTimesTheRaces() => Latest(_tenfold);

    [Benchmark]
    public RatingBook OneRaceMore() => _elo.After(_book, _history.CompletedRaces[^1], id => _history.Constructors[id].Lineage);

    private RatingBook Latest(RaceHistory history) =>
        history.CompletedRaces.Aggregate(_elo.Start, (book, race) => _elo.After(book, race, id => history.Constructors[id].Lineage));

    /// <summary>The race in one of ten copies of its season: five eras of 17 years from 1950 on, and two in each season.</summary>
    private static CompletedRace Shifted(CompletedRace race, int copy)
    {
        var key = new RaceKey(race.Key.Season - 60 + (copy / 2 * 17), race.Key.Round + (copy % 2 * 50));
        return race.With(race.Weekend.With(race.Race with { Key = key }));
    }
}
