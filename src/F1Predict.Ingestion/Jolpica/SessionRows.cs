namespace F1Predict.Ingestion;

/// <summary>The rows of one session of one race, merged from all pages.</summary>
/// <param name="Rows">The rows, in order.</param>
/// <param name="Whole">Whether all rows came; a page that failed can have cut the race in two.</param>
internal sealed record SessionRows(IReadOnlyList<JsonRow> Rows, bool Whole);
