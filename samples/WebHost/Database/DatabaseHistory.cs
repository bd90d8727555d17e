using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The races of the host: those of the database of the setting <c>Database</c>, or the bundled ones when there is no such setting or it is empty.</summary>
internal sealed class DatabaseHistory(IConfiguration configuration, TimeProvider clock)
{
    private StoredState _seen;

    /// <summary>Waits for the database on the thread that calls.</summary>
    public RaceHistory Load() => configuration[DatabaseSetting.Name] is null ? RaceHistory.LoadBundled() : LoadAsync().GetAwaiter().GetResult();

    /// <summary>The races, when some were written since they were last read; else null.</summary>
    public async Task<RaceHistory?> NewerAsync(CancellationToken cancellationToken)
    {
        if (configuration[DatabaseSetting.Name] is null) return null;
        await using var database = DatabaseSetting.Open(null, configuration, clock);
        return await database.LoadStateAsync(cancellationToken) == _seen ? null : await ReadAsync(database, cancellationToken);
    }

    private async Task<RaceHistory> LoadAsync()
    {
        await using var database = DatabaseSetting.Open(null, configuration, clock);
        await database.MigrateAsync().ConfigureAwait(false);
        return await ReadAsync(database, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<RaceHistory> ReadAsync(RaceDatabase database, CancellationToken cancellationToken)
    {
        // Asked before reading: what is written meanwhile is then read once more, never missed.
        var state = await database.LoadStateAsync(cancellationToken).ConfigureAwait(false);
        var history = await database.LoadHistoryAsync(cancellationToken).ConfigureAwait(false);
        _seen = state;
        return history.CompletedRaces.Count > 0 ? history : RaceHistory.LoadBundled();
    }
}
