using System.Net;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed class CalendarPageTests(PastForecasts past, TrainedModels models)
{
    [Fact]
    public async Task Calendar_Running_ListsEveryRaceWithDateCircuitAndFavourite()
    {
        var page = await past.Host.Page("/calendar");
        var rows = page.Split("<tr").Skip(2).ToArray();
        var races = (await past.Host.GetJson("/api/v1/races/calendar")).GetProperty("races").EnumerateArray().ToArray();
        rows.Length.ShouldBe(races.Length);
        foreach (var (row, race) in rows.Zip(races))
        {
            row.ShouldContain($"href=\"/races/{race.GetProperty("race_id").GetString()}\">{race.GetProperty("race_name").GetString()}</a>");
            row.ShouldContain(race.GetProperty("circuit").GetString()!);
            row.ShouldContain($"datetime=\"{race.GetProperty("date").GetString()}");
            var upcoming = race.GetProperty("status").GetString() == "upcoming";
            row.ShouldContain($"href=\"/drivers/{race.GetProperty(upcoming ? "favourite" : "winner").GetString()}\"");
            row.Contains("provisional favourite", StringComparison.Ordinal).ShouldBe(race.TryGetProperty("provisional", out _));
        }
    }

    [Fact]
    public async Task Calendar_Past_TellsWinnersAndWhatWasForeseen()
    {
        var page = await past.Host.Page("/calendar?season=2024");

        // Formula 1's results: Verstappen won in Bahrain, as foreseen, and in São Paulo, where Norris was on pole.
        page.ShouldContain("won as the favourite");
        page.ShouldContain("favourite: Lando Norris");
        page.ShouldNotContain("provisional");
        page.ShouldContain("24 races, all run; 6 weekends have a sprint.");
        page.Split("title=\"This weekend has a sprint\"").Length.ShouldBe(1 + 6);
    }

    [Fact]
    public async Task Calendar_SeasonWithoutForecasts_HasWinnersAlone()
    {
        var page = await past.Host.Page("/calendar?season=2012");
        page.ShouldContain("href=\"/drivers/jenson-button\"");
        page.ShouldNotContain("favourite:");
    }

    [Theory]
    [InlineData("2031", HttpStatusCode.NotFound)]
    [InlineData("1900", HttpStatusCode.BadRequest)]
    [InlineData("%3Cb%3E", HttpStatusCode.BadRequest)]
    public async Task Calendar_OfNoSeason_IsAPageThatSaysSo(string season, HttpStatusCode status)
    {
        var answer = await past.Host.Get($"/calendar?season={season}");
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Text()).ShouldNotContain("<b>");
    }

    [Fact]
    public async Task Calendar_HostileNames_AreText()
    {
        await using var host = await TestHost.Ready(models, Histories.WithNames(models.History, name => $"<img src=x>{name}"));
        (await (await host.Get("/calendar")).Text()).ShouldNotContain("<img");
    }

    [Fact]
    public async Task Calendar_StartNotKnown_KeepsTheDate()
    {
        var next = models.History.NextRace!.Key;
        var history = models.History.WithUpcoming(next, w => w.With(race: w.Race with { Sessions = SessionTimes.Unknown }));
        await using var host = await TestHost.Ready(models, history);
        (await host.Page("/calendar")).ShouldContain("<time datetime=\"2026-06-07\">Sun 7 Jun</time>");
    }
}
