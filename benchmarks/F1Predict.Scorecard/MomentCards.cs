using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Scorecard;

/// <summary>The scorecards of all forecasters at one moment, over the same races.</summary>
internal sealed record MomentCards(ForecastMoment Moment, IReadOnlyList<(string Name, Models.Scorecard Card)> Cards)
{
    public Models.Scorecard? Find(string name) => Cards.FirstOrDefault(c => c.Name == name).Card;

    /// <summary>Each forecaster against each baseline that stands before it.</summary>
    public IEnumerable<(string Name, string Baseline, Scores Difference)> Differences =>
        from own in Cards
        from baseline in Cards.TakeWhile(c => c.Name != own.Name)
        where Forecasters.Baselines.Contains(baseline.Name)
        select (own.Name, baseline.Name, own.Card.Less(baseline.Card));
}
