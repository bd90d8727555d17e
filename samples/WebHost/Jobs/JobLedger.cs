using System.Data.Common;
using Dapper;
using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>
/// The record of jobs, which all instances on a database share. It gives each job to one of them: a job is added once, claimed by one, and held by a
/// lease that its instance renews. One whose instance died is given to the next, until it has been tried often enough.
/// </summary>
internal sealed class JobLedger(RaceDatabase database, TimeProvider clock, IOptions<JobsOptions> options)
{
    /// <summary>How long a job is held unless the lease is renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const string Columns = "job_id, kind, slot, state, requested_by, requested_at, due_at, tries, instance, started_at, finished_at, message";

    /// <summary>This program, as others see it.</summary>
    private readonly string _instance = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid().ToString("N")[..6]}";

    /// <summary>Wakes who works on the jobs.</summary>
    public Bell Bell { get; } = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>Adds jobs that are due now, those that were never added before.</summary>
    public Task AddAsync(IReadOnlyCollection<DueJob> due, CancellationToken ct) => WriteAsync("add jobs", transaction => transaction.Connection!.ExecuteAsync(
        new CommandDefinition(Insert, due.Select(d => Values(Guid.NewGuid(), d, null)).ToArray(), transaction, cancellationToken: ct)), ct);

    /// <summary>Adds a job that somebody asked for.</summary>
    /// <param name="kind">What to do.</param>
    /// <param name="user">Who asked; null when that is not known.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Job> AskAsync(JobKind kind, Guid? user, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await WriteAsync("add a job", transaction => transaction.Connection!.ExecuteAsync(
            new CommandDefinition(Insert, Values(id, DueJob.AskedFor(kind, id), user), transaction, cancellationToken: ct)), ct);
        Bell.Ring();
        return (await FindAsync(id, ct))!;
    }

    /// <summary>Takes the next job for this instance; null when there is none to do now.</summary>
    public async Task<Job?> ClaimAsync(CancellationToken ct)
    {
        const string Open = "(state = 'queued' AND due_at <= @now OR state = 'running' AND lease_until < @now)";
        const string Candidates = $"SELECT job_id FROM jobs WHERE finished_at IS NULL AND {Open} ORDER BY due_at, requested_at LIMIT 10";
        const string GiveUp = """
            UPDATE jobs SET state = 'failed', finished_at = @now, lease_until = NULL, message = 'the program that ran it ended'
            WHERE job_id = @id AND state = 'running' AND lease_until < @now AND tries >= @most
            """;
        const string Claim = $"""
            UPDATE jobs SET state = 'running', instance = @me, started_at = @now, lease_until = @until, tries = tries + 1 WHERE job_id = @id AND {Open}
            """;
        var now = clock.GetUtcNow();
        var candidates = await database.QueryAsync("look for jobs", new CommandDefinition(Candidates, new { now }, cancellationToken: ct), r => r.Id());
        foreach (var id in candidates)
        {
            var values = new { id, now, me = _instance, until = now + Lease, most = options.Value.Tries };
            var claimed = await WriteAsync("claim a job", async transaction =>
            {
                await ChangeAsync(transaction, GiveUp, values, ct);
                return await ChangeAsync(transaction, Claim, values, ct);
            }, ct);
            if (claimed > 0) return await FindAsync(id, ct);
        }

        return null;
    }

    /// <summary>Renews the lease of a job.</summary>
    /// <returns>Whether this instance still holds it.</returns>
    public Task<bool> KeepAsync(Job job, CancellationToken ct) =>
        ChangeOwnAsync("keep a job", "lease_until = @later", job, new { later = clock.GetUtcNow() + Lease }, ct);

    /// <summary>Records what came of a try: the end of the job, or another try later.</summary>
    /// <returns>Whether this instance still held it.</returns>
    public Task<bool> EndAsync(Job job, bool succeeded, string message, DateTimeOffset? again, CancellationToken ct) => again is { } due
        ? ChangeOwnAsync("put a job off", "state = 'queued', lease_until = NULL, due_at = @due, message = @message", job, new { due, message }, ct)
        : ChangeOwnAsync(
            "end a job",
            "state = @state, lease_until = NULL, finished_at = @at, message = @message",
            job,
            new { state = ContractJson.NameOf(succeeded ? JobState.Succeeded : JobState.Failed), at = clock.GetUtcNow(), message },
            ct);

    /// <summary>Gives a job back that was not finished because this instance stops; the try does not count.</summary>
    public Task ReleaseAsync(Job job, CancellationToken ct) =>
        ChangeOwnAsync("give a job back", "state = 'queued', lease_until = NULL, tries = tries - 1", job, new { }, ct);

    /// <summary>A job; null when there is none of that id.</summary>
    public async Task<Job?> FindAsync(Guid id, CancellationToken ct) =>
        (await database.QueryAsync("look up a job", new CommandDefinition($"SELECT {Columns} FROM jobs WHERE job_id = @id", new { id }, cancellationToken: ct), Read)).SingleOrDefault();

    /// <summary>The job of that kind and slot; null when it was never due.</summary>
    public async Task<Job?> FindAsync(DueJob due, CancellationToken ct)
    {
        var query = new CommandDefinition(
            $"SELECT {Columns} FROM jobs WHERE kind = @kind AND slot = @Slot", new { kind = ContractJson.NameOf(due.Kind), due.Slot }, cancellationToken: ct);
        return (await database.QueryAsync("look up a job", query, Read)).SingleOrDefault();
    }

    /// <summary>Jobs, the last one asked for first, and how many there are in all.</summary>
    public async Task<(int Total, IReadOnlyList<Job> Jobs)> PageAsync(int skip, int take, CancellationToken ct)
    {
        var totals = await database.QueryAsync("count jobs", new CommandDefinition("SELECT count(*) FROM jobs", cancellationToken: ct), r => r.Number());
        var query = new CommandDefinition(
            $"SELECT {Columns} FROM jobs ORDER BY requested_at DESC, job_id LIMIT @take OFFSET @skip", new { take, skip }, cancellationToken: ct);
        return (totals[0], await database.QueryAsync("list jobs", query, Read));
    }

    /// <summary>
    /// Removes the record of jobs that ended before, but only of those that were due by the clock: one that is due for a state of the data is not to be due
    /// again because its record is gone.
    /// </summary>
    /// <returns>How many there were.</returns>
    public Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken ct)
    {
        const string Remove = "DELETE FROM jobs WHERE finished_at < @before AND kind IN ('ingest', 'backup')";
        return WriteAsync("remove old jobs", t => ChangeAsync(t, Remove, new { before }, ct), ct);
    }

    private const string Insert = """
        INSERT INTO jobs (job_id, kind, slot, state, requested_by, requested_at, due_at)
        VALUES (@id, @kind, @slot, 'queued', @user, @now, @now) ON CONFLICT (kind, slot) DO NOTHING
        """;

    private object Values(Guid id, DueJob due, Guid? user) =>
        new { id, kind = ContractJson.NameOf(due.Kind), slot = due.Slot, user, now = clock.GetUtcNow() };

    private async Task<bool> ChangeOwnAsync(string what, string change, Job job, object values, CancellationToken ct)
    {
        var all = new DynamicParameters(values);
        all.AddDynamicParams(new { job.Id, me = _instance });
        var sql = $"UPDATE jobs SET {change} WHERE job_id = @Id AND state = 'running' AND instance = @me";
        return await WriteAsync(what, transaction => ChangeAsync(transaction, sql, all, ct), ct) > 0;
    }

    private Task<int> WriteAsync(string what, Func<DbTransaction, Task<int>> write, CancellationToken ct) => database.WriteAsync(what, write, ct);

    private static Task<int> ChangeAsync(DbTransaction transaction, string sql, object values, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: ct));

    private static Job Read(RowReader r) => new(
        r.Id(), Enum.Parse<JobKind>(r.Text(), ignoreCase: true), r.Text(), Enum.Parse<JobState>(r.Text(), ignoreCase: true), r.OptionalId(), r.Moment(), r.Moment(),
        r.Number(), r.OptionalText(), r.OptionalMoment(), r.OptionalMoment(), r.OptionalText());
}
