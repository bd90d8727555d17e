namespace F1Predict.Data.Tests.Database;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class StoppedClock(DateTimeOffset at) : TimeProvider
{
    public DateTimeOffset At { get; set; } = at;

    public override DateTimeOffset GetUtcNow() => At;
}
