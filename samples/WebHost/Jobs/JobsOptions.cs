using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>The settings <c>Jobs:</c>: what the host does by itself, and when.</summary>
internal sealed class JobsOptions : IValidateOptions<JobsOptions>
{
    private static readonly string[] KnownSources = ["jolpica", "openf1", "f1db"];

    /// <summary>Whether this instance does scheduled work.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The sources that are asked, in this order, separated by commas. The first has to answer, or <see cref="Fallback"/>.</summary>
    public string Source { get; set; } = "jolpica,openf1";

    /// <summary>The sources that are asked in turn when the first did not answer, until one does, separated by commas; may be empty.</summary>
    public string Fallback { get; set; } = "f1db";

    /// <summary>How often a job is tried in all.</summary>
    public int Tries { get; set; } = 3;

    /// <summary>The wait before the second try; four times that before the third, and so on.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>For how many days the record of jobs that are due by the clock, and the audit log, are kept.</summary>
    public int RecordDays { get; set; } = 365;

    /// <summary>When sources are asked.</summary>
    public IngestTimes Ingest { get; } = new();

    /// <summary>Copies of the database.</summary>
    public BackupOptions Backup { get; } = new();

    public IEnumerable<string> Sources => Names(Source);

    public IEnumerable<string> Fallbacks => Names(Fallback);

    public ValidateOptionsResult Validate(string? name, JobsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = options.Problems().ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems()
    {
        if (!Sources.Any()) yield return "Jobs:Source names no source.";
        foreach (var unknown in Sources.Concat(Fallbacks).Except(KnownSources))
            yield return $"Jobs:Source or Jobs:Fallback names '{unknown}'; there are {string.Join(", ", KnownSources)}.";
        if (Tries is < 1 or > 10) yield return $"Jobs:Tries is {Tries}: 1 to 10 is expected.";
        if (RetryAfter <= TimeSpan.Zero || RetryAfter > TimeSpan.FromHours(1)) yield return $"Jobs:RetryAfter is {RetryAfter}: more than zero and at most an hour is expected.";
        if (RecordDays < 1) yield return $"Jobs:RecordDays is {RecordDays}: 1 or more is expected.";
        if (Ingest.Every < TimeSpan.FromMinutes(1)) yield return $"Jobs:Ingest:Every is {Ingest.Every}: a minute or more is expected.";
        if (Ingest.For < TimeSpan.Zero || Ingest.For > TimeSpan.FromDays(2)) yield return $"Jobs:Ingest:For is {Ingest.For}: zero to two days is expected.";
        if (Backup.Days < 1) yield return $"Jobs:Backup:Days is {Backup.Days}: 1 or more is expected.";
        if (string.IsNullOrWhiteSpace(Backup.Folder)) yield return "Jobs:Backup:Folder is empty.";
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The settings <c>Jobs:Ingest:</c>.</summary>
    internal sealed class IngestTimes
    {
        /// <summary>The time of day, UTC.</summary>
        public TimeOnly Daily { get; set; } = new(2, 0);

        /// <summary>How often while the data of a session are awaited.</summary>
        public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);

        /// <summary>How long they are awaited after the session should have ended.</summary>
        public TimeSpan For { get; set; } = TimeSpan.FromHours(6);
    }

    /// <summary>The settings <c>Jobs:Backup:</c>.</summary>
    internal sealed class BackupOptions
    {
        /// <summary>The time of day, UTC.</summary>
        public TimeOnly Daily { get; set; } = new(3, 0);

        /// <summary>Where copies are kept.</summary>
        public string Folder { get; set; } = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "F1Predict", "backups");

        /// <summary>For how many days.</summary>
        public int Days { get; set; } = 30;
    }
}
