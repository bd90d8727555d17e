using System.Collections.Frozen;

namespace F1Predict.Ratings;

/// <summary>The seasons whose technical rules made last year's car a poor guide.</summary>
public static class RegulationChanges
{
    /// <summary>2014 (hybrid engines), 2022 (ground effect), 2026 (new engines and active aerodynamics).</summary>
    public static FrozenSet<int> Seasons { get; } = new[] { 2014, 2022, 2026 }.ToFrozenSet();
}
