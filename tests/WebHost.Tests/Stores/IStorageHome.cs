using Amazon.S3;
using F1Predict.Models;

namespace F1Predict.WebHost.Tests;

/// <summary>Makes empty storages of a kind.</summary>
public interface IStorageHome
{
    /// <summary>Connections, each of its own, to a storage that nobody else uses.</summary>
    Func<IModelStorage> New();
}

/// <summary>Storages as folders.</summary>
public sealed class FolderHome : IStorageHome, IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("f1predict-models-");

    public Func<IModelStorage> New()
    {
        var folder = Path.Combine(_root.FullName, Path.GetRandomFileName());
        return () => new FolderModelStorage(folder);
    }

    public void Dispose() => _root.Delete(recursive: true);
}

/// <summary>Storages as prefixes of the bucket of one server.</summary>
public sealed class S3Home : IStorageHome, IAsyncLifetime
{
    private S3Server _server = null!;
    private AmazonS3Client _client = null!;

    internal S3Options Options => _server.Options;

    public Func<IModelStorage> New()
    {
        var prefix = $"models/{Path.GetRandomFileName()}/";
        return () => new S3ModelStorage(_client, S3Server.Bucket, prefix);
    }

    public async ValueTask InitializeAsync()
    {
        _server = await S3Server.StartAsync();
        _client = S3ModelStorage.Connect(_server.Options);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
