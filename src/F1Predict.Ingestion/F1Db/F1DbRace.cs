using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>A race of the calendar, with the laps that f1db gives it: planned ones before it is run, those that were run afterwards.</summary>
internal sealed record F1DbRace(Race Race, int Laps);
