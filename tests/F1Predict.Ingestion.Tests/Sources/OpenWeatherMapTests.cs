using System.Collections.Concurrent;
using System.Net;
using System.Text;
using F1Predict.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace F1Predict.Ingestion.Tests;

public sealed class OpenWeatherMapTests : IDisposable
{
    private const string Key = "abcdef0123456789";

    private static readonly Circuit Monza = Bundled.History.Circuits[new CircuitId("monza")];

    private readonly StubUpstream _upstream = new();
    private readonly Lines _log = new();

    public void Dispose()
    {
        _upstream.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Measured_Hour_IsRead()
    {
        Answer("""{"lat":45.6,"lon":9.3,"data":[{"dt":1,"temp":24.5,"humidity":55,"wind_speed":2.5,"rain":{"1h":0.3}}]}""");
        await using var host = Host();

        var weather = await Measured(host);

        weather.ShouldBe(new RaceWeather { AirTemperatureC = 24.5, HumidityPercent = 55, WindSpeedKph = 9 });
        _upstream.Requests.ShouldHaveSingleItem().Query.ShouldEndWith($"&units=metric&appid={Key}");
    }

    [Theory]
    [InlineData("text/html", "<html></html>", null, null, "content type is 'text/html'")]
    [InlineData("application/json", "{\"data\":[{\"temp\":2", null, null, "not whole JSON")]
    [InlineData("application/json", "{\"data\":[{\"temp\":\"warm\"}]}", "data[0].temp", "warm", "")]
    [InlineData("application/json", "{\"data\":[{\"temp\":297.6}]}", "data[0].temp", "297.6", "-40 to 60 is expected")]
    [InlineData("application/json", "{\"data\":{\"temp\":20}}", "data", "{\"temp\":20}", "")]
    public async Task Measured_Wrong_IsRefusedAndTheNextAnswerServes(string contentType, string body, string? field, string? value, string said)
    {
        _upstream.ContentType = contentType;
        Answer(body);
        await using var host = Host();

        var issue = (await Should.ThrowAsync<RaceDataException>(() => Measured(host))).Issues.ShouldHaveSingleItem();

        issue.Source.ShouldStartWith("openweathermap onecall/timemachine?");
        (issue.Field, issue.Value).ShouldBe((field, value));
        issue.Message.ShouldContain(said);
        _upstream.ContentType = "application/json";
        Answer("""{"data":[{"temp":20}]}""");
        host.Time.Advance(TimeSpan.FromHours(2));
        (await Measured(host)).ShouldBe(new RaceWeather { AirTemperatureC = 20 });
    }

    [Fact]
    public async Task Forecast_HourOrDay_IsRead()
    {
        await using var host = Host();
        var start = host.Time.GetUtcNow().AddHours(20);
        var hour = start.AddHours(1).ToUnixTimeSeconds();
        Answer($$$"""{"hourly":[{"dt":{{{hour - 7200}}},"temp":1,"pop":0},{"dt":{{{hour}}},"temp":21.5,"pop":0.35,"wind_speed":5,"rain":{"1h":0.8}}],"daily":[]}""");

        var forecast = await host.Get<OpenWeatherMapSource>().ForecastAsync(Monza, start, TestContext.Current.CancellationToken);

        forecast.ShouldNotBeNull();
        (forecast.RainProbability, forecast.AirTemperatureC, forecast.WindSpeedKph, forecast.PrecipitationMm).ShouldBe((0.35, 21.5, 18, 0.8));
        (await host.Get<OpenWeatherMapSource>().ForecastAsync(Monza, start.AddDays(20), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Key_WhateverHappens_IsInNoMessageAndNoLog()
    {
        _upstream.Status = HttpStatusCode.Unauthorized;
        Answer($$"""{"cod":401,"message":"Invalid API key {{Key}}, see the address you called"}""");
        await using var host = Host();

        var failure = await Should.ThrowAsync<RaceDataException>(() => Measured(host));
        _upstream.Status = HttpStatusCode.BadGateway;
        var second = await Should.ThrowAsync<RaceDataException>(() => Measured(host));

        failure.Message.ShouldContain("401: Invalid API key ***");
        _upstream.Requests.ShouldAllBe(r => r.Query.Contains(Key, StringComparison.Ordinal));
        foreach (var line in _log.All.Append($"{failure}").Append($"{second}")) line.ShouldNotContain(Key);
        _log.All.ShouldNotBeEmpty();
        foreach (var file in Directory.Exists(host.Folder) ? Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories) : [])
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldNotContain(Key);
    }

    [Fact]
    public async Task Measured_WithoutKey_AsksNobody()
    {
        await using var host = new SourceHost(_ => { }, _upstream.Register);

        (await Measured(host)).ShouldBeNull();
        _upstream.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sources_Registered_AreAllThere()
    {
        await using var host = Host();

        host.All<IRaceSource>().Select(s => s.Name).ShouldBe(["f1db", "jolpica", "openf1"]);
        host.All<IWeatherSource>().Select(s => s.Name).ShouldBe(["open-meteo", "openf1", "openweathermap"]);
    }

    private static Task<RaceWeather?> Measured(SourceHost host) => host.RunAsync(
        host.Get<OpenWeatherMapSource>().MeasuredAsync(Monza, host.Time.GetUtcNow().AddDays(-2), TestContext.Current.CancellationToken));

    private void Answer(string json) => _upstream.Body = _ => Encoding.UTF8.GetBytes(json);

    private SourceHost Host() => new(o => o.OpenWeatherMap.ApiKey = Key, services =>
    {
        _upstream.Register(services);
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
    });

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
