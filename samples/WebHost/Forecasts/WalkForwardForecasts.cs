using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// The forecasts of past races that ship with the host (docs/scorecard.md says with which command they are made), so that a new database has
/// something to tell of. They are marked as made later from what was known then.
/// </summary>
internal sealed class WalkForwardForecasts(RaceDatabase database)
{
    private const string Resource = "walk-forward.br";

    /// <summary>Stores those that the database lacks, of races that were run. It waits for the database on the thread that calls.</summary>
    /// <returns>How many were stored.</returns>
    public int Store(RaceHistory history) =>
        database.Forecasts.SaveAsync([.. Load().Where(f => history.FindCompleted(f.Race) is not null)]).GetAwaiter().GetResult();

    /// <exception cref="InvalidDataException">The file was altered.</exception>
    internal static IReadOnlyList<StoredForecast> Load()
    {
        using var file = typeof(WalkForwardForecasts).Assembly.GetManifestResourceStream(Resource)!;
        return ForecastFile.Load(file);
    }
}
