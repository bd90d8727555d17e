using System.Collections.Concurrent;
using F1Predict.Data;

namespace F1Predict.Models.Tests.WalkForwardRuns;

/// <summary>Knows nothing, and writes down all that it is given.</summary>
internal sealed class SpyForecaster : IRaceForecaster
{
    public string Name => "spy";

    public string? Fingerprint { get; init; }

    public ConcurrentBag<(RaceHistory History, ForecastMoment Moment)> Learned { get; } = [];

    /// <summary>What each race was forecast from, and the last race learned from by then.</summary>
    public ConcurrentDictionary<RaceKey, (RaceHistory Before, RaceWeekend Weekend, RaceKey? LearnedThrough)> Asked { get; } = new();

    /// <summary>The race before which it fails; null for never.</summary>
    public RaceKey? FailsAt { get; init; }

    public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default)
    {
        Learned.Add((history, moment));
        return new Fitted(this, history.DataThrough, new UniformForecaster().Fit(history, moment, cancellationToken));
    }

    private sealed class Fitted(SpyForecaster spy, RaceKey? learnedThrough, IFittedForecaster uniform) : IFittedForecaster
    {
        public ForecastMoment Moment => uniform.Moment;

        public RaceForecast Forecast(RaceHistory history, RaceWeekend weekend)
        {
            if (weekend.Key == spy.FailsAt) throw new InvalidOperationException($"The spy was caught at {weekend.Key}.");
            spy.Asked[weekend.Key] = (history, weekend, learnedThrough);
            return uniform.Forecast(history, weekend);
        }
    }
}
