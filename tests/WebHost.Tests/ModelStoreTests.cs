using F1Predict.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost.Tests;

public sealed class ModelStoreTests(TrainedModels models)
{
    private readonly WarningLog _log = new();

    [Fact]
    public void Get_SecondTime_TakesTheStoredModel()
    {
        var folder = models.NewFolder();
        Get(folder, (_, _, _, _) => models.Predictor);
        var again = Get(folder, (_, _, _, _) => throw new InvalidOperationException("It was to be stored."));

        var weekend = models.History.NextRace!;
        again.Forecast(weekend, weekend.LatestMoment).Drivers.ShouldBe(models.Forecast.Drivers);
        Directory.GetFiles(folder).ShouldHaveSingleItem().ShouldEndWith("2026-05-before-weekend.f1model");
        _log.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no model")]
    public void Get_DamagedModel_WarnsTrainsAnewAndStoresIt(string content)
    {
        var folder = models.NewFolder();
        var store = Store(folder);
        var path = store.PathOf(models.History, models.History.NextRace!.LatestMoment);
        File.WriteAllText(path, content);

        Get(folder, (_, _, _, _) => models.Predictor).ShouldBeSameAs(models.Predictor);
        _log.Warnings.ShouldHaveSingleItem().ShouldContain(path);
        store.TryLoad(models.History, models.History.NextRace!.LatestMoment).ShouldNotBeNull();
    }

    [Fact]
    public void Get_TruncatedModel_WarnsAndTrainsAnew()
    {
        var folder = models.NewFolder();
        Get(folder, (_, _, _, _) => models.Predictor);
        var path = Directory.GetFiles(folder).Single();
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);

        Get(folder, (_, _, _, _) => models.Predictor).ShouldBeSameAs(models.Predictor);
        _log.Warnings.ShouldHaveSingleItem();
        File.ReadAllBytes(path).ShouldBe(bytes);
    }

    [Fact]
    public void Get_FolderThatCannotBe_WarnsAndStillForecasts()
    {
        var file = Path.Combine(models.NewFolder(), "a file, not a folder");
        File.WriteAllText(file, "");
        Get(file, (_, _, _, _) => models.Predictor).ShouldBeSameAs(models.Predictor);
        _log.Warnings.ShouldHaveSingleItem();
    }

    [Fact]
    public void AtomicFile_WriterFails_LeavesTheOldFileAndNothingElse()
    {
        var folder = models.NewFolder();
        var path = Path.Combine(folder, "model");
        AtomicFile.Write(path, stream => stream.WriteByte(7));
        Should.Throw<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(8);
            throw new IOException("the disk is full");
        }));
        Directory.GetFiles(folder).ShouldBe([path]);
        File.ReadAllBytes(path).ShouldBe([7]);
    }

    private RacePredictor Get(string folder, TrainPredictor train) => new PredictorSource(Store(folder), train).Get(
        models.History, models.History.NextRace!.LatestMoment, new OnProgress(_ => { }), TestContext.Current.CancellationToken);

    private ModelStore Store(string folder) => new(Options.Create(new ModelStoreOptions { Folder = folder }), _log);

    private sealed class WarningLog : ILogger<ModelStore>
    {
        public List<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning) Warnings.Add(formatter(state, exception));
        }
    }
}
