namespace F1Predict.Data;

/// <summary>How wet a race was, by the share of laps driven on intermediate or wet tyres.</summary>
public enum TrackConditions
{
    /// <summary>Under 1 % of the laps.</summary>
    Dry,

    /// <summary>1 % to 95 % of the laps.</summary>
    Mixed,

    /// <summary>95 % of the laps or more.</summary>
    Wet,
}
