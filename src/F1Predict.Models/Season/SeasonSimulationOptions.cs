namespace F1Predict.Models;

/// <summary>How a season is simulated.</summary>
public sealed record SeasonSimulationOptions
{
    /// <summary>How many seasons, at least 1. Default 100,000: odds of even chances are then within 0.3 percentage points (95 %).</summary>
    public int Simulations { get; init; } = 100_000;

    /// <summary>The same seed gives the same forecast, whatever the number of threads. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How far strengths drift. Default: <see cref="FormUncertainty.Usual"/>.</summary>
    public FormUncertainty Form { get; init; } = FormUncertainty.Usual;

    /// <summary>How many threads work at once. Default: one a processor.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
