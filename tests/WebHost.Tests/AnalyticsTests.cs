using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost.Tests;

public sealed class AnalyticsTests(TrainedModels models)
{
    [Fact]
    public async Task DriverRankings_AreByTheRatingsAfterTheSeasonsLastRace()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get("/api/v1/analytics/driver-rankings?season=2023")).Json();
        json.Keys().ShouldBe(["season", "through", "rankings"]);
        json.GetProperty("through").GetString().ShouldBe("2023-22");
        var rows = json.GetProperty("rankings").EnumerateArray().ToArray();
        rows[0].Keys().ShouldBe(["rank", "driver_id", "driver_name", "elo", "elo_deviation", "points", "wins", "trend"]);
        rows.Select(r => r.GetProperty("rank").GetInt32()).ShouldBe(Enumerable.Range(1, rows.Length));
        rows.Select(r => r.GetProperty("elo").GetDouble()).ShouldBeInOrder(SortDirection.Descending);
        var book = RatingHistory.Of(models.History).AsOf(new DateOnly(2023, 12, 31));
        foreach (var row in rows)
            row.GetProperty("elo").GetDouble().ShouldBe(book.Driver(new DriverId(row.GetProperty("driver_id").GetString()!)).Value, 0.051);
    }

    // 2023 as the FIA published it: Verstappen 575 points and 19 of 22 wins, Red Bull 860 points and 21 wins.
    [Theory]
    [InlineData("driver-rankings", "driver_id", "max-verstappen", 575, 19)]
    [InlineData("team-rankings", "constructor_id", "red-bull", 860, 21)]
    public async Task Rankings_HavePointsWinsAndTrend(string path, string id, string first, double points, int wins)
    {
        await using var host = await TestHost.Untrained(models);
        var best = (await (await host.Get($"/api/v1/analytics/{path}?season=2023")).Json()).GetProperty("rankings")[0];
        best.GetProperty(id).GetString().ShouldBe(first);
        best.GetProperty("points").GetDouble().ShouldBe(points);
        best.GetProperty("wins").GetInt32().ShouldBe(wins);
        best.GetProperty("trend").Keys().ShouldBe(["qualifying_gap", "finishing", "points_share"]);
        best.GetProperty("trend").GetProperty("points_share").Keys().ShouldBe(["verdict", "slope", "slope_low", "slope_high", "races"]);
    }

    [Fact]
    public async Task Rankings_OfAPastSeason_KnowNothingOfLaterRaces()
    {
        var later = await Text(models.History);
        var then = await Text(models.History.Before(new RaceKey(2024, 1)));
        then.ShouldBe(later);

        async Task<string> Text(RaceHistory history)
        {
            await using var host = await TestHost.Untrained(models, history);
            return await (await host.Get("/api/v1/analytics/team-rankings?season=2023")).Text();
        }
    }

    [Fact]
    public async Task Circuit_ThatWasRacedOn_IsItsAnalysis()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get("/api/v1/analytics/circuits/monaco")).Json();
        json.Keys().ShouldBe([
            "circuit_id", "circuit", "full_name", "place", "country", "kind", "basis", "races", "lap_length_km", "turns", "lap_speed_kph", "pole_wins",
            "front_row_wins", "grid_decides", "places_changed", "retirement_share", "pit_stops", "drivers", "teams", "similar", "data_through"]);
        var profile = TrackAnalysis.Of(models.History).Circuits[new CircuitId("monaco")];
        json.GetProperty("kind").GetString().ShouldBe("slow street");
        json.GetProperty("basis").GetString().ShouldBe("own-races");
        json.GetProperty("races").GetInt32().ShouldBe(models.History.CompletedRaces.Count(r => r.Race.Circuit == profile.Circuit));
        var pole = json.GetProperty("pole_wins");
        pole.Keys().ShouldBe(["value", "low", "high", "observed", "count"]);
        pole.GetProperty("value").GetDouble().ShouldBe(profile.Values.PoleWins!.Value, 0.00006);
        json.GetProperty("drivers")[0].Keys().ShouldBe(["id", "name", "finishing", "everywhere"]);
        json.GetProperty("drivers").GetArrayLength().ShouldBe(profile.Drivers.Count);
        json.GetProperty("teams").GetArrayLength().ShouldBe(profile.Constructors.Count);
        json.GetProperty("similar")[0].GetProperty("circuit_id").GetString().ShouldBe(profile.Similar[0].Circuit.Value);
    }

    [Fact]
    public async Task Circuit_EveryOne_IsAnswered()
    {
        await using var host = await TestHost.Untrained(models);
        foreach (var circuit in models.History.Circuits.Keys)
        {
            var json = await (await host.Get($"/api/v1/analytics/circuits/{circuit}")).Json();
            json.GetProperty("circuit_id").GetString().ShouldBe(circuit.Value);
        }
    }
}
