using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Finds the work that is due and adds it to the ledger: by the clock and the calendar, and by what is new in the data.</summary>
internal sealed class JobPlan(JobLedger ledger, RaceDatabase database, IOptions<JobsOptions> options, TimeProvider clock)
{
    /// <summary>Nothing that is due by the clock is done before: who starts a host first wants a forecast.</summary>
    public static readonly TimeSpan QuietStart = TimeSpan.FromMinutes(1);

    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private readonly HashSet<DueJob> _added = [];

    /// <summary>Adds what is due now.</summary>
    public async Task AddAsync(NewestRaces races, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = ByTheClock(races.History, now).ToList();
        if (races.History.DataThrough is not null) due.Add(DueJob.Of(JobKind.Accuracy, races));
        await AddForecastsAsync(due, races, now, ct);
        var unknown = due.Except(_added).ToArray();
        if (unknown.Length == 0) return;
        await ledger.AddAsync(unknown, ct);
        _added.UnionWith(unknown);
    }

    /// <summary>
    /// The models first, then what is forecast with them: the moment that is known now whenever something of it is new, an earlier one only if it was
    /// never forecast, for nobody can give it any more.
    /// </summary>
    private async Task AddForecastsAsync(List<DueJob> due, NewestRaces races, DateTimeOffset now, CancellationToken ct)
    {
        if (races.MomentsToForecast(now).ToArray() is not [.. var earlier, var latest]) return;
        var retraining = DueJob.Of(JobKind.Retrain, races);
        due.Add(retraining);
        if (!await HasEndedAsync(retraining, ct)) return;
        due.Add(DueJob.Forecast(races, latest));
        foreach (var moment in earlier)
        {
            if (await database.Forecasts.LatestAsync(races.History.NextRace!.Key, moment, ct: ct) is null) due.Add(DueJob.Forecast(races, moment));
        }
    }

    /// <summary>Whether the work that new races bring is done as far as visitors see it: the best informed forecast of the next race.</summary>
    public async Task<bool> IsPreparedAsync(NewestRaces races, CancellationToken ct) =>
        !options.Value.Enabled || races.MomentsToForecast(clock.GetUtcNow()).ToArray() is not [.., var latest] || await HasEndedAsync(DueJob.Forecast(races, latest), ct);

    private async Task<bool> HasEndedAsync(DueJob due, CancellationToken ct) => await ledger.FindAsync(due, ct) is { HasEnded: true };

    private IEnumerable<DueJob> ByTheClock(RaceHistory history, DateTimeOffset now)
    {
        if (now < _started + QuietStart) yield break;
        var times = options.Value.Ingest;
        yield return DueJob.At(JobKind.Ingest, Last(times.Daily, now));
        yield return DueJob.At(JobKind.Backup, Last(options.Value.Backup.Daily, now));
        foreach (var end in SessionCalendar.Missing(history, now).Where(end => now <= end + times.For))
            yield return DueJob.At(JobKind.Ingest, end + ((now - end).Ticks / times.Every.Ticks * times.Every));
    }

    private static DateTimeOffset Last(TimeOnly daily, DateTimeOffset now)
    {
        var today = new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime).ToDateTime(daily), TimeSpan.Zero);
        return today <= now ? today : today.AddDays(-1);
    }
}
