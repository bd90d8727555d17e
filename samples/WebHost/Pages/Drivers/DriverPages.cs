using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.WebHost.Pages.Drivers;
using F1Predict.WebHost.Pages.Parts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The drivers of a season and a page for each, with their figures.</summary>
internal static class DriverPages
{
    public static void MapDriverPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/drivers", Ranking);
        routes.MapGet("/drivers/{driver_id}", Driver);
        var charts = routes.MapFigures();
        charts.MapGet("/driver-ratings.json", Ratings);
        charts.MapGet("/driver-form.json", Form);
    }

    private static RazorComponentResult Ranking(string? season, string? sort, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        var year = history.SeasonWithResults(season);
        return new RazorComponentResult<DriversPage>(new Dictionary<string, object?>
        {
            [nameof(DriversPage.Ranking)] = analyses.Of(history).Rankings(year).Drivers,
            [nameof(DriversPage.Order)] = TableOrder.Read<DriverRank>(
                sort,
                $"/drivers?season={year}",
                "ranking",
                ("-elo", d => d.Elo),
                ("name", d => d.DriverName),
                ("deviation", d => d.EloDeviation),
                ("-points", d => d.Points),
                ("-wins", d => d.Wins),
                ("qualifying", d => d.Trend.QualifyingGap?.Slope),
                ("-finishing", d => d.Trend.Finishing?.Slope),
                ("-share", d => d.Trend.PointsShare?.Slope)),
            [nameof(DriversPage.History)] = history,
        });
    }

    private static RazorComponentResult Driver(
        [FromRoute(Name = "driver_id")] string driverId, string? against, string? measure, ForecastBoard board, HistoryAnalyses analyses, TimeProvider clock)
    {
        var history = board.Loaded();
        var (driver, shown) = (Find(history, "driver_id", driverId), FormMeasures.Read(measure));
        DriverId? other = string.IsNullOrEmpty(against) ? null : Find(history, "against", against);
        return new RazorComponentResult<DriverPage>(new Dictionary<string, object?>
        {
            [nameof(DriverPage.Profile)] = new DriverProfile(driver, history, analyses.Of(history)),
            [nameof(DriverPage.Against)] = other,
            [nameof(DriverPage.Measure)] = shown,
            [nameof(DriverPage.Next)] = NextRaceChances.Of(board, clock.GetUtcNow()),
        });
    }

    private static TaggedAnswer Ratings(
        string? season, [FromQuery(Name = "driver_id")] string? driverId, string? against, string? theme, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        if (!string.IsNullOrEmpty(driverId))
        {
            DriverId[] drivers = [Find(history, "driver_id", driverId), .. string.IsNullOrEmpty(against) ? (DriverId[])[] : [Find(history, "against", against)]];
            return RatingChart.Drivers(analyses.Of(history).Ratings, history, [.. drivers.Distinct()], RatingSpan.First).In(theme);
        }

        var year = history.SeasonWithResults(season);
        var first = analyses.Of(history).Rankings(year).Drivers.Rankings.Take(RatingSpan.Most).Select(d => new DriverId(d.DriverId));
        var (ratings, then) = RatingSpan.Through(year, history, analyses);
        return RatingChart.Drivers(ratings, then, [.. first], year - 1).In(theme);
    }

    private static TaggedAnswer Form([FromQuery(Name = "driver_id")] string driverId, string? measure, string? theme, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        var profile = new DriverProfile(Find(history, "driver_id", driverId), history, analyses.Of(history));
        return FormTrendChart.Driver(profile.Rated, profile.Id, history, FormMeasures.Read(measure)).In(theme);
    }

    /// <summary>A driver of the data. What is no id at all is no driver either.</summary>
    private static DriverId Find(RaceHistory history, string parameter, string id) =>
        Slug.IsSlug(id) && history.Drivers.ContainsKey(new DriverId(id))
            ? new DriverId(id)
            : throw RefusedRequestException.Unknown(parameter, id, $"There is no driver '{id}' in the data.");
}
