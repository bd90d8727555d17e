using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests.Jobs;

/// <summary>What is due when.</summary>
public sealed class JobPlanTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(At("2026-06-01T12:00"));
    private readonly IOptions<JobsOptions> _options = Options.Create(new JobsOptions());
    private readonly RaceDatabase _database;
    private readonly JobLedger _ledger;
    private readonly JobPlan _plan;

    public JobPlanTests()
    {
        _database = RaceDatabase.Open($"sqlite:{_folder.File("jobs.db")}", _clock);
        _ledger = new JobLedger(_database, _clock, _options);
        _plan = new JobPlan(_ledger, _database, _options, _clock);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task FirstMinute_NothingIsAskedOfTheOutside()
    {
        (await PlannedAsync(Bundled.History)).Select(j => j.Kind).ShouldBe([JobKind.Accuracy, JobKind.Retrain], ignoreOrder: true);

        _clock.Advance(JobPlan.QuietStart);

        (await PlannedAsync(Bundled.History)).Select(j => $"{j.Kind} {j.Slot}").ShouldBe(["Ingest 2026-06-01T02:00:00Z", "Backup 2026-06-01T03:00:00Z"], ignoreOrder: true);
    }

    // Practice 1 of Monaco began at 11:30 UTC on 5 June 2026 and 2 at 15:00; 65 minutes later it should have ended.
    [Theory]
    [InlineData("2026-06-05T12:34", "2026-06-05T02:00:00Z")]
    [InlineData("2026-06-05T12:35", "2026-06-05T02:00:00Z", "2026-06-05T12:35:00Z")]
    [InlineData("2026-06-05T12:59", "2026-06-05T02:00:00Z", "2026-06-05T12:55:00Z")]
    [InlineData("2026-06-05T16:07", "2026-06-05T02:00:00Z", "2026-06-05T16:05:00Z")]
    [InlineData("2026-06-05T18:40", "2026-06-05T02:00:00Z", "2026-06-05T18:35:00Z")]
    [InlineData("2026-06-05T23:00", "2026-06-05T02:00:00Z")]
    [InlineData("2026-06-06T01:59", "2026-06-05T02:00:00Z")]
    [InlineData("2026-06-06T02:00", "2026-06-06T02:00:00Z")]
    public async Task Ingest_IsDueDailyAndWhileASessionIsAwaited(string now, params string[] slots)
    {
        _clock.SetUtcNow(At(now));

        (await PlannedAsync(Bundled.History)).Where(j => j.Kind == JobKind.Ingest).Select(j => j.Slot).ShouldBe(slots, ignoreOrder: true);
    }

    [Fact]
    public async Task Ingest_IsNotDueForWhatIsThere()
    {
        _clock.SetUtcNow(At("2026-06-05T13:00"));
        var known = Bundled.History.WithUpcoming(new RaceKey(2026, 6), w => w.With(practice1: [new PracticeResult(w.Entries[0].Driver, 75_000, 20)]));

        (await PlannedAsync(known)).Count(j => j.Kind == JobKind.Ingest).ShouldBe(1, "the daily one");
    }

    [Fact]
    public async Task Forecast_WaitsForTheModels()
    {
        await PlannedAsync(Bundled.History);
        (await PlannedAsync(Bundled.History)).ShouldBeEmpty("they are being trained");

        await DoAllAsync();

        (await PlannedAsync(Bundled.History)).ShouldHaveSingleItem().Slot.ShouldStartWith("2026-06 before-weekend ");
        var races = new NewestRaces(Bundled.History);
        (await _plan.IsPreparedAsync(races, Stop)).ShouldBeFalse();
        await DoAllAsync();
        (await _plan.IsPreparedAsync(races, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task Forecast_OfARaceThatHasStarted_IsNotDue()
    {
        _clock.SetUtcNow(Bundled.History.NextRace!.Race.Sessions.Race!.Value.AddMinutes(1));

        (await PlannedAsync(Bundled.History)).Select(j => j.Kind).ShouldNotContain(JobKind.Retrain);
        (await _plan.IsPreparedAsync(new NewestRaces(Bundled.History), Stop)).ShouldBeTrue("nothing is to come");
    }

    [Fact]
    public async Task CorrectedResult_IsLearnedAndScoredAnew()
    {
        await PlannedAsync(Bundled.History);
        await DoAllAsync();
        await PlannedAsync(Bundled.History);
        await DoAllAsync();

        var corrected = Bundled.History.WithRace(new RaceKey(2026, 5), race => race.Swapped(0, 1));

        (await PlannedAsync(corrected)).Select(j => j.Kind).ShouldBe([JobKind.Accuracy, JobKind.Retrain], ignoreOrder: true);
    }

    [Fact]
    public async Task NoFurtherRace_OnlyScores()
    {
        (await PlannedAsync(Histories.WithoutUpcoming(Bundled.History))).ShouldHaveSingleItem().Kind.ShouldBe(JobKind.Accuracy);
    }

    /// <summary>The jobs that a pass adds.</summary>
    private async Task<List<Job>> PlannedAsync(RaceHistory history)
    {
        await _database.MigrateAsync(Stop);
        var before = await JobsAsync();
        await _plan.AddAsync(new NewestRaces(history), Stop);
        return [.. (await JobsAsync()).ExceptBy(before.Select(j => j.Id), j => j.Id)];
    }

    private async Task DoAllAsync()
    {
        while (await _ledger.ClaimAsync(Stop) is { } job) await _ledger.EndAsync(job, true, "done", null, Stop);
    }

    private async Task<IReadOnlyList<Job>> JobsAsync() => (await _ledger.PageAsync(0, 100, Stop)).Jobs;

    private static DateTimeOffset At(string time) => DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm", null, System.Globalization.DateTimeStyles.AssumeUniversal);
}
