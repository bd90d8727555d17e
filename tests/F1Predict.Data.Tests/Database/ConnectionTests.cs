namespace F1Predict.Data.Tests.Database;

public sealed class ConnectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("sqlite:")]
    [InlineData("Host=db;Password=hunter2")]
    [InlineData("mysql:Password=hunter2")]
    [InlineData("postgres:")]
    [InlineData("postgres:Database=f1;Password=hunter2")]
    [InlineData("postgres://ann:hunter2@db/f1")]
    [InlineData("postgres:Host=db;Password=a;hunter2=b")]
    [InlineData("postgres:Host=db;Port=hunter2")]
    [InlineData("postgres:Host=db;Maximum Pool Size=hunter2")]
    [InlineData("postgres:hunter2")]
    public void Open_WrongConnection_SaysWhatIsExpectedWithoutThePassword(string connection)
    {
        var error = Should.Throw<ArgumentException>(() => RaceDatabase.Open(connection));
        error.ToString().ShouldNotContain("hunter2");
        error.Message.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Migrate_NobodyListens_NamesServerButNotThePassword()
    {
        await using var database = RaceDatabase.Open("postgres:Host=127.0.0.1;Port=1;Database=f1;Username=ann;Password=hunter2;Timeout=5");
        database.Description.ShouldBe("PostgreSQL 127.0.0.1:1/f1");
        var error = await Should.ThrowAsync<RaceDatabaseException>(() => database.MigrateAsync(Stop));
        error.Message.ShouldContain("127.0.0.1:1/f1");
        error.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Migrate_FolderThatIsAFile_NamesIt()
    {
        var file = Path.GetTempFileName();
        try
        {
            await using var database = RaceDatabase.Open($"sqlite:{file}/f1.db");
            (await Should.ThrowAsync<RaceDatabaseException>(() => database.MigrateAsync(Stop))).Message.ShouldContain(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Migrate_FileThatIsNoDatabase_IsRefused()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new string('x', 5000), Stop);
            await using var database = RaceDatabase.Open($"sqlite:{file}");
            (await Should.ThrowAsync<RaceDatabaseException>(() => database.MigrateAsync(Stop))).Message.ShouldContain("not a database");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Load_NoFile_MakesNone()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var database = RaceDatabase.Open($"sqlite:{file}");
        await Should.ThrowAsync<RaceDatabaseException>(() => database.LoadHistoryAsync(Stop));
        File.Exists(file).ShouldBeFalse();
    }
}
