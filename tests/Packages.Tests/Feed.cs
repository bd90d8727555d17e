using F1Predict.Testing;

[assembly: AssemblyFixture(typeof(F1Predict.Packages.Tests.Feed))]

namespace F1Predict.Packages.Tests;

/// <summary>The packed packages, and empty folders that see them as a user would.</summary>
public sealed class Feed : IAsyncLifetime
{
    public PackedFeed Packed { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Packed = await PackedFeed.MakeAsync(TestContext.Current.CancellationToken);

    /// <summary>An empty folder with a <c>nuget.config</c> that names the feed.</summary>
    public TemporaryFolder EmptyFolder()
    {
        var folder = new TemporaryFolder();
        Packed.WriteConfig(folder.FullName);
        return folder;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
