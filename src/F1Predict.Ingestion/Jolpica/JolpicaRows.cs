namespace F1Predict.Ingestion;

/// <summary>What came of asking for all pages of a resource.</summary>
/// <param name="Rows">The objects of all pages, in order: races (in pieces), drivers, standings lists.</param>
/// <param name="Whole">Whether every page came, and as many rows as announced.</param>
/// <param name="Path">The first page.</param>
internal sealed record JolpicaRows(IReadOnlyList<JsonRow> Rows, bool Whole, string Path);
