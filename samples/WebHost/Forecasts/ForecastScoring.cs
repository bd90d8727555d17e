using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Scores the stored forecasts of races that were run. Where a result was corrected the score follows.</summary>
internal sealed class ForecastScoring(RaceDatabase database)
{
    /// <summary>Stores the scores that are new or different.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ScoreAsync(RaceHistory history, CancellationToken ct = default)
    {
        var changed = 0;
        foreach (var assumed in Conditions.All)
        {
            var given = await database.Forecasts.GivenAsync(new ForecastFilter { Assumed = assumed }, ct: ct);
            var scores = given.Forecasts.Select(f => (Forecast: f, Race: history.FindCompleted(f.Race))).Where(f => f.Race is not null)
                .Select(f => (f.Forecast, Score: new ScoredForecast(f.Forecast.ToForecast(), f.Race!).ToScore()))
                .Where(s => s.Forecast.Score != s.Score);
            changed += await database.Forecasts.SaveScoresAsync([.. scores], ct);
        }

        return changed;
    }
}
