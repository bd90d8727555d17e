using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A learned model with the features it needs.</summary>
internal sealed class FittedLearner : IFittedForecaster
{
    private readonly Lock _gate = new();
    private (RaceHistory History, FeaturePass Pass, RetirementModel Retirements) _latest;

    /// <exception cref="ArgumentException">The history ends before what the model learned from: its features would be of the past.</exception>
    public FittedLearner(IWinModel model, FeatureSet set, string version, RaceKey dataThrough, RaceHistory history, FeaturePass? pass = null)
    {
        Model = model;
        Set = set;
        Version = version;
        DataThrough = dataThrough;
        CheckHistory(history);
        _latest = (history, pass ?? FeaturePass.Run(history, set).Pass, RetirementModel.Fit(history));
    }

    public ForecastMoment Moment => Set.Moment;

    public IWinModel Model { get; }

    public FeatureSet Set { get; }

    public string Version { get; }

    /// <summary>The last race that the model learned from.</summary>
    public RaceKey DataThrough { get; }

    public RaceForecast Forecast(RaceHistory history, RaceWeekend weekend)
    {
        var (_, wins, retirements) = Predict(history, weekend);
        var sorted = weekend.WithEntries(ForecastBuilder.Sorted(weekend.Entries));
        return ForecastBuilder.Build(sorted, Moment, wins, [.. retirements.Probabilities(sorted)], Version, history.DataThrough);
    }

    /// <summary>Why each driver has the chance to win that a forecast gives: the likeliest winner first.</summary>
    public IReadOnlyList<Explanation> Explain(RaceHistory history, RaceWeekend weekend)
    {
        var (features, wins, _) = Predict(history, weekend);
        var contributions = Model.Explain(features);
        var logOdds = wins.ToArray();
        FieldProbabilities.LogOdds(logOdds, out _);
        return
        [
            .. Enumerable.Range(0, features.Rows)
                .Select(row => new Explanation(features.Drivers[row], wins[row], logOdds[row], Contributions(features.Row(row), contributions.AsSpan(row * features.Columns))))
                .OrderByDescending(e => e.WinProbability)
                .ThenBy(e => e.Driver.Value, StringComparer.Ordinal),
        ];
    }

    private Contribution[] Contributions(ReadOnlySpan<float> values, ReadOnlySpan<double> logOdds)
    {
        var contributions = new Contribution[values.Length];

        // Adding 0 makes a negative zero positive.
        for (var c = 0; c < values.Length; c++) contributions[c] = new Contribution(Set.Features[c], float.IsNaN(values[c]) ? null : values[c] + 0f, logOdds[c] + 0.0);
        return contributions;
    }

    private (FeatureMatrix Features, double[] Wins, RetirementModel Retirements) Predict(RaceHistory history, RaceWeekend weekend)
    {
        ForecastBuilder.Check(history, weekend);
        CheckHistory(history);
        var (features, retirements) = Prepare(history, weekend);
        var wins = new double[features.Rows];
        Model.Predict(features, wins);
        return (features, wins, retirements);
    }

    private void CheckHistory(RaceHistory history)
    {
        if (history.DataThrough is not { } last || last < DataThrough)
            throw new ArgumentException($"The model learned from races through {DataThrough}; the history ends with {history.DataThrough}, before that.", nameof(history));
    }

    /// <summary>One pass over a history serves all forecasts from it. The lock: a pass moves on to the season of the race it is asked for.</summary>
    private (FeatureMatrix Features, RetirementModel Retirements) Prepare(RaceHistory history, RaceWeekend weekend)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_latest.History, history) || !_latest.Pass.CanReach(weekend))
                _latest = (history, FeaturePass.Run(history, Set).Pass, RetirementModel.Fit(history));
            return (_latest.Pass.Of(weekend), _latest.Retirements);
        }
    }
}
