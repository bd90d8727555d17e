using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Which races are forecast in a walk through the history, and how.</summary>
public sealed record WalkForwardOptions
{
    /// <summary>The first race to forecast.</summary>
    public required RaceKey From { get; init; }

    /// <summary>The last race to forecast.</summary>
    public required RaceKey To { get; init; }

    /// <summary>What is known of each weekend.</summary>
    public ForecastMoment Moment { get; init; } = ForecastMoment.AfterQualifying;

    /// <summary>How many races are forecast before the forecaster learns anew, at least 1. Default 1: before every race.</summary>
    public int RefitEvery { get; init; } = 1;

    /// <summary>How many fits run at once; they do not influence each other. Default: one a processor.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
