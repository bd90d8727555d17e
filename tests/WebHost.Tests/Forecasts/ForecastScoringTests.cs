using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>Scores follow the results.</summary>
public sealed class ForecastScoringTests(TrainedModels models) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 26, 6, 0, 0, TimeSpan.Zero));

    private string Connection => $"sqlite:{_folder.File("races.db")}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Score_LiveForecastOnceTheResultIsCorrected_Follows()
    {
        var last = models.History.CompletedRaces[^1];
        await using var database = RaceDatabase.Open(Connection, _clock);
        await database.MigrateAsync(Stop);
        await database.SaveAsync(models.History, ct: Stop);
        var forecast = Walked(last.Key).ToForecast();
        var stored = forecast.ToStored(models.History, null, last.Race.Sessions.Race!.Value.AddHours(-1));
        await database.Forecasts.SaveAsync([stored], Stop);
        var scoring = new ForecastScoring(database);

        (await scoring.ScoreAsync(models.History, Stop)).ShouldBe(1);
        (await scoring.ScoreAsync(models.History, Stop)).ShouldBe(0);
        (await ScoreAsync(database, stored)).ShouldBe(new ScoredForecast(forecast, last).ToScore());

        var corrected = models.History.WithRace(last.Key, WithoutItsWinner);
        (await scoring.ScoreAsync(corrected, Stop)).ShouldBe(1);
        var score = await ScoreAsync(database, stored);
        score.Winner.ShouldBe(corrected.FindCompleted(last.Key)!.Winner);
        score.ShouldNotBe(new ScoredForecast(forecast, last).ToScore());
    }

    [Fact]
    public async Task Keeper_ForecastStoredByAnotherProgram_IsAnsweredWithinAMinute()
    {
        const string Path = "/api/v1/predictions/race/2012-01";
        await using var host = await TestHost.Filled(models, Connection, clock: _clock);
        (await host.Get(Path)).Dispose();
        var race = models.History.FindCompleted(new RaceKey(2012, 1))!;
        var forecast = UniformForecast(race);
        await using (var other = RaceDatabase.Open(Connection, _clock)) await other.Forecasts.SaveAsync([forecast], Stop);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await using var database = RaceDatabase.Open(Connection, _clock);
        while (true)
        {
            var next = host.Services.GetRequiredService<ForecastKeeper>().Next;
            if ((await database.Forecasts.FindAsync(forecast, Stop))!.Score is not null) break;
            await next.WaitAsync(Stop);
        }

        (await host.GetJson(Path)).GetProperty("actual_winner").GetString().ShouldBe(race.Winner.Value);
        (await host.GetJson("/api/v1/predictions?season=2012")).GetProperty("items")[0].GetProperty("score").GetProperty("log_loss").GetDouble()
            .ShouldBe(Math.Log(race.Weekend.Entries.Count), 0.001);
    }

    private StoredForecast UniformForecast(CompletedRace race)
    {
        var options = new WalkForwardOptions { From = race.Key, To = race.Key };
        return WalkForward.Run(models.History, new UniformForecaster(), options, cancellationToken: Stop)[0].Forecast
            .ToStored(models.History, null, _clock.GetUtcNow(), ForecastOrigin.WalkForward);
    }

    private static StoredForecast Walked(RaceKey race) =>
        WalkForwardForecasts.Load().Single(f => f.Race == race && f.Moment == ForecastMoment.AfterQualifying);

    private static async Task<ForecastScore> ScoreAsync(RaceDatabase database, StoredForecast forecast) =>
        (await database.Forecasts.FindAsync(forecast, Stop)).ShouldNotBeNull().Score.ShouldNotBeNull();

    // A late disqualification of the winner.
    private static CompletedRace WithoutItsWinner(CompletedRace race) => race.With(results: [.. race.Results.Select(r => r.Finish switch
    {
        Finish.Classified { Position: 1 } => r with { Finish = new Finish.Disqualified("Fuel"), Points = 0 },
        Finish.Classified f => r with { Finish = f with { Position = f.Position - 1 } },
        _ => r,
    })]);
}
