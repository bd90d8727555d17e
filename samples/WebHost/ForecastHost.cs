using F1Predict.Models;
using Microsoft.AspNetCore.ResponseCompression;
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
        builder.Services.AddSingleton<PastAccuracy>();
        builder.Services.AddSingleton<SeasonForecasts>();
        builder.Services.AddHostedService<HistoryService>();
        builder.Services.AddHostedService<TrainingService>();
        builder.AddProtection();
        builder.Services.AddAccounts();
        builder.AddJobs();
        builder.Services.AddSingleton<IProblemDetailsWriter, ErrorPages>();
        builder.Services.AddProblemDetails();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<AssetAddresses>();
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv"]);
        builder.Services.AddContractDocument();
        builder.AddTelemetry();
        configure?.Invoke(builder);
        builder.Configuration.AddSecretFiles();

        var app = builder.Build();
        app.UseTransport();
        app.UseMiddleware<CompressedAssets>();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => AssetAddresses.SetLifetime(file.Context) });
        app.UseProtection();
        app.MapPages();
        app.MapAccounts();
        app.MapContract();
        app.MapHealth();
        app.MapMetrics();
        app.MapContractDocument();
        return app;
    }
}
