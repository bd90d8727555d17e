namespace F1Predict.Data.Tests.Database;

/// <summary>What <see cref="Child"/> processes do with the database they are given; run alone, with one of their own.</summary>
public sealed class ChildTasks(SqliteHome home) : IClassFixture<SqliteHome>
{
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

    private async Task<RaceDatabase> MigratedAsync()
    {
        var database = RaceDatabase.Open(await ConnectionAsync());
        await database.MigrateAsync(Stop);
        return database;
    }

    private async Task<string> ConnectionAsync() => Environment.GetEnvironmentVariable(Child.Variable) ?? await home.NewAsync();
}
