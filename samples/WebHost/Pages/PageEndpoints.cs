namespace F1Predict.WebHost;

/// <summary>The pages and what they draw, a group a folder. Everybody may read them, unless the setting <c>Accounts:PublicPages</c> is off.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").AddEndpointFilter<PageFilter>();
        if (app.Configuration.GetValue($"Accounts:{nameof(AccountsOptions.PublicPages)}", new AccountsOptions().PublicPages)) pages.AllowAnonymous();
        pages.MapHome();
        pages.MapCalendarPages();
        pages.MapRacePages();
        pages.MapArchivePages();
        pages.MapDriverPages();
        pages.MapTeamPages();
        pages.MapCircuitPages();
        pages.MapTitleOddsPages();
        pages.MapAccuracyPages();
        pages.MapDownloadPages();
        pages.MapAboutPage();
        pages.MapCharts();
        pages.MapTrainingState();
    }
}
