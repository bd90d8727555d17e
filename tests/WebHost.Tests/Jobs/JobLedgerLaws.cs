using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests.Jobs;

/// <summary>What holds of the ledger on either engine: each job is done once, by whoever comes first, and none is lost.</summary>
public abstract class JobLedgerLaws : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DueJob Daily = DueJob.At(JobKind.Ingest, Noon);

    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly List<RaceDatabase> _databases = [];

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract Task<string> ConnectionAsync();

    [Fact]
    public async Task Added_ManyTimes_IsThereOnce()
    {
        var ledgers = await LedgersAsync(4);

        await Task.WhenAll(ledgers.SelectMany(l => Enumerable.Range(0, 5).Select(_ => l.AddAsync([Daily, DueJob.At(JobKind.Backup, Noon)], Stop))));

        var (total, jobs) = await ledgers[0].PageAsync(0, 10, Stop);
        total.ShouldBe(2);
        jobs.Select(j => j.Kind).ShouldBe([JobKind.Ingest, JobKind.Backup], ignoreOrder: true);
        (await ledgers[1].FindAsync(Daily, Stop))!.State.ShouldBe(JobState.Queued);
    }

    [Fact]
    public async Task Claimed_ByManyAtOnce_GoesToOne()
    {
        var ledgers = await LedgersAsync(4);
        await ledgers[0].AddAsync([.. Enumerable.Range(0, 12).Select(i => DueJob.At(JobKind.Ingest, Noon.AddMinutes(i)))], Stop);

        var claimed = await Task.WhenAll(ledgers.SelectMany(l => Enumerable.Range(0, 12).Select(_ => l.ClaimAsync(Stop))));

        claimed.OfType<Job>().Select(j => j.Slot).ToArray().ShouldBeUnique();
        claimed.OfType<Job>().ShouldAllBe(j => j.State == JobState.Running && j.Tries == 1 && j.StartedAt == Noon);
        while (await ledgers[0].ClaimAsync(Stop) is not null) { }
        (await ledgers[0].PageAsync(0, 100, Stop)).Jobs.ShouldAllBe(j => j.State == JobState.Running && j.Tries == 1);
    }

    [Fact]
    public async Task Ended_StaysAsItIs()
    {
        var ledgers = await LedgersAsync(2);
        var job = await ClaimedAsync(ledgers[0]);

        (await ledgers[1].EndAsync(job, true, "not mine", null, Stop)).ShouldBeFalse();
        (await ledgers[0].EndAsync(job, true, "3 races", null, Stop)).ShouldBeTrue();

        await ledgers[1].AddAsync([Daily], Stop);
        (await ledgers[1].ClaimAsync(Stop)).ShouldBeNull();
        var ended = (await ledgers[1].FindAsync(job.Id, Stop))!;
        (ended.State, ended.Message, ended.FinishedAt, ended.HasEnded).ShouldBe((JobState.Succeeded, "3 races", Noon, true));
    }

    [Fact]
    public async Task PutOff_IsTriedAgainWhenItIsTime()
    {
        var ledger = (await LedgersAsync(1))[0];
        await ledger.EndAsync(await ClaimedAsync(ledger), false, "nobody answered", Noon.AddMinutes(2), Stop);

        (await ledger.ClaimAsync(Stop)).ShouldBeNull("it is too early");
        _clock.Advance(TimeSpan.FromMinutes(2));
        var again = (await ledger.ClaimAsync(Stop)).ShouldNotBeNull();

        (again.Tries, again.Message).ShouldBe((2, "nobody answered"));
        await ledger.EndAsync(again, false, "nobody answered", null, Stop);
        (await ledger.FindAsync(again.Id, Stop))!.State.ShouldBe(JobState.Failed);
    }

    [Fact]
    public async Task OfAProgramThatDied_IsTakenOver_AndGivenUpAfterThreeTries()
    {
        var ledgers = await LedgersAsync(2);
        var job = await ClaimedAsync(ledgers[0]);

        _clock.Advance(JobLedger.Lease - TimeSpan.FromSeconds(1));
        (await ledgers[1].ClaimAsync(Stop)).ShouldBeNull("it may still be at work");
        (await ledgers[0].KeepAsync(job, Stop)).ShouldBeTrue();
        _clock.Advance(JobLedger.Lease - TimeSpan.FromSeconds(1));
        (await ledgers[1].ClaimAsync(Stop)).ShouldBeNull("it has renewed its lease");
        _clock.Advance(TimeSpan.FromSeconds(2));
        (await ledgers[1].ClaimAsync(Stop)).ShouldNotBeNull().Tries.ShouldBe(2);

        (await ledgers[0].KeepAsync(job, Stop)).ShouldBeFalse("it is another's now");
        (await ledgers[0].EndAsync(job, true, "late", null, Stop)).ShouldBeFalse();
        _clock.Advance(JobLedger.Lease * 2);
        (await ledgers[0].ClaimAsync(Stop)).ShouldNotBeNull().Tries.ShouldBe(3);
        _clock.Advance(JobLedger.Lease * 2);
        (await ledgers[1].ClaimAsync(Stop)).ShouldBeNull();
        var end = (await ledgers[1].FindAsync(job.Id, Stop))!;
        (end.State, end.Message).ShouldBe((JobState.Failed, "the program that ran it ended"));
    }

    [Fact]
    public async Task GivenBack_IsNotATry()
    {
        var ledger = (await LedgersAsync(1))[0];
        await ledger.ReleaseAsync(await ClaimedAsync(ledger), Stop);

        (await ledger.ClaimAsync(Stop)).ShouldNotBeNull().Tries.ShouldBe(1);
    }

    [Fact]
    public async Task Listed_InPagesTheNewestFirst()
    {
        var ledger = (await LedgersAsync(1))[0];
        for (var i = 0; i < 5; i++)
        {
            await ledger.AddAsync([DueJob.At(JobKind.Ingest, _clock.GetUtcNow())], Stop);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        var (total, page) = await ledger.PageAsync(1, 2, Stop);

        total.ShouldBe(5);
        page.Select(j => j.RequestedAt.Minute).ShouldBe([3, 2]);
    }

    [Fact]
    public async Task RemoveEnded_LeavesWhatIsOpenWhatIsYoungAndWhatWasDueForTheData()
    {
        var ledger = (await LedgersAsync(1))[0];
        var (later, retraining) = (DueJob.At(JobKind.Ingest, Noon.AddDays(2)), new DueJob(JobKind.Retrain, "2026-05 0123456789ab"));
        await ledger.EndAsync(await ClaimedAsync(ledger), true, "", null, Stop);
        await ledger.AddAsync([retraining], Stop);
        await ledger.EndAsync((await ledger.ClaimAsync(Stop))!, true, "", null, Stop);
        await ledger.AddAsync([DueJob.At(JobKind.Backup, Noon)], Stop);
        _clock.Advance(TimeSpan.FromDays(2));
        await ledger.AddAsync([later], Stop);
        await ledger.ClaimAsync(Stop);
        await ledger.EndAsync((await ledger.ClaimAsync(Stop))!, false, "", null, Stop);

        (await ledger.RemoveEndedAsync(Noon.AddDays(1), Stop)).ShouldBe(1);

        (await ledger.FindAsync(Daily, Stop)).ShouldBeNull();
        (await ledger.PageAsync(0, 10, Stop)).Jobs.Select(j => (j.Kind, j.HasEnded))
            .ShouldBe([(JobKind.Backup, false), (JobKind.Retrain, true), (JobKind.Ingest, true)], ignoreOrder: true);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static async Task<Job> ClaimedAsync(JobLedger ledger)
    {
        await ledger.AddAsync([Daily], Stop);
        return (await ledger.ClaimAsync(Stop)).ShouldNotBeNull();
    }

    /// <summary>Those of several programs on one database.</summary>
    private async Task<JobLedger[]> LedgersAsync(int programs)
    {
        var connection = await ConnectionAsync();
        for (var i = 0; i < programs; i++) _databases.Add(RaceDatabase.Open(connection, _clock));
        await _databases[0].MigrateAsync(Stop);
        return [.. _databases.Select(d => new JobLedger(d, _clock, Options.Create(new JobsOptions())))];
    }
}

public sealed class SqliteJobLedger : JobLedgerLaws, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<string> ConnectionAsync() => Task.FromResult($"sqlite:{_folder.File("jobs.db")}");
}

public sealed class PostgresJobLedger(PostgresJobLedger.Home home) : JobLedgerLaws, IClassFixture<PostgresJobLedger.Home>
{
    protected override async Task<string> ConnectionAsync() => $"postgres:{await home.Server.CreateDatabaseAsync()}";

    public sealed class Home : IAsyncLifetime
    {
        public PostgresServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await PostgresServer.StartAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
