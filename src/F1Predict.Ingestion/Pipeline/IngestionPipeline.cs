using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// Brings what a source says into the database: asks for what is missing or may still change, checks it, stores each weekend in a transaction of
/// its own, fills in the weather, and records the run. Ingesting the same twice changes nothing; a source that fails does no harm.
/// </summary>
public sealed class IngestionPipeline
{
    private readonly RaceDatabase _database;
    private readonly IReadOnlyList<IWeatherSource> _weather;
    private readonly TimeProvider _clock;

    /// <param name="database">Where to; its schema is brought up to date by a run.</param>
    /// <param name="weather">Asked in this order for the weather of races that have none; may be empty.</param>
    /// <param name="clock">Tells which races should have been run; the system's clock when null.</param>
    public IngestionPipeline(RaceDatabase database, IEnumerable<IWeatherSource>? weather = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _weather = [.. weather ?? []];
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Runs one ingestion. A season of an Ergast-compatible API takes up to a minute of its rate limit; a weekend seconds.</summary>
    /// <param name="source">The source.</param>
    /// <param name="request">What to bring in; null for the default.</param>
    /// <param name="progress">Told after each step; null for nobody.</param>
    /// <param name="ct">Stops after the weekend that is being stored: those stored before it stay.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled; the run is recorded as such.</exception>
    public async Task<IngestionReport> RunAsync(
        IRaceSource source, IngestionRequest? request = null, IProgress<IngestionProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        await _database.MigrateAsync(ct).ConfigureAwait(false);
        var run = await _database.IngestionRuns.StartAsync(source.Name, ct).ConfigureAwait(false);
        var work = new IngestionWork(_database, _weather, _clock, source.Name);
        try
        {
            await work.RunAsync(source, request ?? new IngestionRequest(), progress, ct).ConfigureAwait(false);
            await FinishAsync(run, work, work.Answered ? IngestionRunState.Succeeded : IngestionRunState.Failed, work.Answered ? null : "the source did not answer").ConfigureAwait(false);
            return await work.ReportAsync(ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await FinishAsync(run, work, IngestionRunState.Cancelled, null).ConfigureAwait(false);
            throw;
        }
        catch (Exception e) when (e is RaceDatabaseException or RaceDataException)
        {
            await FinishAsync(run, work, IngestionRunState.Failed, e.Message).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Recorded even when the run was cancelled, so without its token.</summary>
    private Task FinishAsync(long run, IngestionWork work, IngestionRunState state, string? message) =>
        _database.IngestionRuns.FinishAsync(run, new IngestionResult(state, work.Outcome, work.Issues, work.SourceAsOf, message), CancellationToken.None);
}
