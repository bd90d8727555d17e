namespace F1Predict.Data.Tests.Database;

public abstract class IngestionRunLaws(IDatabaseHome home) : DatabaseLaws(home)
{
    [Fact]
    public async Task Run_StartedAndFinished_IsListedWithItsIssues()
    {
        var clock = new StoppedClock(Noon);
        await using var database = RaceDatabase.Open(await NewAsync(), clock);
        await database.MigrateAsync(Stop);
        var first = await database.IngestionRuns.StartAsync("f1db", Stop);
        var second = await database.IngestionRuns.StartAsync("jolpica", Stop);
        clock.At = Noon.AddSeconds(90);
        DataIssue[] issues = [new("races.json", "a number is expected", Line: 7, Field: "round", Value: "x'; --"), new("races.json", "the page is truncated")];
        var asOf = new DateTimeOffset(2026, 5, 31, 20, 0, 0, TimeSpan.FromHours(2));
        var result = new IngestionResult(IngestionRunState.Failed, new SaveOutcome(3, 2, 1), issues, asOf, "upstream is down");

        await database.IngestionRuns.FinishAsync(second, result, Stop);

        var runs = await database.IngestionRuns.LatestAsync(ct: Stop);
        runs.Select(r => r.Id).ShouldBe([second, first]);
        runs[0].Issues.ShouldBe(issues);
        (runs[0] with { Issues = [] }).ShouldBe(new IngestionRun(
            second, "jolpica", Noon, Noon.AddSeconds(90), IngestionRunState.Failed, new SaveOutcome(3, 2, 1), asOf, "upstream is down", []));
        (runs[1].State, runs[1].FinishedAt, runs[1].Issues.Count).ShouldBe((IngestionRunState.Running, null, 0));
        (await database.IngestionRuns.LatestAsync(1, Stop)).ShouldHaveSingleItem().Id.ShouldBe(second);
    }

    [Fact]
    public async Task Finish_TwiceOrUnknown_IsRefusedAndKeepsTheFirst()
    {
        var (database, _) = await WithAsync(null);
        await using var _1 = database;
        var run = await database.IngestionRuns.StartAsync("f1db", Stop);
        await database.IngestionRuns.FinishAsync(run, new IngestionResult(IngestionRunState.Succeeded, default, []), Stop);

        var again = new IngestionResult(IngestionRunState.Failed, default, [new DataIssue("x", "y")]);
        await Should.ThrowAsync<InvalidOperationException>(() => database.IngestionRuns.FinishAsync(run, again, Stop));
        await Should.ThrowAsync<InvalidOperationException>(() => database.IngestionRuns.FinishAsync(run + 1, again, Stop));
        var kept = (await database.IngestionRuns.LatestAsync(ct: Stop)).ShouldHaveSingleItem();
        (kept.State, kept.Issues.Count).ShouldBe((IngestionRunState.Succeeded, 0));
    }
}
