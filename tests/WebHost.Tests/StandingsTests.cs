namespace F1Predict.WebHost.Tests;

public sealed class StandingsTests(TrainedModels models)
{
    // The final table of 2021 as the FIA published it.
    [Fact]
    public async Task Drivers_OfASeason_AreThoseAfterItsLastRace()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get("/api/v1/standings/drivers?season=2021")).Json();
        json.Keys().ShouldBe(["season", "round", "race_name", "standings"]);
        json.GetProperty("round").GetInt32().ShouldBe(22);
        var rows = json.GetProperty("standings").EnumerateArray().ToArray();
        rows[0].Keys().ShouldBe(["position", "driver_id", "driver_name", "points"]);
        rows.Take(2).Select(r => (r.GetProperty("position").GetInt32(), r.GetProperty("driver_id").GetString(), r.GetProperty("points").GetDouble()))
            .ShouldBe([(1, "max-verstappen", 395.5), (2, "lewis-hamilton", 387.5)]);
    }

    // Force India's points before the Belgian Grand Prix of 2018 were annulled; fifth and sixth there made 18.
    [Fact]
    public async Task Constructors_AfterARound_AreThoseOfThatRound()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get("/api/v1/standings/constructors?season=2018&round=13")).Json();
        json.GetProperty("race_name").GetString().ShouldBe("Belgian Grand Prix");
        var rows = json.GetProperty("standings").EnumerateArray().ToArray();
        rows[0].Keys().ShouldBe(["position", "constructor_id", "team", "points"]);
        rows.Single(r => r.GetProperty("constructor_id").GetString() == "force-india").GetProperty("points").GetDouble().ShouldBe(18);
    }

    [Fact]
    public async Task Drivers_WithoutParameters_AreTheLatest()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get("/api/v1/standings/drivers?season=&round=")).Json();
        var last = models.History.DataThrough!.Value;
        json.GetProperty("season").GetInt32().ShouldBe(last.Season);
        json.GetProperty("round").GetInt32().ShouldBe(last.Round);
    }
}
