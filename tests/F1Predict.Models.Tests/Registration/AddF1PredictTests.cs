using F1Predict.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace F1Predict.Models.Tests.Registration;

public sealed class AddF1PredictTests : IDisposable
{
    private static readonly RaceHistory Early = Bundled.Early;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Defaults_TheHistoryIsTheBundledOne()
    {
        using var services = new ServiceCollection().AddF1Predict().BuildServiceProvider();

        services.GetRequiredService<RaceHistory>().ResultsHash().ShouldBe(Bundled.History.ResultsHash());
        services.GetRequiredService<PredictorProvider>().ShouldBeSameAs(services.GetRequiredService<PredictorProvider>());
        services.GetRequiredService<IModelStorage>().ShouldBeOfType<FolderModelStorage>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void HostsOwnHistory_RegisteredBeforeOrAfter_IsTaken(bool before)
    {
        var collection = new ServiceCollection();
        if (before) collection.AddSingleton(Early);
        collection.AddF1Predict();
        if (!before) collection.AddSingleton(Early);
        using var services = collection.BuildServiceProvider();

        services.GetRequiredService<RaceHistory>().ShouldBeSameAs(Early);
    }

    [Fact]
    public async Task Get_ByManyAtOnce_TrainsOnceAndStores()
    {
        await using var services = Services();
        var provider = services.GetRequiredService<PredictorProvider>();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => provider.GetAsync(cancellationToken: Cancel), Cancel)));

        all.Distinct().ShouldHaveSingleItem();
        (await services.GetRequiredService<ModelStore>().ListAsync(Cancel)).ShouldHaveSingleItem().DataThrough.ShouldBe(Early.DataThrough!.Value);
    }

    [Fact]
    public async Task Get_InTheNextProcess_LoadsWhatWasStored()
    {
        await using var first = Services();
        await using var second = Services();
        var (told, toldAgain) = (new Told(), new Told());
        var trained = await first.GetRequiredService<PredictorProvider>().GetAsync(told, Cancel);
        var loaded = await second.GetRequiredService<PredictorProvider>().GetAsync(toldAgain, Cancel);

        told.Fractions[^1].ShouldBe(1);
        toldAgain.Fractions.ShouldBeEmpty();
        loaded.Forecast(Early.NextRace!, ForecastMoment.BeforeWeekend).Drivers.ShouldBe(trained.Forecast(Early.NextRace!, ForecastMoment.BeforeWeekend).Drivers);
    }

    [Fact]
    public async Task Get_CancelledWhileItTrains_TheNextTrainsAnew()
    {
        await using var services = Services();
        var provider = services.GetRequiredService<PredictorProvider>();
        using var cancel = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => provider.GetAsync(new Told(cancel.Cancel), cancel.Token));

        (await services.GetRequiredService<ModelStore>().ListAsync(Cancel)).ShouldBeEmpty();
        (await provider.GetAsync(cancellationToken: Cancel)).Moments.ShouldBe([ForecastMoment.BeforeWeekend]);
    }

    [Fact]
    public async Task Get_StoreThatCannotBe_IsToldOrThrown()
    {
        var failures = new List<Exception>();
        var file = _folder.Write("a file, not a folder", "");
        await using var told = Services(o => (o.ModelFolder, o.StoreFailed) = (file, failures.Add));
        await using var untold = Services(o => o.ModelFolder = file);

        (await told.GetRequiredService<PredictorProvider>().GetAsync(cancellationToken: Cancel)).Moments.ShouldBe([ForecastMoment.BeforeWeekend]);
        failures.ShouldHaveSingleItem().ShouldBeAssignableTo<IOException>();
        await Should.ThrowAsync<IOException>(() => untold.GetRequiredService<PredictorProvider>().GetAsync(cancellationToken: Cancel));
    }

    [Fact]
    public void KeepNothing_IsRefused()
    {
        using var services = Services(o => o.KeepVersions = 0);
        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<PredictorProvider>()).Message.ShouldContain("KeepVersions");
    }

    private ServiceProvider Services(Action<F1PredictOptions>? configure = null) => new ServiceCollection()
        .AddSingleton(Early)
        .AddF1Predict(options =>
        {
            options.ModelFolder = _folder.File("models");
            options.Training = new PredictorOptions
            {
                Moments = [ForecastMoment.BeforeWeekend],
                Ensemble = new() { RandomForest = new() { Trees = 5, RowsPerLeaf = 10 }, XGBoost = new() { Rounds = 5, LeafWeight = 0.5 } },
            };
            configure?.Invoke(options);
        })
        .BuildServiceProvider();

    private sealed class Told(Action? then = null) : IProgress<TrainingProgress>
    {
        public List<double> Fractions { get; } = [];

        public void Report(TrainingProgress value)
        {
            Fractions.Add(value.Fraction);
            then?.Invoke();
        }
    }
}
