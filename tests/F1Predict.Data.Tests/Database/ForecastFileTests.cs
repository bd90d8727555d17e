using System.IO.Compression;

namespace F1Predict.Data.Tests.Database;

public sealed class ForecastFileTests
{
    private static readonly RaceHistory History = RaceHistory.LoadBundled();
    private static readonly RaceKey Race = History.CompletedRaces[^1].Key;

    [Fact]
    public void Save_ThenLoad_GivesTheSameButForRounding()
    {
        StoredForecast[] saved =
        [
            Stored.Forecast(History, Race, ForecastMoment.AfterQualifying, TrackConditions.Mixed, origin: ForecastOrigin.WalkForward),
            Stored.Forecast(History, History.NextRace!.Key, generatedAt: new DateTimeOffset(2026, 6, 1, 14, 30, 0, TimeSpan.FromHours(2))),
        ];

        var loaded = Again(saved);

        loaded.Select(f => f.Id).ShouldBe(saved.Select(f => f.Id));
        loaded.Select(WithoutDrivers).ShouldBe(saved.Select(WithoutDrivers));
        foreach (var (own, was) in loaded.SelectMany(f => f.Drivers).Zip(saved.SelectMany(f => f.Drivers)))
        {
            (own.Driver, own.Constructor).ShouldBe((was.Driver, was.Constructor));
            own.WinProbability.ShouldBe(was.WinProbability, 0.0001);
            own.PodiumProbability.ShouldBe(was.PodiumProbability, 0.0000051);
            own.PointsProbability.ShouldBe(was.PointsProbability, 0.0000051);
            own.RetireProbability.ShouldBe(was.RetireProbability, 0.0000051);
            own.ExpectedPosition.ShouldBe(was.ExpectedPosition, 0.0000051);
        }
    }

    [Fact]
    public void Save_SmallChances_KeepAUnitAndAllSumToOne()
    {
        var entries = History.Weekend(Race).Entries;
        var small = 0.000001;
        var drivers = entries.Select((e, i) => new StoredDriverForecast(
            e.Driver, e.Constructor, i == 0 ? 1 - (small * (entries.Count - 2)) : i == 1 ? 0 : small, 0.1, 0.5, 0.1, 5)).ToArray();

        var loaded = Again([Stored.Forecast(History, Race, drivers: drivers)])[0].Drivers;

        loaded.Sum(d => d.WinProbability).ShouldBe(1, 1e-12);
        loaded[1].WinProbability.ShouldBe(0);
        loaded.Skip(2).ShouldAllBe(d => d.WinProbability == 0.00001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"format\":2,\"forecasts\":[]}")]
    [InlineData("{\"format\":1,\"forecasts\":null}")]
    [InlineData("{\"format\":1,\"forecasts\":[{}]}")]
    [InlineData("{\"format\":1,\"forecasts\":[null]}")]
    [InlineData("[1,2")]
    public void Load_AnythingElse_IsRefused(string json)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(System.Text.Encoding.UTF8.GetBytes(json));
        stream.Position = 0;
        Should.Throw<InvalidDataException>(() => ForecastFile.Load(stream));
    }

    [Theory]
    [InlineData("race", "\"2026-05\"", "\"2026\"")]
    [InlineData("moment", "\"before-weekend\"", "\"yesterday\"")]
    [InlineData("conditions", "\"any\"", "\"sunny\"")]
    [InlineData("cars", "\"cars\":[", "\"cars\":[null,")]
    [InlineData("values", "\"values\":[", "\"values\":[7,")]
    [InlineData("driver", "\"max-verstappen\"", "\"Max Verstappen\"")]
    public void Load_BadValue_IsRefused(string what, string value, string bad)
    {
        using var stream = new MemoryStream();
        ForecastFile.Save(stream, [Stored.Forecast(History, Race)]);
        stream.Position = 0;
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        var text = reader.ReadToEnd();
        text.ShouldContain(value, Case.Sensitive, what);
        using var changed = new MemoryStream();
        using (var brotli = new BrotliStream(changed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(text.Replace(value, bad, StringComparison.Ordinal)));
        changed.Position = 0;
        Should.Throw<InvalidDataException>(() => ForecastFile.Load(changed));
    }

    [Fact]
    public void Load_BytesThatAreNotCompressed_AreRefused()
    {
        using var stream = new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8]);
        Should.Throw<InvalidDataException>(() => ForecastFile.Load(stream));
    }

    private static IReadOnlyList<StoredForecast> Again(IEnumerable<StoredForecast> forecasts)
    {
        using var stream = new MemoryStream();
        ForecastFile.Save(stream, forecasts);
        stream.Position = 0;
        return ForecastFile.Load(stream);
    }

    private static string WithoutDrivers(StoredForecast f) => Stored.Text(f).Split(" StoredDriverForecast")[0];
}
