using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.WebHost.Pages.Parts;
using F1Predict.WebHost.Pages.Teams;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The teams of a season and a page for each, with their figures.</summary>
internal static class TeamPages
{
    public static void MapTeamPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/teams", Ranking);
        routes.MapGet("/teams/{constructor_id}", Team);
        var charts = routes.MapFigures();
        charts.MapGet("/team-ratings.json", Ratings);
        charts.MapGet("/team-form.json", Form);
    }

    private static RazorComponentResult Ranking(string? season, string? sort, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        var year = history.SeasonWithResults(season);
        return new RazorComponentResult<TeamsPage>(new Dictionary<string, object?>
        {
            [nameof(TeamsPage.Ranking)] = analyses.Of(history).Rankings(year).Teams,
            [nameof(TeamsPage.Order)] = TableOrder.Read<TeamRank>(
                sort,
                $"/teams?season={year}",
                "ranking",
                ("-elo", t => t.Elo),
                ("name", t => t.Team),
                ("deviation", t => t.EloDeviation),
                ("-points", t => t.Points),
                ("-wins", t => t.Wins),
                ("qualifying", t => t.Trend.QualifyingGap?.Slope),
                ("-finishing", t => t.Trend.Finishing?.Slope),
                ("-share", t => t.Trend.PointsShare?.Slope)),
            [nameof(TeamsPage.History)] = history,
        });
    }

    private static RazorComponentResult Team(
        [FromRoute(Name = "constructor_id")] string constructorId, string? measure, ForecastBoard board, HistoryAnalyses analyses, TimeProvider clock)
    {
        var history = board.Loaded();
        var (team, shown) = (Find(history, constructorId), FormMeasures.Read(measure));
        return new RazorComponentResult<TeamPage>(new Dictionary<string, object?>
        {
            [nameof(TeamPage.Profile)] = new TeamProfile(team, history, analyses.Of(history)),
            [nameof(TeamPage.Measure)] = shown,
            [nameof(TeamPage.Next)] = NextRaceChances.Of(board, clock.GetUtcNow()),
        });
    }

    private static TaggedAnswer Ratings(
        string? season, [FromQuery(Name = "constructor_id")] string? constructorId, string? theme, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        if (!string.IsNullOrEmpty(constructorId))
            return RatingChart.Teams(analyses.Of(history).Ratings, history, [history.Constructors[Find(history, constructorId)].Lineage], RatingSpan.First).In(theme);

        var year = history.SeasonWithResults(season);
        var first = analyses.Of(history).Rankings(year).Teams.Rankings.Take(RatingSpan.Most).Select(t => history.Constructors[new ConstructorId(t.ConstructorId)].Lineage);
        var (ratings, then) = RatingSpan.Through(year, history, analyses);
        return RatingChart.Teams(ratings, then, [.. first], year - 1).In(theme);
    }

    private static TaggedAnswer Form(
        [FromQuery(Name = "constructor_id")] string constructorId, string? measure, string? theme, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        var profile = new TeamProfile(Find(history, constructorId), history, analyses.Of(history));
        return FormTrendChart.Team(profile.Rated, profile.Constructor.Lineage, history, FormMeasures.Read(measure)).In(theme);
    }

    /// <summary>A constructor of the data. What is no id at all is no constructor either.</summary>
    private static ConstructorId Find(RaceHistory history, string id) =>
        Slug.IsSlug(id) && history.Constructors.ContainsKey(new ConstructorId(id))
            ? new ConstructorId(id)
            : throw RefusedRequestException.Unknown("constructor_id", id, $"There is no team '{id}' in the data.");
}
