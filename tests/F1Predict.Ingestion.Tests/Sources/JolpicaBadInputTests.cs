using System.Text.RegularExpressions;
using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

/// <summary>Answers that are JSON, but wrong: each is an issue with path, field and value, and replaces nothing.</summary>
public sealed class JolpicaBadInputTests
{
    private const int Season = 2026;

    /// <summary>At which address what is replaced by what, and the field and value that are reported.</summary>
    public static TheoryData<string, string, string, string, string?> Wrong => new()
    {
        { "results", "\"grid\":\"1\"", "\"grid\":{\"a\":1}", "grid", "{\"a\":1}" },
        { "results", "\"points\":\"25\"", "\"points\":\"many\"", "points", "many" },
        { "results", "\"positionText\":\"2\"", "\"positionText\":\"Z\"", "positionText", "Z" },
        { "results", "\"positionText\":\"2\"", "\"positionText\":null", "positionText", null },
        { "results", "\"positionText\":\"1\"", "\"positionText\":\"2\"", "position", "1" },
        { "results", "\"laps\":\"68\"", "\"laps\":\"6 8\"", "laps", "6 8" },
        { "results", "\"millis\":\"(\\d+)\\d\"", "\"millis\":\"$1\"", "millis", "*" },
        { "results", "\"time\":\"(1:.*?)\\d\"", "\"time\":\"$1\"", "time", "*" },
        { "results", "\"Driver\":\\{", "\"Fahrer\":{", "Driver", null },
        { "results", "\"points\":\"25\",", "", "points", null },
        { "qualifying", "\"Q1\":\"(1:.*?)\\d\"", "\"Q1\":\"$1\"", "Q1", "*" },
        { "qualifying", "\"position\":\"1\"", "\"position\":[1]", "position", "[1]" },
        { "pitstops", "\"lap\":\"\\d+\"", "\"lap\":\"\"", "lap", null },
        { "pitstops", "\"driverId\":\"[a-z_]+\"", "\"driverId\":\"nobody\"", "driverId", "nobody" },
        { "driverstandings", "\"points\":\"\\d+\"", "\"points\":\"1e999\"", "points", "1e999" },
        { "constructorstandings", "\"position\":\"1\"", "\"position\":\"first\"", "position", "first" },
        { "races", "\"date\":\"2026-05-24\"", "\"date\":\"2026-05-4\"", "date", "2026-05-4" },
        { "races", "(2026-05-24\",\"time\":\"20:00):00Z\"", "$1\"", "time", "20:00" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Fetch_Value_IsReportedAndReplacesNothing(string resource, string what, string by, string field, string? value)
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        var replaced = 0;
        server.Rewrite($"/{resource}.json", body => new Regex(what).Replace(body, m => replaced++ == 0 ? m.Result(by) : m.Value, 1));

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        replaced.ShouldBe(1, "the test must change something");
        var issue = batch.Issues.First(i => i.Field?.EndsWith(field, StringComparison.Ordinal) == true);
        issue.Source.ShouldStartWith(resource == "races" ? "jolpica 2026/races.json" : $"jolpica 2026/5/{resource}.json");
        if (value != "*") issue.Value.ShouldBe(value);
        var race = batch.Races.ShouldHaveSingleItem();
        race.ResultComplete.ShouldBe(resource != "results");
        (race.Qualifying is null).ShouldBe(resource == "qualifying");
        (race.PitStops is null).ShouldBe(resource == "pitstops");
        (race.DriverStandings is null).ShouldBe(resource == "driverstandings");
        (race.ConstructorStandings is null).ShouldBe(resource == "constructorstandings");
        (race.Race is null).ShouldBe(resource == "races");

        server.Recover();
        host.Time.Advance(TimeSpan.FromHours(1));
        (await host.FetchAsync<JolpicaSource>(Season, 5)).Issues.ShouldBeEmpty("the next run recovers");
    }

    [Fact]
    public async Task Fetch_DateOfBirthWrong_LosesThatDriver()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("", body => body.Replace("1997-09-30", "30.9.1997", StringComparison.Ordinal));

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        batch.Issues.ShouldContain(i => i.Source.StartsWith("jolpica 2026/5/results.json", StringComparison.Ordinal) && i.Field!.EndsWith("Driver.dateOfBirth", StringComparison.Ordinal) && i.Value == "30.9.1997");
        var race = batch.Races.ShouldHaveSingleItem();
        race.Results.ShouldNotBeNull().Count.ShouldBe(Bundled.History.FindCompleted(race.Key)!.Results.Count - 1);
        race.ResultComplete.ShouldBeFalse();
        race.DriverStandings.ShouldBeNull();
    }

    [Fact]
    public async Task Fetch_RowTwice_IsReportedAndPartial()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("/results.json", body => new Regex("(\"Results\":\\[)(\\{.*?\\}\\}\\}),").Replace(body, "$1$2,$2,", 1).Replace("\"total\":\"22\"", "\"total\":\"23\"", StringComparison.Ordinal));

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        batch.Issues.ShouldContain(i => i.Message.Contains("appears twice", StringComparison.Ordinal));
        batch.Races.ShouldHaveSingleItem().ResultComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task Fetch_FewerRowsThanAnnounced_IsPartial()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("/results.json", body => body.Replace("\"total\":\"22\"", "\"total\":\"23\"", StringComparison.Ordinal));

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        batch.Issues.ShouldHaveSingleItem().Message.ShouldBe("22 rows came");
        batch.Races.ShouldHaveSingleItem().ResultComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task Fetch_CarsMissing_IsPartial()
    {
        var key = new RaceKey(Season, 5);
        await using var server = await JolpicaServer.StartAsync(Bundled.History.WithRace(key, race => Cut(race, 15)));
        await using var host = Host(server);

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        batch.Issues.ShouldHaveSingleItem().Message.ShouldContain("took part in qualifying: the result is partial");
        var partial = batch.Races.ShouldHaveSingleItem();
        partial.Results.ShouldNotBeNull().Count.ShouldBe(15);
        partial.ResultComplete.ShouldBeFalse();
        partial.LapsRun.ShouldBeNull();
        partial.StartingGrid.ShouldBeNull();
    }

    [Fact]
    public async Task Fetch_EmptySeason_IsReported()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);

        var batch = await host.FetchAsync<JolpicaSource>(Season + 1);

        batch.Races.ShouldBeEmpty();
        batch.Issues.ShouldHaveSingleItem().ShouldBe(
            new DataIssue("jolpica 2027/races.json?limit=100&offset=0", "season 2027 has no races", null, "total", "0"));
    }

    [Fact]
    public async Task Fetch_AnotherSeasonComes_IsRefused()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("/2026/", body => body.Replace("\"season\":\"2026\"", "\"season\":\"2027\"", StringComparison.Ordinal));

        var batch = await host.FetchAsync<JolpicaSource>(Season);

        batch.Races.ShouldBeEmpty();
        batch.Issues.ShouldContain(i => i.Field == "MRData.RaceTable.Races[0].season" && i.Value == "2027");
    }

    [Fact]
    public async Task Fetch_DatesOutOfOrder_RefusesTheLaterRound()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("/races.json", body => body.Replace("\"date\":\"2026-06-14\"", "\"date\":\"2026-04-14\"", StringComparison.Ordinal));

        var batch = await host.FetchAsync<JolpicaSource>(Season);

        batch.Issues.ShouldHaveSingleItem().Value.ShouldBe("2026-04-14");
        batch.Races.Single(r => r.Key.Round == 7).Race.ShouldBeNull();
        batch.Races.Single(r => r.Key.Round == 8).Race.ShouldNotBeNull();
    }

    [Fact]
    public async Task Fetch_RacesInAnotherOrder_ArePutRight()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("/2026/sprint.json", body => Regex.Replace(body, "\"Races\":\\[(.*)\\]\\}\\}\\}$", m => $"\"Races\":[{Turned(m.Groups[1].Value)}]}}}}}}"));

        var batch = await host.FetchAsync<JolpicaSource>(Season);

        batch.Issues.ShouldNotBeEmpty();
        batch.Issues.ShouldAllBe(i => i.Message.Contains("out of order", StringComparison.Ordinal));
        foreach (var race in batch.Races.Where(r => r.Key.Round <= 5))
            race.SprintResult.ShouldNotBeNull().Count.ShouldBe(Bundled.History.Weekend(race.Key).SprintResult.Count);
    }

    [Fact]
    public async Task Fetch_StaleAnswer_IsTheOldOne()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History.Before(new RaceKey(Season, 5)));
        await using var host = Host(server);
        (await host.FetchAsync<JolpicaSource>(Season, 5)).Races.ShouldHaveSingleItem().Results.ShouldBeEmpty();
        server.History = Bundled.History;
        server.Fail(Fault.Stale, "/results.json", times: 1);
        host.Time.Advance(TimeSpan.FromHours(1));

        (await host.FetchAsync<JolpicaSource>(Season, 5)).Races.ShouldHaveSingleItem().ResultComplete.ShouldBeFalse();
        host.Time.Advance(TimeSpan.FromHours(1));
        (await host.FetchAsync<JolpicaSource>(Season, 5)).Races.ShouldHaveSingleItem().ResultComplete.ShouldBeTrue();
    }

    private static string Turned(string races)
    {
        var parts = races.Split(",{\"season\"");
        return string.Join(",", parts.Select((p, i) => i == 0 ? p : "{\"season\"" + p).Reverse());
    }

    private static CompletedRace Cut(CompletedRace race, int cars) => new()
    {
        Weekend = race.Weekend,
        LapsRun = race.LapsRun,
        Results = [.. race.Results.OrderBy(r => r.Finish.ClassifiedPosition ?? 99).Take(cars)],
        DriverStandings = race.DriverStandings,
        ConstructorStandings = race.ConstructorStandings,
    };

    private static SourceHost Host(JolpicaServer server) => new(o => o.Jolpica.BaseAddress = server.Address);
}
