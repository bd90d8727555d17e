using F1Predict.Data;
using F1Predict.WebHost;

namespace F1Predict.Scorecard;

/// <summary>Writes the walk of the default model as the sample host ships it.</summary>
internal static class WalkForwardFile
{
    /// <exception cref="ArgumentException">The default model did not walk.</exception>
    public static void Write(FileInfo file, RaceHistory history, IReadOnlyList<MomentCards> moments)
    {
        var now = DateTimeOffset.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var forecasts = moments
            .SelectMany(m => (m.Find(Forecasters.Default) ?? throw new ArgumentException($"The forecasts of {Forecasters.Default} are written; it has to be among the forecasters.")).Forecasts)
            .Select(f => f.Forecast.ToStored(history, conditions: null, now, ForecastOrigin.WalkForward));
        using var stream = file.Create();
        ForecastFile.Save(stream, forecasts);
    }
}
