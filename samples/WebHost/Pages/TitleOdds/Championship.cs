namespace F1Predict.WebHost.Pages.TitleOdds;

/// <summary>Which of the two championships.</summary>
internal enum Championship
{
    /// <summary>The drivers'.</summary>
    Drivers,

    /// <summary>The constructors'.</summary>
    Constructors,
}
