namespace F1Predict.Data;

/// <summary>Whether a weekend has a sprint, and where it stands in the order of sessions.</summary>
public enum SprintFormat
{
    /// <summary>No sprint: practice 1 to 3, qualifying, race.</summary>
    None,

    /// <summary>2021 and 2022: practice 1, qualifying, practice 2, sprint; the sprint sets the grid of the race.</summary>
    SetsTheGrid,

    /// <summary>2023: practice 1, qualifying, sprint qualifying, sprint.</summary>
    AfterQualifying,

    /// <summary>Since 2024: practice 1, sprint qualifying, sprint, qualifying.</summary>
    BeforeQualifying,
}
