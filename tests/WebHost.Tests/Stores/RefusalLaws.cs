using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>What a <see cref="ModelStore"/> refuses to load, over every storage.</summary>
public abstract class RefusalLaws
{
    private const string Manifest = "manifest.json";
    private const string Models = "models.f1model";

    private readonly IModelStorage _storage;
    private readonly ModelStore _store;

    protected RefusalLaws(IStorageHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        _storage = home.New()();
        _store = new ModelStore(_storage, new TickingClock());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Load_TruncatedModels_IsRefused() => Refused(Models, "truncated", version => Edit(version, Models, bytes => bytes[..^1]));

    [Fact]
    public Task Load_AlteredModels_IsRefused() => Refused(Models, "checksum", version => Edit(version, Models, bytes =>
    {
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }));

    [Fact]
    public Task Load_ModelsAreGone_IsRefused() => Refused(Models, "not there", version => _storage.DeleteAsync($"{version}/{Models}", Cancel));

    [Fact]
    public Task Load_ModelsOfANewerFormat_IsRefused() => Refused(Models, "format 99", async version =>
    {
        // After 8 bytes of signature comes the checksum of the rest, which begins with the format.
        await Edit(version, Models, bytes =>
        {
            bytes[40] = 99;
            SHA256.HashData(bytes.AsSpan(40), bytes.AsSpan(8));
            return bytes;
        });
        var hash = Convert.ToHexStringLower(SHA256.HashData((await _storage.ReadAsync($"{version}/{Models}", Cancel))!));
        await EditManifest(version, manifest => manifest["file"]!["sha256"] = hash);
    });

    [Fact]
    public Task Load_OtherFeatures_IsRefused() => Refused(Manifest, "other features (0123)", version => EditManifest(version, m => m["models"]![1]!["feature_hash"] = "0123"));

    [Fact]
    public Task Load_ManifestOfANewerFormat_IsRefused() => Refused(Manifest, "format 2", version => Edit(version, Manifest, _ => Encoding.UTF8.GetBytes("""{"format":2,"all":"else"}""")));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":1}""")]
    [InlineData("""{"format":"1"}""")]
    public Task Load_DamagedManifest_IsRefused(string json) => Refused(Manifest, "damaged", version => Edit(version, Manifest, _ => Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("models")]
    [InlineData("file")]
    [InlineData("data_hash")]
    public Task Load_ManifestWithNull_IsRefused(string key) => Refused(Manifest, "damaged", version => EditManifest(version, m => m[key] = null));

    [Fact]
    public Task Load_ManifestOfAnotherVersion_IsRefused() =>
        Refused(Manifest, "0123abcd", version => EditManifest(version, m => m["version"] = "20200101T000000000Z-2012-02-0123abcd"));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../etc")]
    [InlineData("20200101T000000000Z-2012-02-0123abcd")]
    public async Task Load_UnknownVersion_IsNotFound(string version)
    {
        await _store.PublishAsync(SmallModels.One, cancellationToken: Cancel);
        (await Should.ThrowAsync<KeyNotFoundException>(() => _store.LoadAsync(version, Bundled.Early, Cancel))).Message.ShouldContain($"'{version}'");
    }

    [Fact]
    public async Task Load_HistoryOlderThanTheModels_IsRefused()
    {
        await _store.PublishAsync(SmallModels.One, cancellationToken: Cancel);
        await Should.ThrowAsync<ArgumentException>(() => _store.LatestAsync(Bundled.Early.Before(new RaceKey(2012, 2)), Cancel));
    }

    private async Task Refused(string file, string reason, Func<string, Task> damage)
    {
        var version = (await _store.PublishAsync(SmallModels.One, cancellationToken: Cancel)).Version;
        await _store.LatestAsync(Bundled.Early, Cancel);
        await damage(version);

        var refusal = await Should.ThrowAsync<InvalidDataException>(() => _store.LatestAsync(Bundled.Early, Cancel));
        refusal.Message.ShouldStartWith($"Version {version} of the models, {file}: ");
        refusal.Message.ShouldContain(reason);
    }

    private async Task Edit(string version, string file, Func<byte[], byte[]> edit) =>
        await _storage.WriteAsync($"{version}/{file}", edit((await _storage.ReadAsync($"{version}/{file}", Cancel))!), Cancel);

    private Task EditManifest(string version, Action<JsonNode> edit) => Edit(version, Manifest, json =>
    {
        var manifest = JsonNode.Parse(json)!;
        edit(manifest);
        return JsonSerializer.SerializeToUtf8Bytes(manifest);
    });
}
