namespace F1Predict.WebHost;

/// <summary>For how long wrong passwords keep the right one out.</summary>
internal static class Lockout
{
    /// <summary>The number of wrong passwords, one after the other, that lock.</summary>
    public const int Failures = 5;

    private const int LongestDoubling = 6;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(15);

    /// <summary>How long after so many: 15 minutes after five, twice as long with each more, at most 16 hours; null for not at all.</summary>
    public static TimeSpan? After(int failures) => failures < Failures ? null : First * (1 << Math.Min(failures - Failures, LongestDoubling));
}
