using System.Globalization;
using F1Predict.Models;

namespace F1Predict.Tuning;

/// <summary>The ensemble with other weights, from the forecasts of its members: nothing is trained again.</summary>
internal static class Pools
{
    /// <summary>Weights are tried in steps of a tenth.</summary>
    private const int Steps = 10;

    private const int Best = 8;

    /// <summary>
    /// The logarithmic pools that are best in the mean over the moments, the default and the members alone, best first; under each the linear pool
    /// (the mean of the probabilities) of the same weights.
    /// </summary>
    /// <param name="members">Random Forest, XGBoost and conditional logit, over the same races.</param>
    public static IReadOnlyList<ModelWalk> Of(IReadOnlyList<ModelWalk> members)
    {
        ModelWalk[] walks = [.. Weights().Select(w => Pool(members, w, linear: false))];
        var sorted = walks.Zip(Weights(), (walk, weights) => (Walk: walk, Weights: weights)).OrderBy(p => p.Walk.LogLoss).ToArray();
        var shown = sorted.Where((p, rank) => rank < Best || p.Walk.IsDefault || p.Weights.Max() == 1);
        return [.. shown.SelectMany(p => p.Weights.Max() == 1 ? (ModelWalk[])[p.Walk] : [p.Walk, Pool(members, p.Weights, linear: true)])];
    }

    private static IEnumerable<double[]> Weights() =>
        from forest in Enumerable.Range(0, Steps + 1)
        from boosted in Enumerable.Range(0, Steps + 1 - forest)
        select (double[])[forest / (double)Steps, boosted / (double)Steps, (Steps - forest - boosted) / (double)Steps];

    private static ModelWalk Pool(IReadOnlyList<ModelWalk> members, double[] weights, bool linear)
    {
        var usual = new EnsembleOptions();
        var isDefault = !linear && weights.SequenceEqual([usual.RandomForestWeight, usual.XGBoostWeight, usual.ConditionalLogitWeight]);
        var forecasts = members[0].Forecasts.ToDictionary(
            at => at.Key,
            at => (IReadOnlyList<ScoredForecast>)[.. at.Value.Select((_, race) => Pool([.. members.Select(m => m.Forecasts[at.Key][race])], weights, linear))]);
        return new ModelWalk(linear ? "the same, linear" : string.Join(", ", weights.Select(w => w.ToString("0.0", CultureInfo.InvariantCulture))), isDefault, forecasts);
    }

    private static ScoredForecast Pool(ScoredForecast[] members, double[] weights, bool linear)
    {
        var drivers = members[0].Forecast.Drivers;
        var chances = Array.ConvertAll(members, m =>
        {
            var byDriver = m.Forecast.Drivers.ToDictionary(d => d.Driver, d => d.WinProbability);
            return drivers.Select(d => byDriver[d.Driver]).ToArray();
        });
        var pooled = new double[drivers.Count];
        if (linear)
        {
            for (var i = 0; i < pooled.Length; i++) pooled[i] = chances.Select((member, m) => weights[m] * member[i]).Sum();
        }
        else
        {
            OpinionPool.Fill(chances, weights, pooled, [0, pooled.Length]);
        }

        var forecast = members[0].Forecast;
        return new ScoredForecast(
            new RaceForecast
            {
                Race = forecast.Race,
                Moment = forecast.Moment,
                ModelVersion = "pool",
                DataThrough = forecast.DataThrough,
                Drivers = [.. drivers.Select((d, i) => d with { WinProbability = pooled[i] }).OrderByDescending(d => d.WinProbability)],
            },
            members[0].Outcome);
    }
}
