namespace F1Predict.Data;

/// <summary>What a circuit is made of.</summary>
public enum CircuitKind
{
    /// <summary>A track built for racing.</summary>
    Permanent,

    /// <summary>City streets closed for the race, or a park road lined with walls.</summary>
    Street,

    /// <summary>Public roads around purpose-built facilities, as at Sochi.</summary>
    Road,
}
