using System.Collections.Concurrent;
using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>
/// Remembers for a moment whom sessions and keys stand for, so that a burst of requests asks the database once. While the database cannot be asked,
/// what it said last counts for up to an hour: readers keep their forecasts, and nobody new gets in.
/// </summary>
internal sealed partial class Holders(IOptions<AccountsOptions> options, TimeProvider clock, ILogger<Holders> log)
{
    private const int Most = 10_000;

    private static readonly TimeSpan WithoutDatabase = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Look> _looks = new(StringComparer.Ordinal);

    /// <param name="credential">Names the session or key.</param>
    /// <param name="find">Asks the database, for all who wait; null when it does not let the credential in.</param>
    public async Task<Holder?> AskAsync(string credential, Func<Task<Holder?>> find)
    {
        var now = clock.GetUtcNow();
        while (true)
        {
            var known = _looks.GetValueOrDefault(credential);
            if (known is not null && now - known.At < TimeSpan.FromSeconds(options.Value.RecheckSeconds)) return (await known.Answer.Value).Holder;
            var look = new Look(now, new Lazy<Task<Answer>>(() => LookAsync(find, known?.Answer.Value, now)));
            if (known is null && _looks.Count >= Most) _looks.Clear();
            if (known is null ? _looks.TryAdd(credential, look) : _looks.TryUpdate(credential, look, known)) return (await look.Answer.Value).Holder;
        }
    }

    /// <summary>A session or key has ended.</summary>
    public void Forget(string credential) => _looks.TryRemove(credential, out _);

    /// <summary>Many have.</summary>
    public void ForgetAll() => _looks.Clear();

    private async Task<Answer> LookAsync(Func<Task<Holder?>> find, Task<Answer>? before, DateTimeOffset now)
    {
        try
        {
            return new Answer(await find(), now);
        }
        catch (RaceDatabaseException e) when (before is { IsCompletedSuccessfully: true } && now - before.Result.SaidAt < WithoutDatabase)
        {
            LogLastAnswer(log, e);
            return await before;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be asked about a session; what it said last counts.")]
    private static partial void LogLastAnswer(ILogger log, Exception e);

    /// <param name="At">When the database was asked, or should have been.</param>
    /// <param name="Answer">What it said.</param>
    private sealed record Look(DateTimeOffset At, Lazy<Task<Answer>> Answer);

    /// <param name="Holder">Null when the credential is not let in.</param>
    /// <param name="SaidAt">When the database said so.</param>
    private sealed record Answer(Holder? Holder, DateTimeOffset SaidAt);
}
