using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// The races of the host's database. One that is behind the bundled history, as a new one is, gets that first, so that everything works offline; what
/// was ingested since then stays.
/// </summary>
internal sealed class DatabaseHistory(RaceDatabase database)
{
    private volatile Seen? _seen;

    /// <summary>When a race was last written; null before the races were read.</summary>
    public DateTimeOffset? ChangedAt => _seen?.State.ChangedAt;

    /// <summary>Brings the schema up to date and reads the races. It waits for the database on the thread that calls.</summary>
    public RaceHistory Load() => LoadAsync().GetAwaiter().GetResult();

    /// <summary>The races, when some were written since they were last read; else null.</summary>
    public async Task<RaceHistory?> NewerAsync(CancellationToken cancellationToken) =>
        await database.LoadStateAsync(cancellationToken) == _seen?.State ? null : await ReadAsync(cancellationToken);

    private async Task<RaceHistory> LoadAsync()
    {
        await database.MigrateAsync().ConfigureAwait(false);
        await FillAsync().ConfigureAwait(false);
        return await ReadAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task FillAsync()
    {
        var bundled = RaceHistory.LoadBundled();
        if ((await database.LoadStateAsync().ConfigureAwait(false)).DataThrough is { } stored && stored >= bundled.DataThrough) return;
        await database.SaveAsync(bundled).ConfigureAwait(false);
    }

    private async Task<RaceHistory> ReadAsync(CancellationToken cancellationToken)
    {
        // Asked before reading: what is written meanwhile is then read once more, never missed.
        var state = await database.LoadStateAsync(cancellationToken).ConfigureAwait(false);
        var history = await database.LoadHistoryAsync(cancellationToken).ConfigureAwait(false);
        _seen = new Seen(state);
        return history;
    }

    private sealed record Seen(StoredState State);
}
