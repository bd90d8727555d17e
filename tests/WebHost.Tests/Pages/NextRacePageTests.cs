using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>The page of the next race: its numbers are those of the contract, and it says when they are not the newest.</summary>
public sealed partial class NextRacePageTests(TrainedModels models) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 26, 6, 0, 0, TimeSpan.Zero));

    private string Connection => $"sqlite:{_folder.File("races.db")}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("?conditions=dry")]
    [InlineData("?conditions=mixed")]
    [InlineData("?conditions=wet")]
    [InlineData("?moment=before-weekend&conditions=wet")]
    public async Task Page_HasTheNumbersOfTheContract_FourteenDaysBefore(string query)
    {
        var start = models.History.NextRace!.Race.Sessions.Race!.Value;
        await using var host = await TestHost.Ready(models, now: start.AddDays(-14));
        var (page, json) = (await host.Page($"/{query}"), await host.GetJson($"/api/v1/predictions/next-race{query}"));
        var rows = json.GetProperty("predictions").EnumerateArray().ToArray();
        var cells = Numbers().Matches(page).Select(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Chunk(4).ToArray();
        cells.Length.ShouldBe(rows.Length);
        cells.Sum(c => c[0]).ShouldBe(100.0m);
        foreach (var (row, shown) in rows.Zip(cells))
        {
            var names = new[] { "win_probability", "podium_probability", "points_probability", "expected_position" };
            shown.ShouldBe(names.Select(name => Math.Round(row.GetProperty(name).GetDecimal(), 1, MidpointRounding.AwayFromZero)));
        }

        page.ShouldContain($"<p class=\"name\"><a href=\"/drivers/{rows[0].GetProperty("driver_id").GetString()}\">");
        page.ShouldNotContain("may be out of date");
        page.ShouldContain($"data-countdown=\"{UtcText.Of(start)}\"");
    }

    [Fact]
    public async Task Why_WithoutScript_HasTheWordsAndFactorsOfTheContract()
    {
        await using var host = await TestHost.Ready(models);
        foreach (var driver in models.Forecast.Drivers.Take(3).Select(d => d.Driver.Value))
        {
            var (page, json) = (await host.Page($"/?why={driver}&conditions=wet"), await host.GetJson($"/api/v1/predictions/next-race/explanations/{driver}"));
            page.ShouldContain($"Why {json.GetProperty("driver_name").GetString()} has ");
            foreach (var sentence in json.GetProperty("text").GetString()!.Split(" Against:")) page.ShouldContain(sentence);
            var factors = Factors().Matches(page[page.IndexOf("id=\"reasons\"", StringComparison.Ordinal)..]).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
            var expected = new[] { "by_family", "by_feature" }.SelectMany(list => json.GetProperty(list).EnumerateArray()).Select(f => Math.Round(f.GetProperty("factor").GetDouble(), 2, MidpointRounding.AwayFromZero));
            factors.ShouldBe(expected, 0.006);
            page.ShouldContain("Only the forecast for any weather is explained");
        }
    }

    [Theory]
    [InlineData("/?why=ayrton-senna", HttpStatusCode.NotFound)]
    [InlineData("/?why=%3Cb%3E", HttpStatusCode.BadRequest)]
    [InlineData("/?conditions=rain", HttpStatusCode.Redirect)]
    public async Task Page_BadValue_IsRefusedOrLeadsBack(string path, HttpStatusCode status)
    {
        await using var host = await TestHost.Ready(models);
        var answer = await host.Get(path);
        answer.StatusCode.ShouldBe(status);
        (await answer.Text()).ShouldNotContain("<b>");
    }

    [Fact]
    public async Task Contributions_OfADriver_AreAFigureAndOfNobodyAProblem()
    {
        await using var host = await TestHost.Ready(models);
        var driver = models.Forecast.Favourite.Driver.Value;
        (await host.GetJson($"/charts/contributions.json?driver_id={driver}")).GetProperty("data").GetArrayLength().ShouldBe(1);
        await (await host.Get("/charts/contributions.json?driver_id=ayrton-senna")).Problem(404);
        await (await host.Get("/charts/contributions.json")).Problem(400);
    }

    [Fact]
    public async Task Moments_WhenTwoAreStored_AreDrawn()
    {
        await using var host = await TestHost.Filled(models, Connection, clock: _clock);
        (await host.Page("/")).ShouldNotContain("win-probability-by-moment");
        var stored = await host.Services.GetRequiredService<RaceDatabase>().Forecasts.LatestAsync(models.History.NextRace!.Key, ct: Stop);
        var later = new Models.RaceForecast
        {
            Race = stored!.Race, Moment = ForecastMoment.AfterPractice, Drivers = models.Forecast.Drivers, ModelVersion = stored.ModelVersion, DataThrough = stored.DataThrough,
        };
        await host.Services.GetRequiredService<RaceDatabase>().Forecasts.SaveAsync([later.ToStored(models.History, null, _clock.GetUtcNow())], Stop);

        (await host.Page("/")).ShouldContain($"/charts/win-probability-by-moment.json?race_id={stored.Race}");
        var figure = await host.GetJson($"/charts/win-probability-by-moment.json?race_id={stored.Race}");
        figure.GetProperty("data")[0].GetProperty("y").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task ModelFails_TheLastGoodForecastIsShownWithTheReason()
    {
        await using (await TestHost.Filled(models, Connection, clock: _clock))
        {
        }

        await using var host = await TestHost.StartRefused(models, Connection, _clock);
        (await host.Settled()).ShouldBeOfType<ForecastState.Failed>();
        var page = await host.Page("/?why=max-verstappen");
        page.ShouldContain("This may be out of date.");
        page.ShouldContain("It was made on 26 May 2026 at 06:00 UTC");
        page.ShouldContain("somebody wrote nonsense");
        page.ShouldContain("without the model it cannot be explained");
        Numbers().Count(page).ShouldBe(4 * models.Forecast.Drivers.Count);
    }

    [Fact]
    public async Task NewerData_ModelFails_SaysThatTheForecastIsBehind()
    {
        await using (await TestHost.Filled(models, Connection, clock: _clock))
        {
        }

        var newer = models.History.WithUpcoming(models.History.NextRace!.Key, w => w.With(race: w.Race with { Name = "Grand Prix of the Riviera" }));
        await using (var database = RaceDatabase.Open(Connection, _clock)) await database.SaveAsync(newer, ct: Stop);
        await using var host = await TestHost.Start(models, database: Connection, clock: _clock, train: (_, _, _, _) => throw new InvalidOperationException("no native library"));
        for (var next = host.Board.NextChange; host.Board.Ask() is not ForecastState.Ready { Trouble: not null }; next = host.Board.NextChange) await next.WaitAsync(Stop);
        var page = await host.Page("/?why=max-verstappen");
        page.ShouldContain("Grand Prix of the Riviera");
        page.ShouldContain("there are newer data: they could not be used. no native library.");
        page.ShouldContain("could not be used: no native library");
        page.ShouldNotContain("data-waiting");
    }

    [GeneratedRegex("""<td class="number[^"]*">([0-9.]+)</td>""")]
    private static partial Regex Numbers();

    [GeneratedRegex("×([0-9.]+)</td>")]
    private static partial Regex Factors();
}
