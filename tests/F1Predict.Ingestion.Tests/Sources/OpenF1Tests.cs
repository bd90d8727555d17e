using System.Text.Json.Nodes;
using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

public sealed class OpenF1Tests
{
    [Theory]
    [InlineData(2024)]
    [InlineData(2026)]
    public async Task Fetch_Season_HasItsSessionsAndGrids(int season)
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);

        var batch = await host.FetchAsync<OpenF1Source>(season);

        batch.Issues.ShouldBeEmpty();
        foreach (var race in batch.Races)
        {
            var weekend = Bundled.History.Weekend(race.Key);
            race.Race.ShouldBe(weekend.Race);
            var grid = weekend.StartingGrid.Where(g => g.Position is not null).Select(g => (g.Driver, g.Position)).ToArray();
            (race.StartingGrid ?? []).Select(g => (g.Driver, g.Position)).ShouldBe(grid, ignoreOrder: true);
            race.Results.ShouldBeNull();
        }

        var known = Bundled.History.CompletedRaces.Select(r => r.Weekend).Concat(Bundled.History.Upcoming).Where(w => w.Key.Season == season);
        batch.Races.Select(r => r.Key).ShouldBe(known.Where(w => w.Race.Sessions.Race is not null).Select(w => w.Key));
    }

    [Fact]
    public async Task Grid_OfSpain2025_HasASlotTwiceAndIsRefused()
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);

        var batch = await host.FetchAsync<OpenF1Source>(2025, 9);

        batch.Races.ShouldHaveSingleItem().StartingGrid.ShouldBeNull("a car was withdrawn after the grid was made, and another moved up");
        batch.Issues.ShouldHaveSingleItem().Value.ShouldBe("14");
    }

    [Fact]
    public async Task Fetch_PracticeThatIsOverAndNotStored_IsSaid()
    {
        var canada = Bundled.History.Weekend(new RaceKey(2026, 5));
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("session_result", body => Rows(body, rows => [.. rows, new JsonObject { ["driver_number"] = 99, ["duration"] = 80.1 }]));
        var before = Bundled.History.Before(canada.Key, ForecastMoment.BeforeWeekend);

        var batch = await host.FetchAsync<OpenF1Source>(new SourceQuery(2026, [canada.Key]) { Known = before });

        var update = batch.Races.ShouldHaveSingleItem();
        var entered = canada.Entries.Select(e => e.Driver).ToHashSet();
        update.Practice1.ShouldNotBeNull().ShouldBe(canada.Practice1.Where(p => entered.Contains(p.Driver)), ignoreOrder: true);
        update.Practice2.ShouldBeNull("it was not held");
        batch.Issues.ShouldHaveSingleItem().Value.ShouldBe("99", "a driver whom nobody knows is left out");
        (await host.FetchAsync<OpenF1Source>(new SourceQuery(2026, [canada.Key]) { Known = Bundled.History })).Races[0].Practice1.ShouldBeNull("it is stored");
    }

    [Theory]
    [InlineData("\"driver_number\":12,", "\"driver_number\":\"Kimi\",", "Kimi")]
    [InlineData("\"duration\":", "\"duration\":\"slow\",\"was\":", "slow")]
    public async Task Fetch_PracticeWithABadRow_SaysNothingOfIt(string what, string by, string value)
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("session_result", body => body.Contains(what, StringComparison.Ordinal) ? body.Replace(what, by, StringComparison.Ordinal) : throw new InvalidOperationException(what));
        var race = new RaceKey(2026, 5);

        var batch = await host.FetchAsync<OpenF1Source>(new SourceQuery(2026, [race]) { Known = Bundled.History.Before(race, ForecastMoment.BeforeWeekend) });

        batch.Races.ShouldHaveSingleItem().Practice1.ShouldBeNull();
        batch.Issues.ShouldContain(i => i.Value == value);
    }

    [Fact]
    public async Task Fetch_SessionMoved_IsSaid()
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("/sessions", body => body.Replace("2026-06-07T13:00:00", "2026-06-07T15:30:00", StringComparison.Ordinal));

        var monaco = (await host.FetchAsync<OpenF1Source>(2026, 6)).Races.ShouldHaveSingleItem().Race.ShouldNotBeNull();

        monaco.Sessions.Race.ShouldBe(new DateTimeOffset(2026, 6, 7, 15, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Fetch_WhileLive_IsReportedAndNotTriedAgain()
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Live = true;

        var batch = await host.FetchAsync<OpenF1Source>(2026);

        batch.Races.ShouldBeEmpty();
        batch.Issues.Count.ShouldBe(2);
        batch.Issues.ShouldAllBe(i => i.Message.Contains("401: Live session in progress", StringComparison.Ordinal));
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("starting_grid", "\"position\":1,", "\"position\":\"P1\",", "position", "P1")]
    [InlineData("starting_grid", "\"position\":2,", "\"position\":1,", "position", "1")]
    [InlineData("starting_grid", "\"driver_number\":1,", "\"driver_number\":999,", "driver_number", "999")]
    [InlineData("sessions", "2026-05-24T20:00:00", "Sunday", "date_start", "Sunday+00:00")]
    [InlineData("meetings", "\"Montreal\"", "\"Toronto\"", "circuit_short_name", "Toronto")]
    public async Task Fetch_Value_IsReportedAndReplacesNothing(string at, string what, string by, string field, string value)
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite($"/{at}", body => body.Contains(what, StringComparison.Ordinal) ? body.Replace(what, by, StringComparison.Ordinal) : throw new InvalidOperationException(what));

        var batch = await host.FetchAsync<OpenF1Source>(2026, 5);

        var issue = batch.Issues.First(i => i.Field!.EndsWith(field, StringComparison.Ordinal));
        issue.Source.ShouldStartWith($"openf1 {at}?");
        issue.Value.ShouldBe(value);
        (batch.Races is [] or [{ StartingGrid: null }]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Fault.HtmlServerError, "500 with 'text/html")]
    [InlineData(Fault.HtmlInstead, "content type is 'text/html")]
    [InlineData(Fault.TruncatedJson, "not whole JSON")]
    public async Task Fetch_GridFails_LosesOnlyIt(Fault fault, string said)
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Fail(fault, "starting_grid");

        var batch = await host.FetchAsync<OpenF1Source>(2026, 5);

        batch.Issues.ShouldHaveSingleItem().Message.ShouldContain(said);
        batch.Races.ShouldHaveSingleItem().Race.ShouldNotBeNull();
        batch.Races[0].StartingGrid.ShouldBeNull();
        server.Recover();
        host.Time.Advance(TimeSpan.FromHours(1));
        (await host.FetchAsync<OpenF1Source>(2026, 5)).Races[0].StartingGrid.ShouldNotBeNull("the next run recovers");
    }

    [Theory]
    [InlineData("meetings")]
    [InlineData("sessions")]
    [InlineData("starting_grid")]
    public async Task Fetch_RowTwice_IsReported(string at)
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite($"/{at}", body => Rows(body, rows => [.. rows, rows[^1]]));

        (await host.FetchAsync<OpenF1Source>(2026, at == "starting_grid" ? [5] : [])).Issues.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Fetch_RowsInAnotherOrder_IsTheSame()
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("/", body => Rows(body, rows => [.. rows.Reverse()]));

        var batch = await host.FetchAsync<OpenF1Source>(2026);

        batch.Issues.ShouldBeEmpty();
        batch.Races.Select(r => r.Key).ShouldBeInOrder();
        foreach (var race in batch.Races) race.Race.ShouldBe(Bundled.History.Weekend(race.Key).Race);
    }

    [Fact]
    public async Task Fetch_SeasonNobodyAnnounced_IsReported()
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);

        var batch = await host.FetchAsync<OpenF1Source>(2027);

        batch.Races.ShouldBeEmpty();
        batch.Issues.ShouldHaveSingleItem().Message.ShouldBe("season 2027 has no meetings");
    }

    [Fact]
    public async Task Measured_Race_IsTheMeanOfItsSamples()
    {
        await using var server = await OpenF1Server.StartAsync(Bundled.History);
        await using var host = Host(server);
        var race = Bundled.History.CompletedRaces[^1];
        var circuit = Bundled.History.Circuits[race.Race.Circuit];

        var weather = await host.RunAsync(
            host.Get<OpenF1WeatherSource>().MeasuredAsync(circuit, race.Race.Sessions.Race!.Value, TestContext.Current.CancellationToken));

        weather.ShouldNotBeNull().AirTemperatureC!.Value.ShouldBe(race.Weather!.AirTemperatureC!.Value, 1e-9);
        weather.TrackTemperatureC!.Value.ShouldBe(race.Weather.TrackTemperatureC!.Value, 1e-9);
        weather.HumidityPercent!.Value.ShouldBe(race.Weather.HumidityPercent!.Value, 1e-9);
        weather.WindSpeedKph!.Value.ShouldBe(race.Weather.WindSpeedKph!.Value, 1e-9);
        weather.PrecipitationMm.ShouldBeNull();
    }

    private static string Rows(string body, Func<JsonNode?[], JsonNode?[]> change) =>
        new JsonArray([.. change([.. JsonNode.Parse(body)!.AsArray()]).Select(row => row?.DeepClone())]).ToJsonString();

    private static SourceHost Host(OpenF1Server server) => new(o => o.OpenF1.BaseAddress = server.Address);
}
