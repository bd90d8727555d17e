using F1Predict.Ingestion;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Registers scheduled work and the sources that it asks.</summary>
internal static class JobsRegistration
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<JobsOptions>().BindConfiguration("Jobs").ValidateOnStart();
        services.AddSingleton<IValidateOptions<JobsOptions>, JobsOptions>();
        services.AddF1PredictIngestion();
        services.AddOptions<IngestionOptions>().BindConfiguration("Ingestion").Configure<IOptions<JobsOptions>>(AnswersAreNewerThanTheLastQuestion);
        services.AddSingleton<JobLedger>();
        services.AddSingleton<JobPlan>();
        services.AddSingleton<JobRun>();
        services.AddSingleton<IJobWork, IngestJob>();
        services.AddSingleton<IJobWork, RetrainJob>();
        services.AddSingleton<IJobWork, ForecastJob>();
        services.AddSingleton<IJobWork, AccuracyJob>();
        services.AddSingleton<IJobWork, BackupJob>();
        services.AddSingleton<AccuracyGauges>();
        services.AddSingleton<JobService>();
        services.AddHostedService(provider => provider.GetRequiredService<JobService>());
    }

    /// <summary>A source that is asked every ten minutes has to be asked, not the stored copy of its last answer.</summary>
    private static void AnswersAreNewerThanTheLastQuestion(IngestionOptions options, IOptions<JobsOptions> jobs)
    {
        foreach (var source in (HttpSourceOptions[])[options.Jolpica, options.OpenF1])
            source.FreshFor = TimeSpan.FromTicks(Math.Min(source.FreshFor.Ticks, jobs.Value.Ingest.Every.Ticks / 2));
    }
}
