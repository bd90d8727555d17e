using System.Collections.Concurrent;
using F1Predict.Testing;

[assembly: AssemblyFixture(typeof(F1Predict.Notebooks.Tests.Executions))]

namespace F1Predict.Notebooks.Tests;

/// <summary>All notebooks, executed once, two at a time.</summary>
public sealed class Executions : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, (Notebook Notebook, TemporaryFolder Folder)> _executed = new();

    /// <summary>The folder of the notebooks.</summary>
    public static string Source { get; } = Path.Combine(Repository.Root, "notebooks");

    /// <summary>The names, for example <c>01-first-forecast</c>.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Source, "*.ipynb").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var jupyter = new Jupyter(await PackedFeed.MakeAsync(cancel));
        await Parallel.ForEachAsync(Names, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, async (name, token) =>
        {
            var folder = new TemporaryFolder();
            _executed[name] = (await jupyter.ExecuteAsync(Stored(name), folder, token), folder);
        });
    }

    internal static string Stored(string name) => Path.Combine(Source, $"{name}.ipynb");

    internal Notebook Of(string name) => _executed[name].Notebook;

    internal TemporaryFolder FolderOf(string name) => _executed[name].Folder;

    public ValueTask DisposeAsync()
    {
        foreach (var (_, folder) in _executed.Values) folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
