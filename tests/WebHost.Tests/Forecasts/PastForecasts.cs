using F1Predict.Data;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

/// <summary>One host for all tests that only read what it stores.</summary>
[CollectionDefinition("past forecasts")]
public sealed class PastForecastsCollection : ICollectionFixture<PastForecasts>;

public sealed class PastForecasts(TrainedModels models) : IAsyncLifetime
{
    internal TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.Filled(models);
        (await Host.Get("/api/v1/analytics/season-forecast")).Dispose();
        await Host.Services.GetRequiredService<SeasonForecasts>().Of(Host.Board.History!, () => []).Result;
        await Host.Services.GetRequiredService<Baselines>().OfAsync(Host.Board.History!, ForecastMoment.AfterQualifying);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
