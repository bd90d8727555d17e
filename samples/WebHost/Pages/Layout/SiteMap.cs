namespace F1Predict.WebHost;

/// <summary>The pages that the menu leads to.</summary>
internal static class SiteMap
{
    public static IReadOnlyList<(string Path, string Name)> Menu { get; } =
    [
        ("/", "Next race"),
        ("/calendar", "Calendar"),
        ("/title-odds", "Title odds"),
        ("/drivers", "Drivers"),
        ("/teams", "Teams"),
        ("/circuits", "Circuits"),
        ("/archive", "Archive"),
        ("/accuracy", "Accuracy"),
        ("/data", "Data"),
        ("/about", "About"),
    ];
}
