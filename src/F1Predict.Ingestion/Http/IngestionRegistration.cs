using F1Predict.Ingestion;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the sources.</summary>
public static class IngestionRegistration
{
    /// <summary>
    /// Registers every <see cref="IRaceSource"/> (<c>f1db</c>, <c>jolpica</c>, <c>openf1</c>) and <see cref="IWeatherSource"/> (<c>open-meteo</c>,
    /// <c>openf1</c>, <c>openweathermap</c>, which knows nothing without a key), as themselves and behind their interface, with their conduct over HTTP. The
    /// clock is the registered <see cref="TimeProvider"/>, the system's when there is none.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Changes the options; null leaves the defaults.</param>
    public static IServiceCollection AddF1PredictIngestion(this IServiceCollection services, Action<IngestionOptions>? configure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<IngestionOptions>().Configure(configure ?? (_ => { }));
        services.AddSingleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidation>();
        services.AddSingleton(sp => new AnswerCache(Options(sp).CacheFolder));

        services.AddSource(F1DbSource.SourceName, o => o.F1Db, (client, sp) => new F1DbSource(client, Options(sp).F1Db));
        services.AddSource(JolpicaSource.SourceName, o => o.Jolpica, (client, _) => new JolpicaSource(client));
        services.AddSource(OpenF1Source.SourceName, o => o.OpenF1, (client, _) => new OpenF1Source(client));
        services.AddSource(OpenMeteoSource.SourceName, o => o.OpenMeteo, (client, sp) => new OpenMeteoSource(client, Options(sp).OpenMeteo));
        services.AddSource(OpenWeatherMapSource.SourceName, o => o.OpenWeatherMap, (client, sp) => new OpenWeatherMapSource(client, Options(sp).OpenWeatherMap));
        services.AddSingleton(sp => new OpenF1WeatherSource(sp.GetRequiredService<OpenF1Source>()));

        services.AddSingleton<IRaceSource>(sp => sp.GetRequiredService<F1DbSource>());
        services.AddSingleton<IRaceSource>(sp => sp.GetRequiredService<JolpicaSource>());
        services.AddSingleton<IRaceSource>(sp => sp.GetRequiredService<OpenF1Source>());
        services.AddSingleton<IWeatherSource>(sp => sp.GetRequiredService<OpenMeteoSource>());
        services.AddSingleton<IWeatherSource>(sp => sp.GetRequiredService<OpenF1WeatherSource>());
        services.AddSingleton<IWeatherSource>(sp => sp.GetRequiredService<OpenWeatherMapSource>());
        return services;
    }

    private static IngestionOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<IngestionOptions>>().Value;

    private static void AddSource<TSource>(
        this IServiceCollection services, string name, Func<IngestionOptions, HttpSourceOptions> part, Func<SourceClient, IServiceProvider, TSource> create)
        where TSource : class
    {
        var http = services.AddHttpClient(SourceClient.ClientName(name), (sp, client) =>
        {
            // The pipeline below keeps the time.
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Options(sp).UserAgent);
        });

        // The client's own loggers write the address, and a key may be in it.
        http.RemoveAllLoggers();
        http.AddResilienceHandler("source", (pipeline, context) =>
            pipeline.AddConduct(part(Options(context.ServiceProvider)), context.ServiceProvider.GetRequiredService<TimeProvider>()));
        http.AddHttpMessageHandler(sp => new AnswerCheck(part(Options(sp))));
        services.AddSingleton(sp => create(
            new SourceClient(
                name, part(Options(sp)), sp.GetRequiredService<IHttpClientFactory>(), sp.GetRequiredService<AnswerCache>(), sp.GetRequiredService<TimeProvider>()),
            sp));
    }
}
