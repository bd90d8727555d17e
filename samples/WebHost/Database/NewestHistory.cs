namespace F1Predict.WebHost;

/// <summary>The races as they were last read from the database, whoever looked. Safe for use by many threads.</summary>
internal sealed class NewestHistory(LoadHistory load, NewerHistory newer, TimeProvider clock) : IDisposable
{
    /// <summary>How often it is looked whether races have changed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private volatile NewestRaces? _races;

    /// <summary>Wakes who looks for changes.</summary>
    public Bell Bell { get; } = new(Interval, clock);

    /// <summary>What was last read; null before that.</summary>
    public NewestRaces? Races => _races;

    /// <summary>Reads the races the first time. It waits for the database on the thread that calls.</summary>
    public NewestRaces Load() => _races = new NewestRaces(load());

    /// <summary>Reads the races again if they have changed, or could not be read before.</summary>
    public async Task<NewestRaces> LookAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_races is not { } races) return Load();
            return await newer(cancellationToken) is { } history ? _races = new NewestRaces(history) : races;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        Bell.Dispose();
        _one.Dispose();
    }
}
