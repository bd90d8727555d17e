using F1Predict.Models;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>A version is seen whole or not at all, over every storage.</summary>
public abstract class PublishingLaws
{
    private readonly Func<IModelStorage> _connect;

    protected PublishingLaws(IStorageHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        _connect = home.New();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public async Task Publish_CutShortAfterSomeWrites_LeavesTheVersionBeforeInUse(int writes, int seen)
    {
        var (clock, store) = (new TickingClock(), new ModelStore(_connect()));
        var first = (await new ModelStore(_connect(), clock).PublishAsync(SmallModels.One, cancellationToken: Cancel)).Version;
        await Should.ThrowAsync<IOException>(() => new ModelStore(new FailingStorage(_connect(), writes), clock).PublishAsync(SmallModels.Next, cancellationToken: Cancel));

        (await store.CurrentAsync(Cancel)).ShouldBe(first);
        SmallModels.Forecast((await store.LatestAsync(SmallModels.OneRaceMore, Cancel))!).ShouldBe(SmallModels.Forecast(SmallModels.One));
        var versions = await store.ListAsync(Cancel);
        versions.Count.ShouldBe(seen);
        foreach (var version in versions) await store.LoadAsync(version.Version, SmallModels.OneRaceMore, Cancel);
    }

    [Fact]
    public async Task Publish_ByTwoAtTheSameInstants_EveryVersionThatIsSeenLoads()
    {
        const int Each = 4;
        var publishing = Task.WhenAll(new[] { SmallModels.One, SmallModels.Next }.Select(predictor => Task.Run(async () =>
        {
            var store = new ModelStore(_connect(), new TickingClock());
            for (var i = 0; i < Each; i++) await store.PublishAsync(predictor, cancellationToken: Cancel);
        }, Cancel)));
        var reader = new ModelStore(_connect());
        bool done;
        do
        {
            done = publishing.IsCompleted;
            foreach (var seen in await reader.ListAsync(Cancel)) await reader.LoadAsync(seen.Version, SmallModels.OneRaceMore, Cancel);
            if (await reader.CurrentAsync(Cancel) is not null) (await reader.LatestAsync(SmallModels.OneRaceMore, Cancel)).ShouldNotBeNull();
        }
        while (!done);

        await publishing;
        (await reader.ListAsync(Cancel)).Select(m => m.Version).Distinct().Count().ShouldBe(2 * Each);
    }

    [Fact]
    public async Task Keep_CutShort_LeavesNoVersionThatIsSeenAndDoesNotLoad()
    {
        var (clock, store) = (new TickingClock(), new ModelStore(_connect()));
        for (var i = 0; i < 3; i++) await new ModelStore(_connect(), clock).PublishAsync(SmallModels.One, cancellationToken: Cancel);
        await Should.ThrowAsync<IOException>(() => new ModelStore(new FailingStorage(_connect(), 3)).KeepAsync(1, Cancel));

        foreach (var version in await store.ListAsync(Cancel)) await store.LoadAsync(version.Version, Bundled.Early, Cancel);
        await store.KeepAsync(1, Cancel);
        (await _connect().ListAsync(Cancel)).Count.ShouldBe(3);
    }

    /// <summary>A storage that breaks after some writes and deletions.</summary>
    private sealed class FailingStorage(IModelStorage inner, int changes) : IModelStorage
    {
        private int _left = changes;

        public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) => inner.ListAsync(cancellationToken);

        public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken = default) => inner.ReadAsync(name, cancellationToken);

        public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
            _left-- > 0 ? inner.WriteAsync(name, content, cancellationToken) : throw new IOException("the line is dead");

        public Task DeleteAsync(string name, CancellationToken cancellationToken = default) =>
            _left-- > 0 ? inner.DeleteAsync(name, cancellationToken) : throw new IOException("the line is dead");
    }
}
