using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>One run of the pipeline, and what it has found so far.</summary>
internal sealed class IngestionWork(RaceDatabase database, IReadOnlyList<IWeatherSource> weather, TimeProvider clock, string source)
{
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();
    private IReadOnlyList<RaceKey>? _races;
    private readonly Dictionary<RaceKey, SaveOutcome> _saved = [];
    private SaveOutcome _others;
    private TimeSpan? _cacheAge;

    public List<DataIssue> Issues { get; } = [];

    public SaveOutcome Outcome => _saved.Values.Aggregate(_others, (sum, saved) => sum + saved);

    public DateTimeOffset? SourceAsOf { get; private set; }

    public bool Answered { get; private set; }

    public async Task RunAsync(IRaceSource from, IngestionRequest request, IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        if (request.Season is null && await from.FetchAllAsync(progress, ct).ConfigureAwait(false) is { } whole)
        {
            await TakeWholeAsync(whole, progress, ct).ConfigureAwait(false);
            return;
        }

        var stored = await database.LoadHistoryAsync(ct).ConfigureAwait(false);
        var season = request.Season ?? stored.NextRace?.Key.Season ?? clock.GetUtcNow().Year;
        _races = request.Full ? null : WantedRaces.Of(stored, season, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var batch = await from.FetchAsync(new SourceQuery(season, _races) { Known = stored }, progress, ct).ConfigureAwait(false);
        Issues.AddRange(batch.Issues);
        (_cacheAge, Answered) = (batch.CacheAge, batch.Races.Any(r => r.SaysAnything) || batch.Issues.Count == 0);
        if (!Answered) return;
        SourceAsOf = batch.FetchedAt;
        await SaveAsync(batch, stored, progress, ct).ConfigureAwait(false);
    }

    public async Task<IngestionReport> ReportAsync(CancellationToken ct)
    {
        var state = await database.LoadStateAsync(ct).ConfigureAwait(false);
        return new IngestionReport(
            source, _races, Outcome, Issues, _startedAt, clock.GetUtcNow() - _startedAt, SourceAsOf, _cacheAge, Answered, state.DataThrough);
    }

    /// <summary>What comes whole is stored in one transaction. A race that cannot be is left out of it: what is stored of it stands.</summary>
    private async Task TakeWholeAsync(SourceHistory whole, IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        Issues.AddRange(whole.Issues);
        if (whole.History is not { } history) return;
        (SourceAsOf, _cacheAge, Answered) = (whole.FetchedAt, whole.CacheAge, true);
        var steps = progress is null ? null : new SaveSteps(p => progress.Report(new IngestionProgress(source, p.Step, p.Done, p.Total)));
        _others += await database.SaveAsync(Sound(history), steps, ct).ConfigureAwait(false);
    }

    private RaceHistory Sound(RaceHistory history)
    {
        var run = history.CompletedRaces.Where(r => IsSound(r.Weekend, r)).ToArray();
        var toCome = history.Upcoming.Where(w => IsSound(w, null)).ToArray();
        return run.Length == history.CompletedRaces.Count && toCome.Length == history.Upcoming.Count
            ? history
            : RaceHistory.Create(history.Drivers.Values, history.Constructors.Values, history.Circuits.Values, run, toCome);
    }

    private bool IsSound(RaceWeekend weekend, CompletedRace? race)
    {
        var problems = RaceValidation.Check(source, weekend, race);
        Issues.AddRange(problems);
        return problems.Count == 0;
    }

    private async Task SaveAsync(SourceBatch batch, RaceHistory stored, IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        _others += await database.SavePeopleAsync(
            batch.Drivers.Where(d => !stored.Drivers.ContainsKey(d.Id)),
            batch.Constructors.Where(c => !stored.Constructors.ContainsKey(c.Id)),
            batch.Circuits.Where(c => !stored.Circuits.ContainsKey(c.Id)),
            ct).ConfigureAwait(false);
        var done = 0;
        foreach (var update in batch.Races.Where(r => r.SaysAnything).OrderBy(r => r.Key))
        {
            ct.ThrowIfCancellationRequested();
            await SaveRaceAsync(update, stored, ct).ConfigureAwait(false);
            progress?.Report(new IngestionProgress(source, $"stored {update.Key}", ++done, batch.Races.Count));
        }

        await FillWeatherAsync(ct).ConfigureAwait(false);
    }

    private async Task SaveRaceAsync(RaceUpdate update, RaceHistory stored, CancellationToken ct)
    {
        var completed = stored.FindCompleted(update.Key);
        var weekend = RaceMerge.Weekend(update, completed?.Weekend ?? stored.Upcoming.FirstOrDefault(w => w.Key == update.Key));
        if (weekend is null)
        {
            Issues.Add(new DataIssue($"{source} race {update.Key}", "the race is not in the calendar of the source, nor stored: it is left out"));
            return;
        }

        if (update.Results is { Count: > 0 } partial && !update.ResultComplete)
            Issues.Add(new DataIssue($"{source} race {update.Key}", $"the result is partial ({partial.Count} cars): it is not stored", Field: "results", Value: $"{partial.Count}"));
        var race = RaceMerge.Completed(update, weekend, completed);
        if (!IsSound(weekend, race)) return;
        try
        {
            Count(weekend.Key, await database.SaveRaceAsync(weekend, race, ct: ct).ConfigureAwait(false));
        }
        catch (RaceDataException e)
        {
            Issues.AddRange(e.Issues);
        }
    }

    /// <summary>Weather for races that were run and have none, or only an average.</summary>
    private async Task FillWeatherAsync(CancellationToken ct)
    {
        if (weather.Count == 0) return;
        var history = await database.LoadHistoryAsync(ct).ConfigureAwait(false);
        var origins = await database.LoadWeatherOriginsAsync(ct).ConfigureAwait(false);
        var fill = new WeatherFill(weather, history);
        var asked = history.CompletedRaces.Where(r => _races is null ? r.Key.Season == history.DataThrough!.Value.Season : _races.Contains(r.Key));
        foreach (var race in asked.Where(r => r.Weather is null || (origins.GetValueOrDefault(r.Key)?.IsFallback ?? false)).ToArray())
        {
            if (await fill.OfAsync(race.Race, Issues, ct).ConfigureAwait(false) is not { } found || found.Weather == race.Weather) continue;
            var with = new CompletedRace { Weekend = race.Weekend, Results = race.Results, LapsRun = race.LapsRun, Weather = found.Weather };
            Count(race.Key, await database.SaveRaceAsync(race.Weekend, with, found.Origin, ct).ConfigureAwait(false));
        }
    }

    /// <summary>A race counts once, though its result and its weather are stored one after the other.</summary>
    private void Count(RaceKey race, SaveOutcome saved)
    {
        var before = _saved.GetValueOrDefault(race);
        _saved[race] = (before.IsUnchanged ? saved : before) with { Corrections = before.Corrections + saved.Corrections };
    }

    /// <summary>Hands on the steps of a save at once, on the thread that saves.</summary>
    private sealed class SaveSteps(Action<SaveProgress> tell) : IProgress<SaveProgress>
    {
        public void Report(SaveProgress value) => tell(value);
    }
}
