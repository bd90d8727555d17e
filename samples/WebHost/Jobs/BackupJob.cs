using System.Globalization;
using System.Text.RegularExpressions;
using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Copies the database into a folder; then removes what is too old: copies there, and records of jobs and of the audit log.</summary>
internal sealed partial class BackupJob(RaceDatabase database, JobLedger ledger, AuditLog audit, IOptions<JobsOptions> options, TimeProvider clock) : IJobWork
{
    private const string Form = "yyyyMMdd'T'HHmmss'Z'";

    public JobKind Kind => JobKind.Backup;

    public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var (folder, now) = (options.Value.Backup.Folder, clock.GetUtcNow());
        var file = Path.Combine(folder, $"f1predict-{now.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture)}.{database.BackupExtension}");
        await database.BackupAsync(file, cancellationToken);
        var removed = RemoveOld(folder, now);
        var before = now.AddDays(-options.Value.RecordDays);
        var records = await ledger.RemoveEndedAsync(before, cancellationToken) + await audit.RemoveAsync(before, cancellationToken);
        return $"{file}, {new FileInfo(file).Length / 1024} KiB; {removed} old copies and {records} old records removed";
    }

    private int RemoveOld(string folder, DateTimeOffset now)
    {
        var old = Directory.EnumerateFiles(folder).Where(f => MadeAt(Path.GetFileName(f)) is { } at && at < now.AddDays(-options.Value.Backup.Days)).ToArray();
        foreach (var file in old) File.Delete(file);
        return old.Length;
    }

    /// <summary>Null for files that are not ours.</summary>
    private static DateTimeOffset? MadeAt(string name) =>
        Copy().Match(name) is { Success: true } match
        && DateTimeOffset.TryParseExact(match.Groups[1].Value, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;

    [GeneratedRegex(@"^f1predict-(\d{8}T\d{6}Z)\.(db|dump)$")]
    private static partial Regex Copy();
}
