using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Objects in a bucket of Amazon S3 or of a server that speaks like it.</summary>
/// <param name="client">The connection to the server.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="prefix">What the keys of all objects begin with, for example <c>models/</c>.</param>
internal sealed class S3ModelStorage(IAmazonS3 client, string bucket, string prefix) : IModelStorage
{
    /// <summary>A connection as the settings have it.</summary>
    public static AmazonS3Client Connect(S3Options options)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            AuthenticationRegion = options.Region,
            Timeout = TimeSpan.FromSeconds(30),
            MaxErrorRetry = 2,

            // Checksums that not every server knows; the manifest has its own.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint) config.ServiceURL = endpoint.AbsoluteUri;
        else config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        return options.Key is null ? new AmazonS3Client(config) : new AmazonS3Client(new BasicAWSCredentials(options.Key, options.Secret), config);
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) => Guard<IReadOnlyList<string>>(async () =>
    {
        var names = new List<string>();
        var pages = client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket, Prefix = prefix });
        await foreach (var found in pages.S3Objects.WithCancellation(cancellationToken)) names.Add(found.Key[prefix.Length..]);
        return names;
    }, cancellationToken);

    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken = default) => Guard<byte[]?>(async () =>
    {
        try
        {
            using var answer = await client.GetObjectAsync(bucket, prefix + name, cancellationToken);
            using var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content, cancellationToken);
            return content.ToArray();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode == "NoSuchKey")
        {
            return null;
        }
    }, cancellationToken);

    public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => Guard(async () =>
    {
        using var stream = new MemoryStream(content.ToArray());

        // In chunks, some servers would store the framing with the content.
        var request = new PutObjectRequest { BucketName = bucket, Key = prefix + name, InputStream = stream, UseChunkEncoding = false };
        return await client.PutObjectAsync(request, cancellationToken);
    }, cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken = default) =>
        Guard(() => client.DeleteObjectAsync(bucket, prefix + name, cancellationToken), cancellationToken);

    /// <summary>Whatever is wrong with server, network, bucket or key is one failure for callers.</summary>
    private async Task<T> Guard<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new IOException($"The bucket '{bucket}' cannot be used: {e.Message}", e);
        }
    }
}
