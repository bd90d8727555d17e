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
