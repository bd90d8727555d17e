using Amazon.S3;
using F1Predict.Models;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>
/// The host trains one moment at a time, when it is asked for. So each series of models has a store of its own, and its own current version: one for each
/// moment of the next race, and one for past races that are forecast again.
/// </summary>
internal sealed class ModelStores(IOptions<ModelsOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ModelsOptions _options = options.Value;
    private readonly Lazy<AmazonS3Client> _client = new(() => S3ModelStorage.Connect(options.Value.S3));

    /// <summary>The versions kept of each series.</summary>
    public int Keep => _options.Keep;

    /// <param name="series">The name, which is that of a folder, or goes into keys.</param>
    public ModelStore Open(string series) => new(Storage(series), clock);

    public void Dispose()
    {
        if (_client.IsValueCreated) _client.Value.Dispose();
    }

    private IModelStorage Storage(string series) => _options.S3.Bucket is { Length: > 0 } bucket
        ? new S3ModelStorage(_client.Value, bucket, $"{_options.S3.Prefix}{series}/")
        : new FolderModelStorage(Path.Combine(_options.Folder, series));
}
