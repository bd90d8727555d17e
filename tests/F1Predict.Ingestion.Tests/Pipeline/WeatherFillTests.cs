using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.Pipeline;

public sealed class WeatherFillTests
{
    [Fact]
    public async Task OfAsync_NoSourceKnows_TakesTheCircuitsAverageOfThatMonthAndSaysSo()
    {
        var miami = Bundled.History.FindCompleted(new RaceKey(2025, 6))!;
        double[] earlier = [.. Bundled.History.CompletedRaces
            .Where(r => r.Race.Circuit == miami.Race.Circuit && r.Key < miami.Key && r.Race.Date.Month == 5).Select(r => r.Weather!.AirTemperatureC!.Value)];

        var found = await new WeatherFill([], Bundled.History).OfAsync(miami.Race, [], TestContext.Current.CancellationToken);

        earlier.Length.ShouldBe(3);
        found!.Value.Weather.AirTemperatureC!.Value.ShouldBe(earlier.Average(), 1e-9);
        found.Value.Weather.Conditions.ShouldBeNull("an average is no weather: whether it rained is not known");
        found.Value.Origin.ShouldBe(new WeatherOrigin(WeatherFill.AverageName, IsFallback: true));
    }

    [Fact]
    public async Task OfAsync_CircuitWithoutPast_IsLeftOpen() =>
        (await new WeatherFill([], Bundled.History).OfAsync(Bundled.History.Weekend(new RaceKey(2026, 14)).Race, [], TestContext.Current.CancellationToken)).ShouldBeNull();
}
