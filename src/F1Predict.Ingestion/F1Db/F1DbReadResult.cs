using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What was read of an f1db release.</summary>
/// <param name="History">The races.</param>
/// <param name="Issues">What was odd but could be resolved, and how; empty when nothing was.</param>
public sealed record F1DbReadResult(RaceHistory History, IReadOnlyList<DataIssue> Issues);
