namespace F1Predict.Data;

/// <summary>How a <see cref="Finish"/> is numbered in a snapshot. The numbers are part of the format.</summary>
internal enum FinishCode
{
    Classified = 0,
    Retired = 1,
    NotClassified = 2,
    DidNotStart = 3,
    DidNotQualify = 4,
    DidNotParticipate = 5,
    Disqualified = 6,
    Excluded = 7,
}

/// <summary>Takes a <see cref="Finish"/> apart into its number and the cause that it has.</summary>
internal static class FinishCodes
{
    public static (FinishCode Code, string? Cause) Coded(this Finish finish) => finish switch
    {
        Finish.Classified f => (FinishCode.Classified, f.StoppedBy),
        Finish.Retired f => (FinishCode.Retired, f.Cause),
        Finish.NotClassified => (FinishCode.NotClassified, null),
        Finish.DidNotStart f => (FinishCode.DidNotStart, f.Cause),
        Finish.DidNotQualify => (FinishCode.DidNotQualify, null),
        Finish.DidNotParticipate => (FinishCode.DidNotParticipate, null),
        Finish.Disqualified f => (FinishCode.Disqualified, f.Cause),
        Finish.Excluded => (FinishCode.Excluded, null),
        _ => throw new InvalidOperationException($"'{finish}' has no code."),
    };
}
