using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;

namespace F1Predict.WebHost;

/// <summary>What simple forecasters would have said of the same races, walked through once for each history (some 2 s a moment).</summary>
internal sealed class Baselines
{
    private const int FirstSeason = 2014;

    private readonly ConditionalWeakTable<RaceHistory, ConcurrentDictionary<ForecastMoment, Task<IReadOnlyList<Baseline>>>> _of = [];

    /// <summary>The baselines at a moment. It is calculated on a thread of its own, and not stopped by one who no longer waits.</summary>
    public Task<IReadOnlyList<Baseline>> OfAsync(RaceHistory history, ForecastMoment moment) =>
        _of.GetOrCreateValue(history).GetOrAdd(moment, m => Task.Factory.StartNew(
            () => Walk(history, m), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    private static IReadOnlyList<Baseline> Walk(RaceHistory history, ForecastMoment moment)
    {
        if (history.DataThrough is not { } last || last.Season < FirstSeason) return [];
        IRaceForecaster[] forecasters = [new UniformForecaster(), new ChampionshipLeaderForecaster(), new GridTableForecaster(), new RatingForecaster(new EloRating())];

        // One thread: requests are answered meanwhile.
        var options = new WalkForwardOptions { From = new RaceKey(FirstSeason, 1), To = last, Moment = moment, Parallelism = 1 };
        return [.. forecasters.Select(f => new Baseline(f.Name, WalkForward.Run(history, f, options).ToDictionary(s => s.Race)))];
    }
}

/// <summary>A simple forecaster.</summary>
/// <param name="Name">As in the scorecard: <c>uniform</c>, <c>championship-leader</c>, <c>grid-table</c>, <c>elo</c>.</param>
/// <param name="Forecasts">Its forecasts.</param>
internal sealed record Baseline(string Name, IReadOnlyDictionary<RaceKey, ScoredForecast> Forecasts);
