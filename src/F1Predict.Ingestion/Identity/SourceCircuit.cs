namespace F1Predict.Ingestion;

/// <summary>A circuit as a source describes one.</summary>
internal sealed record SourceCircuit(string SourceId, string Name, string? Place, string? Country, double Latitude, double Longitude);
