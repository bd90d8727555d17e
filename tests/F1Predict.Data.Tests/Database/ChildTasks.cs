namespace F1Predict.Data.Tests.Database;

/// <summary>What <see cref="Child"/> processes do with the database they are given; run alone, with one of their own.</summary>
public sealed class ChildTasks(SqliteHome home) : IClassFixture<SqliteHome>
{
    /// <summary>How many forecasts <see cref="SaveForecasts"/> stores.</summary>
    public const int Forecasts = 20;

    private static readonly RaceHistory Bundled = RaceHistory.LoadBundled();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate()
    {
        await using var database = RaceDatabase.Open(await ConnectionAsync());
        await database.MigrateAsync(Stop);
        (await database.LoadHistoryAsync(Stop)).CompletedRaces.ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveWeekends()
    {
        await using var database = await MigratedAsync();
        await database.SavePeopleAsync(Bundled.Drivers.Values, Bundled.Constructors.Values, Bundled.Circuits.Values, Stop);
        foreach (var race in Bundled.CompletedRaces) await database.SaveRaceAsync(race.Weekend, race, ct: Stop);
        (await database.LoadHistoryAsync(Stop)).CompletedRaces.Count.ShouldBe(Bundled.CompletedRaces.Count);
    }

    [Fact]
    public async Task SaveHistory()
    {
        await using var database = await MigratedAsync();
        (await database.SaveAsync(Bundled, ct: Stop)).Updated.ShouldBe(0);
    }

    [Fact]
    public async Task SaveForecasts()
    {
        await using var database = await MigratedAsync();
        if ((await database.LoadStateAsync(Stop)).DataThrough is null) await database.SaveAsync(Bundled, ct: Stop);
        var weekends = Bundled.CompletedRaces.TakeLast(Forecasts - 1).Select(r => r.Weekend).Append(Bundled.NextRace!);
        foreach (var weekend in weekends) await database.Forecasts.SaveAsync([Stored.Forecast(Bundled, weekend.Key)], Stop);
        (await database.Forecasts.LoadStateAsync(Stop)).Count.ShouldBe(Forecasts);
    }

    private async Task<RaceDatabase> MigratedAsync()
    {
        var database = RaceDatabase.Open(await ConnectionAsync());
        await database.MigrateAsync(Stop);
        return database;
    }

    private async Task<string> ConnectionAsync() => Environment.GetEnvironmentVariable(Child.Variable) ?? await home.NewAsync();
}
