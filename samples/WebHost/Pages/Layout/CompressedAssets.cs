using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace F1Predict.WebHost;

/// <summary>
/// Sends the texts of wwwroot in Brotli to who takes it, each compressed once: plotly.js alone would take longer to compress than to send. Files hold no
/// secrets, so they are compressed over HTTPS too.
/// </summary>
internal sealed class CompressedAssets(RequestDelegate next, IWebHostEnvironment environment)
{
    // Higher ones take seconds for plotly.js and save little.
    private const int Quality = 6;
    private const int Window = 22;

    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly string[] Texts = ["text/", "image/svg"];

    private readonly ConcurrentDictionary<(string Path, DateTimeOffset Changed), Lazy<byte[]>> _compressed = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (Find(context.Request) is not var (file, type))
        {
            await next(context);
            return;
        }

        var body = _compressed.GetOrAdd((file.PhysicalPath!, file.LastModified), _ => new Lazy<byte[]>(() => Compress(file))).Value;
        var headers = context.Response.Headers;
        headers.ContentEncoding = "br";
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        AssetAddresses.SetLifetime(context);
        var tag = new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks:x}-br\"");
        await TypedResults.Bytes(body, type, entityTag: tag, lastModified: file.LastModified).ExecuteAsync(context);
    }

    private (IFileInfo File, string Type)? Find(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return null;
        if (!Types.TryGetContentType(request.Path, out var type) || !Texts.Any(t => type.StartsWith(t, StringComparison.Ordinal))) return null;
        if (!request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0)) return null;
        var file = environment.WebRootFileProvider.GetFileInfo(request.Path);
        return file is { Exists: true, PhysicalPath: not null } ? (file, type) : null;
    }

    private static byte[] Compress(IFileInfo file)
    {
        var plain = File.ReadAllBytes(file.PhysicalPath!);
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, room, out var length, Quality, Window)
                ? room[..length]
                : throw new InvalidOperationException($"{file.Name} could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
