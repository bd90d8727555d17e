using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The races of the host: those of the database of the setting <c>Database</c>, or the bundled ones when there is no such setting or it is empty.</summary>
internal static class DatabaseHistory
{
    /// <summary>Called once at the start of the host, on the thread that trains; it waits for the database there.</summary>
    public static RaceHistory Load(IConfiguration configuration, TimeProvider clock) =>
        configuration[DatabaseSetting.Name] is null ? RaceHistory.LoadBundled() : LoadAsync(configuration, clock).GetAwaiter().GetResult();

    private static async Task<RaceHistory> LoadAsync(IConfiguration configuration, TimeProvider clock)
    {
        await using var database = DatabaseSetting.Open(null, configuration, clock);
        await database.MigrateAsync().ConfigureAwait(false);
        var history = await database.LoadHistoryAsync().ConfigureAwait(false);
        return history.CompletedRaces.Count > 0 ? history : RaceHistory.LoadBundled();
    }
}
