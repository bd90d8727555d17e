using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>The host takes up what another process ingests.</summary>
public sealed class NewDataTests(TrainedModels models) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 26, 6, 0, 0, TimeSpan.Zero));

    private string Connection => $"sqlite:{_folder.File("races.db")}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NewRowsInTheDatabase_AreForecastFromWithoutARestart()
    {
        await SaveAsync(models.History);
        await using var host = await TestHost.Start(models, database: Connection, clock: _clock);
        var before = (await host.Settled()).ShouldBeOfType<ForecastState.Ready>();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SaveAsync(models.History.WithUpcoming(before.Forecast.Race, w => w.With(race: w.Race with { Name = "Grand Prix of the Riviera" })));

        _clock.Advance(NewestHistory.Interval);

        (await UntilAsync(host.Board, state => state != before)).ShouldBeOfType<ForecastState.Ready>("the old forecast is shown until the new one is there");
        (await (await host.Get("/api/v1/predictions/next-race")).Json()).GetProperty("race_name").GetString().ShouldBe("Grand Prix of the Riviera");
    }

    [Fact]
    public async Task NothingNew_IsReadOnlyOnce()
    {
        await using var database = RaceDatabase.Open(Connection, _clock);
        var data = new DatabaseHistory(database);
        data.Load().DataThrough.ShouldBe(models.History.DataThrough, "an empty database gets the bundled races");

        (await data.NewerAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SaveAsync(models.History.WithUpcoming(models.History.NextRace!.Key, w => w.With(race: w.Race with { Name = "Grand Prix of the Riviera" })));
        (await data.NewerAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().NextRace!.Race.Name.ShouldBe("Grand Prix of the Riviera");
        (await data.NewerAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task DatabaseGoneForAWhile_WhatWasReadStandsUntilItIsBack()
    {
        var board = new ForecastBoard();
        var early = models.History.Before(models.History.DataThrough!.Value);
        var gone = new TaskCompletionSource();
        Task<RaceHistory?> Newer()
        {
            if (!gone.TrySetResult()) return Task.FromResult<RaceHistory?>(models.History);
            throw new RaceDataException(new DataIssue("database", "it is gone"));
        }

        await using var database = RaceDatabase.Open(Connection, _clock);
        var options = Options.Create(new JobsOptions { Enabled = false });
        var ledger = new JobLedger(database, _clock, options);
        using var newest = new NewestHistory(() => early, _ => Newer(), _clock);
        using var service = new HistoryService(board, newest, new JobPlan(ledger, database, options, _clock), ledger, NullLogger<HistoryService>.Instance);
        await service.StartAsync(TestContext.Current.CancellationToken);
        await using var asked = board.Asked(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await asked.MoveNextAsync();
        asked.Current.History.ShouldBeSameAs(early);

        _clock.Advance(NewestHistory.Interval);
        await gone.Task.WaitAsync(TestContext.Current.CancellationToken);
        _clock.Advance(NewestHistory.Interval);

        await asked.MoveNextAsync();
        asked.Current.History.ShouldBeSameAs(models.History, "after a failure it looks again");
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<ForecastState> UntilAsync(ForecastBoard board, Func<ForecastState, bool> reached)
    {
        while (true)
        {
            var (next, state) = (board.NextChange, board.Ask());
            if (reached(state)) return state;
            await next.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task SaveAsync(RaceHistory history)
    {
        await using var database = RaceDatabase.Open(Connection, _clock);
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        await database.SaveAsync(history, ct: TestContext.Current.CancellationToken);
    }
}
