using System.Net;
using F1Predict.Data;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

/// <summary>What the pages show while something is missing, and what they make of names that are markup.</summary>
public sealed class AnalysisPageStatesTests(TrainedModels models)
{
    [Fact]
    public async Task TitleOdds_WhileTheyAreSimulated_AreWaitedForThenThere()
    {
        await using var host = await TestHost.Ready(models);
        var waiting = await host.Get("/title-odds");
        waiting.StatusCode.ShouldBe(HttpStatusCode.OK);
        waiting.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await waiting.Text();
        page.ShouldContain("data-waiting");
        page.ShouldContain("The rest of the season is being computed.");
        page.ShouldContain("<noscript><meta http-equiv=\"refresh\"");

        await host.Services.GetRequiredService<SeasonForecasts>().Of(host.Board.History!, () => throw new InvalidOperationException("It was started by the request.")).Result;
        page = await (await host.Get("/title-odds")).Text();
        page.ShouldNotContain("data-waiting");
        page.ShouldContain("Title odds 2026");
    }

    [Fact]
    public async Task TitleOdds_WithoutAModel_SayWhy()
    {
        await using var host = await TestHost.Untrained(models);
        var answer = await host.Get("/title-odds");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Text()).ShouldContain("not needed here");
    }

    [Fact]
    public async Task Driver_WithoutAModel_HasAllButTheNextRace()
    {
        await using var host = await TestHost.Untrained(models);
        var page = await (await host.Get("/drivers/lewis-hamilton")).Text();
        page.ShouldContain("There is no forecast at the moment");
        page.ShouldContain("Season by season");
    }

    [Theory]
    [InlineData("/accuracy")]
    [InlineData("/drivers")]
    [InlineData("/drivers/lewis-hamilton")]
    [InlineData("/teams")]
    [InlineData("/circuits")]
    [InlineData("/title-odds")]
    public async Task Page_WithDataRefused_SaysWhy(string path)
    {
        await using var host = await TestHost.Start(models, load: () => throw new RaceDataException(new DataIssue("races", "somebody wrote nonsense")));
        await host.Settled();
        var answer = await host.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Text()).ShouldContain("somebody wrote nonsense");
    }

    [Theory]
    [InlineData("/drivers")]
    [InlineData("/teams/ferrari")]
    [InlineData("/circuits/monza")]
    public async Task Page_WhenTheDataCannotBeReadAgain_SaysThatItMayBeBehind(string path)
    {
        await using var host = await TestHost.Untrained(models);
        (await (await host.Get(path)).Text()).ShouldNotContain("could not be read again");
        host.Board.Doubt = "connection to 10.0.0.7 refused";
        var page = await (await host.Get(path)).Text();
        page.ShouldContain("through 2026 round 5 and could not be read again");
        page.ShouldNotContain("10.0.0.7");
    }

    [Fact]
    public async Task Page_OfAHistoryWithoutRaces_IsAPage()
    {
        var empty = RaceHistory.Create(models.History.Drivers.Values, models.History.Constructors.Values, models.History.Circuits.Values, [], []);
        await using var host = await TestHost.Untrained(models, empty);
        foreach (var path in (string[])["/drivers/lewis-hamilton", "/teams/ferrari", "/circuits", "/circuits/monza"])
            (await host.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        foreach (var path in (string[])["/drivers", "/teams"])
            (await host.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task HostileNames_AreTextAndNotMarkup()
    {
        await using var host = await TestHost.Untrained(models, Histories.WithNames(models.History, name => $"<img src=x onerror=alert(1)>\"'&{name}"));
        string[] pages = ["/drivers", "/drivers/lewis-hamilton?against=max-verstappen", "/teams", "/teams/ferrari", "/circuits/monza"];
        string[] charts =
        [
            "/charts/driver-ratings.json", "/charts/driver-ratings.json?driver_id=lewis-hamilton&against=max-verstappen", "/charts/driver-form.json?driver_id=lewis-hamilton",
            "/charts/team-ratings.json", "/charts/team-form.json?constructor_id=ferrari", "/charts/circuits.json", "/charts/circuit-slots.json?circuit_id=monza",
        ];
        foreach (var path in pages)
        {
            var page = await (await host.Get(path)).Text();
            page.ShouldNotContain("<img", customMessage: path);
            page.ShouldContain("&lt;img src=x onerror=alert(1)&gt;", customMessage: path);
        }

        foreach (var path in charts)
        {
            var chart = await host.Get(path);
            chart.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await chart.Text()).ShouldNotContain("<img", customMessage: path);
        }
    }
}
