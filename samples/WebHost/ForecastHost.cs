using F1Predict.Models;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Puts the host together: what it needs, what it answers.</summary>
internal static class ForecastHost
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <param name="urls">Where to listen, separated by semicolons; null for the setting, or else <see cref="DefaultUrl"/>.</param>
    /// <param name="configure">Changes to the parts, made last.</param>
    public static WebApplication Build(string? urls = null, Action<WebApplicationBuilder>? configure = null)
    {
        // wwwroot and the settings lie beside the program, whatever the current directory is.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (urls is not null) builder.WebHost.UseUrls(urls);
        else if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => DatabaseSetting.Open(null, builder.Configuration, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<DatabaseHistory>();
        builder.Services.AddSingleton<LoadHistory>(services => services.GetRequiredService<DatabaseHistory>().Load);
        builder.Services.AddSingleton<NewerHistory>(services => services.GetRequiredService<DatabaseHistory>().NewerAsync);
        builder.Services.AddSingleton<NewestHistory>();
        builder.Services.AddSingleton<TrainPredictor>(RacePredictor.Train);
        builder.Services.AddOptions<ModelsOptions>().BindConfiguration("Models").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ModelsOptions>, ModelsOptions>();
        builder.Services.AddSingleton<ModelStores>();
        builder.Services.AddSingleton<PredictorSource>();
        builder.Services.AddSingleton<ForecastBoard>();
        builder.Services.AddForecasts();
        builder.Services.AddSingleton<HistoryAnalyses>();
        builder.Services.AddSingleton<Baselines>();
        builder.Services.AddSingleton<SeasonForecasts>();
        builder.Services.AddHostedService<HistoryService>();
        builder.Services.AddHostedService<TrainingService>();
        builder.AddJobs();
        builder.Services.AddProblemDetails();
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv"]);
        builder.AddTelemetry();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetLifetime });
        app.MapHome();
        app.MapContract();
        app.MapCharts();
        app.MapHealth();
        app.MapMetrics();
        return app;
    }

    // Files of lib carry their version in their name; the others are asked for again and answered with 304.
    private static void SetLifetime(StaticFileResponseContext context) => context.Context.Response.Headers.CacheControl =
        context.Context.Request.Path.StartsWithSegments("/lib") ? "public, max-age=31536000, immutable" : "no-cache";
}
