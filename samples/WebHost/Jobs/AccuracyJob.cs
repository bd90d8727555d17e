using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Scores every forecast of a race that was run, as it was given at the time; what was scored before is replaced where a result was corrected.</summary>
internal sealed class AccuracyJob(NewestHistory newest, RaceDatabase database) : IJobWork
{
    public JobKind Kind => JobKind.Accuracy;

    public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var history = (await newest.LookAsync(cancellationToken)).History;
        var scores = new List<(StoredForecast, ForecastScore)>();
        foreach (var assumed in Conditions.All)
        {
            var given = await database.Forecasts.GivenAsync(new ForecastFilter { Assumed = assumed }, ct: cancellationToken);
            scores.AddRange(
                from forecast in given.Forecasts
                let race = history.FindCompleted(forecast.Race)
                where race is not null
                select (forecast, new ScoredForecast(forecast.ToForecast(), race).ToScore()));
        }

        var changed = await database.Forecasts.SaveScoresAsync(scores, cancellationToken);
        return $"{changed} of {scores.Count} scores are new";
    }
}
