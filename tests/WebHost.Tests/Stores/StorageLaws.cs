using F1Predict.Models;

namespace F1Predict.WebHost.Tests;

/// <summary>What holds of every <see cref="IModelStorage"/>.</summary>
public abstract class StorageLaws(IStorageHome home)
{
    private readonly IModelStorage _storage = home.New()();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Empty_HoldsNothing()
    {
        (await _storage.ListAsync(Cancel)).ShouldBeEmpty();
        (await _storage.ReadAsync("current", Cancel)).ShouldBeNull();
        (await _storage.ReadAsync("a/b.json", Cancel)).ShouldBeNull();
        await _storage.DeleteAsync("a/b.json", Cancel);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public async Task Write_ThenRead_GivesTheSameBytes(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)((i * 31) ^ (i >> 8));
        await _storage.WriteAsync("a/content", bytes, Cancel);
        (await _storage.ReadAsync("a/content", Cancel)).ShouldNotBeNull().AsSpan().SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public async Task Write_Again_Replaces()
    {
        await _storage.WriteAsync("current", new byte[] { 1, 2, 3 }, Cancel);
        await _storage.WriteAsync("current", new byte[] { 4 }, Cancel);
        (await _storage.ReadAsync("current", Cancel)).ShouldBe([4]);
        (await _storage.ListAsync(Cancel)).ShouldBe(["current"]);
    }

    [Fact]
    public async Task Delete_RemovesThatAndNothingElse()
    {
        foreach (var name in (string[])["a/one", "a/two", "b/one", "current"]) await _storage.WriteAsync(name, new byte[] { 7 }, Cancel);
        await _storage.DeleteAsync("a/one", Cancel);
        await _storage.DeleteAsync("b/one", Cancel);
        (await _storage.ListAsync(Cancel)).ShouldBe(["a/two", "current"], ignoreOrder: true);
        (await _storage.ReadAsync("a/one", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_BySeveralAtOnce_RemovesAllWithoutComplaint()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"v{i}/models").ToArray();
        foreach (var name in names) await _storage.WriteAsync(name, new byte[] { 7 }, Cancel);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            foreach (var name in names) await _storage.DeleteAsync(name, Cancel);
        }, Cancel)));
        (await _storage.ListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_ManyObjects_NamesAll()
    {
        // More than an answer of S3 holds (1,000).
        var names = Enumerable.Range(0, 1_010).Select(i => $"v/{i}").ToArray();
        await Parallel.ForEachAsync(names, Cancel, async (name, cancel) => await _storage.WriteAsync(name, ReadOnlyMemory<byte>.Empty, cancel));
        (await _storage.ListAsync(Cancel)).ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public async Task Write_WhileOthersReadAndList_IsSeenWholeOrNotAtAll()
    {
        byte[][] contents = [.. Enumerable.Range(1, 2).Select(i => Enumerable.Repeat((byte)i, 200_000 * i).ToArray())];
        var writing = Task.WhenAll(contents.Select(content => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++) await _storage.WriteAsync("a/shared", content, Cancel);
        }, Cancel)));
        while (!writing.IsCompleted)
        {
            (await _storage.ListAsync(Cancel)).ShouldBeSubsetOf(["a/shared"]);
            if (await _storage.ReadAsync("a/shared", Cancel) is { } seen) contents.Any(content => content.AsSpan().SequenceEqual(seen)).ShouldBeTrue();
        }

        await writing;
    }

    [Fact]
    public async Task Cancelled_IsToldAsThat()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(() => _storage.WriteAsync("current", new byte[] { 1 }, cancelled));
        (await _storage.ListAsync(Cancel)).ShouldBeEmpty();
    }
}
