namespace F1Predict.Ratings;

/// <summary>What a circuit's values rest on.</summary>
public enum TrackBasis
{
    /// <summary>Nothing: no race was run anywhere.</summary>
    Nothing,

    /// <summary>The races of all circuits, as none was run at one of its kind.</summary>
    AllRaces,

    /// <summary>The races at circuits of its kind, as none was run at it.</summary>
    Kind,

    /// <summary>Its own races, drawn towards its kind.</summary>
    OwnRaces,
}
