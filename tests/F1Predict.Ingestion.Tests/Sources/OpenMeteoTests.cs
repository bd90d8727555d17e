using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

public sealed class OpenMeteoTests
{
    private static readonly RaceKey Canada2026 = new(2026, 5);

    [Fact]
    public async Task Measured_EveryRace_IsWhatIsServed()
    {
        await using var server = await OpenMeteoServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        var compared = 0;
        foreach (var race in Bundled.History.CompletedRaces.Where(r => r is { Weather: not null, Race.Sessions.Race: not null, Key.Season: >= 2024 }))
        {
            var weather = (await Measured(host, race)).ShouldNotBeNull();
            Close(weather.AirTemperatureC, race.Weather!.AirTemperatureC);
            Close(weather.WindSpeedKph, race.Weather.WindSpeedKph);
            Close(weather.HumidityPercent, race.Weather.HumidityPercent);
            Close(weather.PrecipitationMm, race.Weather.PrecipitationMm);
            compared++;
        }

        compared.ShouldBeGreaterThan(45);
    }

    [Theory]
    [InlineData(2, "/v1/forecast")]
    [InlineData(30, "/v1/archive")]
    public async Task Measured_ArchiveLags_TheForecastsPastIsAsked(int daysAfter, string asked)
    {
        await using var server = await OpenMeteoServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        var race = Bundled.History.FindCompleted(Canada2026)!;
        host.Time.SetUtcNow(race.Race.Sessions.Race!.Value.AddDays(daysAfter));

        (await Measured(host, race)).ShouldNotBeNull();

        server.Requests.ShouldHaveSingleItem().ShouldStartWith(asked);
        server.Requests.Single().ShouldContain("&timezone=UTC");
    }

    [Fact]
    public async Task Measured_NullsOnly_IsNotKnownYet()
    {
        await using var server = await OpenMeteoServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.KnownUntil = DateTimeOffset.MinValue;

        (await Measured(host, Bundled.History.FindCompleted(Canada2026)!)).ShouldBeNull();
    }

    [Fact]
    public async Task Measured_RainPartlyUnknown_IsUnknown()
    {
        await using var server = await OpenMeteoServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        var race = Bundled.History.FindCompleted(Canada2026)!;
        server.KnownUntil = race.Race.Sessions.Race!.Value.AddHours(1);

        var weather = (await Measured(host, race)).ShouldNotBeNull();

        weather.PrecipitationMm.ShouldBeNull("the afternoon is not over");
        Close(weather.AirTemperatureC, race.Weather!.AirTemperatureC);
    }

    [Theory]
    [InlineData(Fault.BadRequest, "400: Parameter out of allowed range")]
    [InlineData(Fault.HtmlGatewayTimeout, "504")]
    [InlineData(Fault.TruncatedJson, "not whole JSON")]
    [InlineData(Fault.HtmlInstead, "content type is 'text/html")]
    [InlineData(Fault.Throttled, "too many requests")]
    public async Task Measured_Fails_SaysWhy(Fault fault, string said)
    {
        await using var server = await OpenMeteoServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Fail(fault);

        var failure = await Should.ThrowAsync<RaceDataException>(() => Measured(host, Bundled.History.FindCompleted(Canada2026)!));

        failure.Issues.ShouldHaveSingleItem().ToString().ShouldContain(said);
    }

    [Theory]
    [InlineData("\"temperature_2m\":[", "\"temperature_2m\":[\"warm\",", "hourly.temperature_2m[0]", "\"warm\"")]
    [InlineData("\"temperature_2m\":[", "\"temperature_2m\":[1.5,", "hourly.temperature_2m", "25 values")]
    [InlineData("\"time\":[\"2026-05-24T00:00\"", "\"time\":[\"2026-05-24T0:00\"", "hourly.time[0]", "2026-05-24T0:00")]
    [InlineData("\"2026-05-24T01:00\"", "\"2026-05-24T00:00\"", "hourly.time[1]", "2026-05-24T00:00")]
    [InlineData("\"hourly\":{", "\"daily\":{", "hourly", null)]
    public async Task Measured_Value_IsRefused(string what, string by, string field, string? value)
    {
        await using var server = await OpenMeteoServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Rewrite("", body => body.Contains(what, StringComparison.Ordinal) ? body.Replace(what, by, StringComparison.Ordinal) : throw new InvalidOperationException(body[..100]));

        var failure = await Should.ThrowAsync<RaceDataException>(() => Measured(host, Bundled.History.FindCompleted(Canada2026)!));

        var issue = failure.Issues.ShouldHaveSingleItem();
        issue.Source.ShouldStartWith("open-meteo ");
        (issue.Field, issue.Value).ShouldBe((field, value));
    }

    [Fact]
    public async Task Forecast_Ahead_IsReadAndBeyondTheHorizonIsNull()
    {
        await using var server = await OpenMeteoServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        var source = host.Get<OpenMeteoSource>();
        var monza = Bundled.History.Circuits[new CircuitId("monza")];
        var start = host.Time.GetUtcNow().AddDays(5);

        var forecast = await host.RunAsync(source.ForecastAsync(monza, start, TestContext.Current.CancellationToken));

        forecast.ShouldNotBeNull().RainProbability.ShouldBe(0.4);
        forecast.AirTemperatureC.ShouldNotBeNull();
        forecast.PrecipitationMm.ShouldNotBeNull();
        forecast.IssuedAt.ShouldBe(host.Time.GetUtcNow(), TimeSpan.FromMinutes(10));
        (await source.ForecastAsync(monza, start.AddDays(14), TestContext.Current.CancellationToken)).ShouldBeNull();
        server.Requests.Count.ShouldBe(1);
    }

    private static void Close(double? read, double? served)
    {
        (read is null).ShouldBe(served is null);
        if (served is { } value) read!.Value.ShouldBe(value, 1e-6);
    }

    private static Task<RaceWeather?> Measured(SourceHost host, CompletedRace race) => host.RunAsync(
        host.Get<OpenMeteoSource>().MeasuredAsync(
            Bundled.History.Circuits[race.Race.Circuit], race.Race.Sessions.Race!.Value, TestContext.Current.CancellationToken));

    private static SourceHost Host(OpenMeteoServer server) => new(o =>
    {
        o.OpenMeteo.BaseAddress = server.Address;
        o.OpenMeteo.ForecastAddress = server.Address;
    });
}
