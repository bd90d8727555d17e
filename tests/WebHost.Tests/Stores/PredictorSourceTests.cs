using System.Diagnostics.Metrics;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost.Tests;

[Collection("s3")]
public sealed class PredictorSourceTests(TrainedModels models, S3Home s3)
{
    private readonly WarningLog _log = new();
    private readonly TickingClock _clock = new();
    private readonly string _folder = models.NewFolder();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RaceWeekend NextRace => models.History.NextRace!;

    [Fact]
    public void ForNextRace_SecondTime_TakesTheStoredModel()
    {
        Get(InFolder());
        var again = Get(InFolder(), train: (_, _, _, _) => throw new InvalidOperationException("It was to be stored."));

        again.Forecast(NextRace, NextRace.LatestMoment).Drivers.ShouldBe(models.Forecast.Drivers);
        Directory.GetDirectories(_folder).Select(Path.GetFileName).ShouldBe(["before-weekend"]);
        _log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void ForNextRace_Bucket_IsUsedInPlaceOfTheFolder()
    {
        var options = new ModelsOptions { Folder = _folder, S3 = Bucket(prefix: "of-host/") };
        Get(options);
        Get(options, train: (_, _, _, _) => throw new InvalidOperationException("It was to be stored."))
            .Forecast(NextRace, NextRace.LatestMoment).Drivers.ShouldBe(models.Forecast.Drivers);

        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
        _log.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("models.f1model")]
    [InlineData("manifest.json")]
    public void ForNextRace_DamagedFile_WarnsTrainsAnewAndStoresIt(string file)
    {
        Get(InFolder());
        var path = Directory.GetFiles(_folder, file, SearchOption.AllDirectories).ShouldHaveSingleItem();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);

        Get(InFolder()).ShouldBeSameAs(models.Predictor);
        _log.Warnings.ShouldHaveSingleItem().ShouldContain(Path.GetFileName(Path.GetDirectoryName(path))!);
        Directory.GetFiles(_folder, file, SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Fact]
    public void ForNextRace_FolderThatCannotBe_WarnsAndStillForecasts()
    {
        var file = Path.Combine(_folder, "a file, not a folder");
        File.WriteAllText(file, "");
        Get(new ModelsOptions { Folder = file }).ShouldBeSameAs(models.Predictor);
        _log.Warnings.ShouldHaveSingleItem().ShouldContain("cannot be stored");
    }

    [Theory]
    [InlineData("nobody", "f1", null)]
    [InlineData("S3RVER", "no-such-bucket", null)]
    [InlineData("S3RVER", "f1", "http://127.0.0.1:1/")]
    public void ForNextRace_BucketThatCannotBeUsed_WarnsWithoutTheSecretAndStillForecasts(string key, string bucket, string? endpoint)
    {
        var options = new ModelsOptions { Folder = _folder, S3 = Bucket("of-stranger/") };
        (options.S3.Key, options.S3.Secret, options.S3.Bucket) = (key, "not-the-secret", bucket);
        if (endpoint is not null) options.S3.Endpoint = new Uri(endpoint);
        Get(options).ShouldBeSameAs(models.Predictor);

        _log.Warnings.Count.ShouldBe(2);
        _log.Warnings.ShouldAllBe(w => w.Contains($"'{bucket}'") && !w.Contains("not-the-secret"));
    }

    [Fact]
    public void ForNextRace_KeepsSoManyVersionsAndNoMore()
    {
        for (var round = 3; round <= 6; round++)
        {
            var history = Bundled.History.Before(new RaceKey(2012, round));
            Source(new ModelsOptions { Folder = _folder, Keep = 2 }, (h, _, _, _) => SmallModels.One.WithHistory(h)).ForNextRace(history, ForecastMoment.BeforeWeekend, Nobody, Cancel);
        }

        Directory.GetDirectories(Path.Combine(_folder, "before-weekend")).Length.ShouldBe(2);
    }

    [Fact]
    public void ForPastRace_DoesNotTouchTheModelsOfTheNextRace()
    {
        Get(InFolder());
        var trained = 0;
        for (var time = 0; time < 2; time++)
        {
            Source(InFolder(), (h, o, p, c) =>
            {
                trained++;
                return RacePredictor.Train(h, o, p, c);
            }).ForPastRace(Bundled.Early, ForecastMoment.AfterQualifying, Nobody, Cancel).Forecast(Bundled.Early.NextRace!).Drivers.Count.ShouldBe(24);
        }

        trained.ShouldBe(1);
        Directory.GetDirectories(_folder).Select(Path.GetFileName).ShouldBe(["before-weekend", PredictorSource.PastRaces], ignoreOrder: true);
        Directory.GetDirectories(Path.Combine(_folder, "before-weekend")).Length.ShouldBe(1);
    }

    private static IMeterFactory Meters { get; } = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private static OnProgress Nobody { get; } = new(_ => { });

    private ModelsOptions InFolder() => new() { Folder = _folder };

    private S3Options Bucket(string prefix) =>
        new() { Bucket = s3.Options.Bucket, Prefix = prefix, Endpoint = s3.Options.Endpoint, PathStyle = true, Key = s3.Options.Key, Secret = s3.Options.Secret };

    private RacePredictor Get(ModelsOptions options, TrainPredictor? train = null) =>
        Source(options, train ?? ((_, _, _, _) => models.Predictor)).ForNextRace(models.History, NextRace.LatestMoment, Nobody, Cancel);

    private PredictorSource Source(ModelsOptions options, TrainPredictor train) => new(new ModelStores(Options.Create(options), _clock), train, new HostMetrics(Meters), _clock, _log);

    private sealed class WarningLog : ILogger<PredictorSource>
    {
        public List<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning) Warnings.Add(formatter(state, exception) + exception);
        }
    }
}
