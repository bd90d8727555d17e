using System.Diagnostics.Metrics;
using Dapper;
using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests.Jobs;

/// <summary>A job that takes long is held, and let go when another has it.</summary>
public sealed class JobRunTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero));
    private readonly IOptions<JobsOptions> _options;
    private readonly RaceDatabase _database;
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public JobRunTests()
    {
        var options = new JobsOptions();
        options.Backup.Folder = _folder.File("backups");
        _options = Options.Create(options);
        _database = RaceDatabase.Open($"sqlite:{_folder.File("jobs.db")}", _clock);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task LongJob_IsHeldUntilItEnds()
    {
        var (ledger, work) = (await LedgerAsync(), new Waiting());
        var running = Run(ledger, work).RunAsync((await ledger.ClaimAsync(Stop))!, Stop);
        for (var minute = 0; minute < 12; minute++)
        {
            var before = await LeaseAsync();
            _clock.Advance(TimeSpan.FromMinutes(1));
            while (await LeaseAsync() == before) await Task.Yield();
            (await new JobLedger(_database, _clock, _options).ClaimAsync(Stop)).ShouldBeNull("it is longer than a lease at work, and still is");
        }

        work.Done.SetResult();
        await running;

        (await ledger.PageAsync(0, 1, Stop)).Jobs[0].State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task JobThatAnotherHas_IsLetGo()
    {
        var (ledger, work) = (await LedgerAsync(), new Waiting());
        var job = (await ledger.ClaimAsync(Stop))!;
        var running = Run(ledger, work).RunAsync(job, Stop);
        await _database.WriteAsync("take a job over", t => t.Connection!.ExecuteAsync("UPDATE jobs SET instance = 'another'", transaction: t), Stop);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await running;

        work.WasStopped.ShouldBeTrue();
        (await ledger.FindAsync(job.Id, Stop))!.ShouldSatisfyAllConditions(j => j.State.ShouldBe(JobState.Running), j => j.Instance.ShouldBe("another"));
    }

    [Fact]
    public async Task Backup_KeepsThirtyDaysOfItsOwnCopies()
    {
        await _database.MigrateAsync(Stop);
        Directory.CreateDirectory(_options.Value.Backup.Folder);
        string[] kept = ["f1predict-20260503T030000Z.db", "mine.db", "f1predict-20200101T000000Z.txt", "f1predict-20209901T000000Z.db"];
        foreach (var name in (string[])["f1predict-20260501T030000Z.db", "f1predict-20260101T030000Z.dump", .. kept])
            await File.WriteAllTextAsync(Path.Combine(_options.Value.Backup.Folder, name), "", Stop);
        var ledger = await LedgerAsync();

        var said = await Backup(ledger).RunAsync((await ledger.ClaimAsync(Stop))!, Stop);

        said.ShouldContain("2 old copies and 0 old records removed");
        Directory.GetFiles(_options.Value.Backup.Folder).Select(Path.GetFileName).ShouldBe([.. kept, "f1predict-20260601T030000Z.db"], ignoreOrder: true);
        await using var copy = RaceDatabase.Open($"sqlite:{Path.Combine(_options.Value.Backup.Folder, "f1predict-20260601T030000Z.db")}");
        (await copy.MigrateAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Backup_RemovesRecordsOlderThanAYear_WhichAreInTheCopy()
    {
        var (ledger, audit) = (await LedgerAsync(), new AuditLog(_database, _clock));
        await audit.WriteAsync(new AuditEntry(AuditActions.SignIn, true), Stop);
        await ledger.EndAsync((await ledger.ClaimAsync(Stop))!, true, "", null, Stop);
        _clock.Advance(TimeSpan.FromDays(366));
        await audit.WriteAsync(new AuditEntry(AuditActions.SignOut, true), Stop);
        await ledger.AddAsync([DueJob.At(JobKind.Backup, _clock.GetUtcNow())], Stop);

        var said = await Backup(ledger).RunAsync((await ledger.ClaimAsync(Stop))!, Stop);

        said.ShouldContain("2 old records removed");
        (await ActionsAsync(_database)).ShouldBe([AuditActions.SignOut]);
        (await ledger.PageAsync(0, 10, Stop)).Total.ShouldBe(1);
        await using var copy = RaceDatabase.Open($"sqlite:{said.Split(',')[0]}");
        (await ActionsAsync(copy)).ShouldBe([AuditActions.SignIn, AuditActions.SignOut]);
    }

    private static async Task<IReadOnlyList<string>> ActionsAsync(RaceDatabase database) => await database.QueryAsync(
        "read the audit log", new CommandDefinition("SELECT action FROM audit_log ORDER BY audit_id", cancellationToken: Stop), r => r.Text());

    private BackupJob Backup(JobLedger ledger) => new(_database, ledger, new AuditLog(_database, _clock), _options, _clock);

    private async Task<JobLedger> LedgerAsync()
    {
        await _database.MigrateAsync(Stop);
        var ledger = new JobLedger(_database, _clock, _options);
        await ledger.AddAsync([DueJob.At(JobKind.Backup, _clock.GetUtcNow())], Stop);
        return ledger;
    }

    private JobRun Run(JobLedger ledger, IJobWork work) =>
        new(ledger, [work], new HostMetrics(_services.GetRequiredService<IMeterFactory>()), _options, _clock, NullLogger<JobRun>.Instance);

    private async Task<DateTimeOffset?> LeaseAsync() =>
        (await _database.QueryAsync("look at a lease", new CommandDefinition("SELECT lease_until FROM jobs", cancellationToken: Stop), r => r.OptionalMoment()))[0];

    /// <summary>Work that takes as long as the test says.</summary>
    private sealed class Waiting : IJobWork
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool WasStopped { get; private set; }

        public JobKind Kind => JobKind.Backup;

        public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
        {
            try
            {
                await Done.Task.WaitAsync(cancellationToken);
                return "done";
            }
            catch (OperationCanceledException)
            {
                WasStopped = true;
                throw;
            }
        }
    }
}
