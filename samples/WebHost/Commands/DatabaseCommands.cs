using System.Globalization;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>What an operator does to a database by hand.</summary>
internal sealed class DatabaseCommands(Terminal terminal, IServiceProvider services)
{
    /// <summary>Brings the schema up to date.</summary>
    public Task<int> MigrateAsync(string? typed, CancellationToken cancellationToken) => With(typed, async database =>
    {
        var steps = await database.MigrateAsync(cancellationToken);
        terminal.Output.WriteLine(steps == 0 ? $"{database.Description}: the schema was up to date." : $"{database.Description}: {steps} steps applied.");
    });

    /// <summary>Reads the whole history, which checks every reference and result, and says what there is.</summary>
    public Task<int> VerifyAsync(string? typed, CancellationToken cancellationToken) => With(typed, async database =>
    {
        var history = await database.LoadHistoryAsync(cancellationToken);
        var (through, changedAt) = await database.LoadStateAsync(cancellationToken);
        var corrections = await database.LoadCorrectionsAsync(cancellationToken);
        terminal.Output.WriteLine(
            $"{database.Description}: {history.CompletedRaces.Count} races run, through {through?.ToString() ?? "none"}, {history.Upcoming.Count} to come, "
            + $"{corrections.Count} corrections recorded. Every reference and result holds.");
        if (changedAt is { } changed)
        {
            var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - changed;
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  last changed {changed.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {age.TotalDays:F1} days ago"));
        }

        foreach (var run in await database.IngestionRuns.LatestAsync(5, cancellationToken))
            terminal.Output.WriteLine($"  {run.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {run.Source,-12} {run.State,-10} {run.Outcome.Inserted} inserted, {run.Outcome.Updated} updated, {run.Issues.Count} issues{(run.SourceAsOf is { } asOf ? $", source as of {asOf.UtcDateTime:yyyy-MM-dd HH:mm}" : "")}");
    });

    /// <summary>Writes what the database holds as a snapshot.</summary>
    public Task<int> ExportAsync(string? typed, string file, CancellationToken cancellationToken) => With(typed, async database =>
    {
        var history = await database.LoadHistoryAsync(cancellationToken);
        AtomicFile.Write(file, history.Save);
        terminal.Output.WriteLine($"{file}: {history.CompletedRaces.Count} races run, through {history.DataThrough}, and {history.Upcoming.Count} to come.");
    });

    /// <summary>Copies the database to a file.</summary>
    public Task<int> BackupAsync(string? typed, string file, CancellationToken cancellationToken) => With(typed, async database =>
    {
        await database.BackupAsync(file, cancellationToken);
        terminal.Output.WriteLine($"{database.Description}: copied to {file}, {new FileInfo(file).Length / 1024} KiB.");
    });

    /// <summary>Fills an empty database from a copy, brings its schema up to date, and reads it as <see cref="VerifyAsync"/> does.</summary>
    public Task<int> RestoreAsync(string? typed, string file, CancellationToken cancellationToken) => With(typed, async database =>
    {
        await database.RestoreAsync(file, cancellationToken);
        var steps = await database.MigrateAsync(cancellationToken);
        var history = await database.LoadHistoryAsync(cancellationToken);
        terminal.Output.WriteLine(
            $"{database.Description}: restored from {file}, {steps} steps of the schema applied; {history.CompletedRaces.Count} races run, through "
            + $"{history.DataThrough?.ToString() ?? "none"}, {history.Upcoming.Count} to come.");
    });

    private async Task<int> With(string? typed, Func<RaceDatabase, Task> work)
    {
        await using var database = DatabaseSetting.Open(typed, services.GetRequiredService<IConfiguration>(), services.GetRequiredService<TimeProvider>());
        try
        {
            await work(database);
            return ExitCodes.Fine;
        }
        catch (Exception e) when (e is RaceDatabaseException or RaceDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Refused, e.Message, e);
        }
    }
}
