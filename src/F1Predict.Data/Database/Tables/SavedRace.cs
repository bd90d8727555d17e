namespace F1Predict.Data;

/// <summary>A race on its way into the database.</summary>
/// <param name="Weekend">What was known before the start.</param>
/// <param name="Result">What came out of it; null for a race to come. Its own weekend is not looked at.</param>
internal sealed record SavedRace(RaceWeekend Weekend, CompletedRace? Result)
{
    public RaceKey Key => Weekend.Key;
}
