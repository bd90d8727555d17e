using System.Runtime.CompilerServices;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The analysis of each history that is in use; it goes when the history goes.</summary>
internal sealed class HistoryAnalyses
{
    private readonly ConditionalWeakTable<RaceHistory, HistoryAnalysis> _of = [];

    public HistoryAnalysis Of(RaceHistory history) => _of.GetValue(history, h => new HistoryAnalysis(h));
}
