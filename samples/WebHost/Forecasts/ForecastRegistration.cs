namespace F1Predict.WebHost;

/// <summary>What keeps forecasts, and the answers that rest on them.</summary>
internal static class ForecastRegistration
{
    public static void AddForecasts(this IServiceCollection services)
    {
        services.AddHybridCache();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<ForecastKeeping>();
        services.AddSingleton<LastGoodForecast>();
        services.AddSingleton<NextRaceForecasts>();
        services.AddSingleton<Favourites>();
        services.AddSingleton<GivenMoments>();
        services.AddSingleton<WalkForwardForecasts>();
        services.AddSingleton<ForecastScoring>();
        services.AddSingleton<ForecastKeeper>();
        services.AddHostedService(s => s.GetRequiredService<ForecastKeeper>());
    }
}
