namespace F1Predict.Data;

/// <summary>What a writer wants to be alone with. The numbers are advisory locks, shared by all versions.</summary>
internal enum WritePurpose
{
    Migrate = 0x46310001,
    Save = 0x46310002,
}
