using System.Security.Cryptography;
using System.Text;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Versions of trained models. A version is a group of objects, <c>VERSION/models.f1model</c> and <c>VERSION/manifest.json</c>; the object <c>current</c>
/// names the one in use. The manifest is written last, so a version is seen whole or not at all. Safe to use from many threads and processes.
/// </summary>
/// <param name="storage">Where the objects are kept.</param>
/// <param name="clock">The time of publishing; null for the system's.</param>
/// <remarks>Each method throws <see cref="IOException"/> when the storage cannot be read or written.</remarks>
public sealed class ModelStore(IModelStorage storage, TimeProvider? clock = null)
{
    private const string Current = "current";
    private const string ModelsFile = "models.f1model";
    private const string ManifestFile = "manifest.json";

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Stores a predictor as a new version and makes it the current one.</summary>
    /// <param name="predictor">The models; its history is not stored.</param>
    /// <param name="scores">Named figures of a scorecard to keep beside it, for example <c>log_loss</c>; null for none.</param>
    /// <param name="cancellationToken">Ends the work; the version is then not seen, or not current.</param>
    public async Task<ModelManifest> PublishAsync(
        RacePredictor predictor, IReadOnlyDictionary<string, double>? scores = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        using var content = new MemoryStream();
        predictor.Save(content);
        var bytes = content.ToArray();
        var manifest = Describe(predictor, bytes, scores);
        await storage.WriteAsync($"{manifest.Version}/{ModelsFile}", bytes, cancellationToken).ConfigureAwait(false);
        await storage.WriteAsync($"{manifest.Version}/{ManifestFile}", ManifestJson.Write(manifest), cancellationToken).ConfigureAwait(false);
        await SetCurrent(manifest.Version, cancellationToken).ConfigureAwait(false);
        return manifest;
    }

    /// <summary>All versions, newest first.</summary>
    /// <exception cref="InvalidDataException">A manifest is damaged or of a newer format.</exception>
    public async Task<IReadOnlyList<ModelManifest>> ListAsync(CancellationToken cancellationToken = default)
    {
        var manifests = new List<ModelManifest>();
        foreach (var version in Versions(await storage.ListAsync(cancellationToken).ConfigureAwait(false)))
        {
            // One that is removed meanwhile is no longer there.
            if (await Manifest(version, cancellationToken).ConfigureAwait(false) is { } manifest) manifests.Add(manifest);
        }

        return manifests;
    }

    /// <summary>The name of the version in use; null when nothing was published.</summary>
    public async Task<string?> CurrentAsync(CancellationToken cancellationToken = default) =>
        await storage.ReadAsync(Current, cancellationToken).ConfigureAwait(false) is { } name ? Encoding.UTF8.GetString(name).Trim() : null;

    /// <summary>Loads the version in use; null when nothing was published.</summary>
    /// <inheritdoc cref="LoadAsync"/>
    public async Task<RacePredictor?> LatestAsync(RaceHistory history, CancellationToken cancellationToken = default) =>
        await CurrentAsync(cancellationToken).ConfigureAwait(false) is { } version ? await LoadAsync(version, history, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Loads a version.</summary>
    /// <param name="version">Its name.</param>
    /// <param name="history">The races to take form and ratings from, at least those that the models learned from.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    /// <exception cref="InvalidDataException">It learned other features than this library has, is of a newer format, or was truncated or altered.</exception>
    /// <exception cref="ArgumentException">The history ends before what the models learned from.</exception>
    public async Task<RacePredictor> LoadAsync(string version, RaceHistory history, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(history);
        var manifest = await Manifest(version, cancellationToken).ConfigureAwait(false)
            ?? throw new KeyNotFoundException($"The store holds no version '{version}' of the models.");
        foreach (var model in manifest.Models)
        {
            if (FeatureSet.At(model.Moment).Hash is var own && own != model.FeatureHash)
                throw Refuse(version, ManifestFile, $"the model of {model.Moment} learned other features ({model.FeatureHash}) than this version of F1Predict.Models has ({own}): train it anew");
        }

        return Read(version, await Content(version, manifest.File, cancellationToken).ConfigureAwait(false), history);
    }

    /// <summary>
    /// Loads what a host should forecast with: the newest version that this build of the library trained from this history with these options, or the
    /// current one if the store was rolled back behind that; null when there is none, and it is time to train.
    /// </summary>
    /// <param name="history">The races.</param>
    /// <param name="options">Moments and models; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">A manifest or the version is damaged, or the version rolled back to cannot be used by this library.</exception>
    /// <exception cref="ArgumentException">The version rolled back to learned from later races than the history has.</exception>
    public async Task<RacePredictor?> FindAsync(RaceHistory history, PredictorOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new PredictorOptions();
        var (data, fingerprint) = (history.ResultsHash(), new EnsembleForecaster(options.Ensemble).Fingerprint);
        var fitting = (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(m =>
            m.Library == LibraryIdentity.Text && m.DataHash == data && m.Options == fingerprint && !options.Moments.Except(m.Models.Select(s => s.Moment)).Any());
        if (fitting is null) return null;
        var current = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        var rolledBack = current is not null && string.CompareOrdinal(current, fitting.Version) < 0;
        return await LoadAsync(rolledBack ? current! : fitting.Version, history, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes all versions but the newest ones and the current one, and what publishing that was cut short left behind before those.</summary>
    /// <param name="count">How many to keep, 1 or more.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public async Task KeepAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var names = await storage.ListAsync(cancellationToken).ConfigureAwait(false);
        if (Versions(names).ElementAtOrDefault(count - 1) is not { } oldest) return;
        var current = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        var outdated = names.Where(n => n.Split('/') is [var version, _] && VersionName.Is(version) && string.CompareOrdinal(version, oldest) < 0 && version != current);

        // Manifests first: a version that has lost its models must not be seen.
        foreach (var name in outdated.OrderByDescending(n => n.EndsWith(ManifestFile, StringComparison.Ordinal)))
            await storage.DeleteAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the version before the current one current; the next publishing goes forward again.</summary>
    /// <returns>The name of the version that is now in use.</returns>
    /// <exception cref="InvalidOperationException">There is no version before the current one, or none at all.</exception>
    public async Task<string> RollBackAsync(CancellationToken cancellationToken = default)
    {
        var current = await CurrentAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The store holds no version of the models.");
        var before = Versions(await storage.ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(v => string.CompareOrdinal(v, current) < 0)
            ?? throw new InvalidOperationException($"The store holds no version before {current}.");
        await SetCurrent(before, cancellationToken).ConfigureAwait(false);
        return before;
    }

    /// <summary>Whether an exception says that the store, or what it holds, cannot be used: no reason to go without a forecast, training helps.</summary>
    public static bool IsFailure(Exception exception) => exception is IOException or InvalidDataException or KeyNotFoundException or ArgumentException;

    private ModelManifest Describe(RacePredictor predictor, byte[] bytes, IReadOnlyDictionary<string, double>? scores)
    {
        var (created, hash, through) = (_clock.GetUtcNow(), Hash(bytes), predictor.Models.Max(m => m.DataThrough));
        return new ModelManifest
        {
            Format = ManifestJson.FormatVersion,
            Version = VersionName.Of(created, through, hash),
            Created = created,
            Library = LibraryIdentity.Text,
            DataThrough = through,
            DataHash = predictor.Origin.DataHash,
            Seeds = predictor.Origin.Seeds,
            Options = predictor.Origin.Options,
            Models = [.. predictor.Models.Select(m => new StoredModel(m.Moment, m.Version, m.Set.Hash))],
            File = new StoredFile(ModelsFile, bytes.Length, hash),
            Scores = scores,
        };
    }

    private Task SetCurrent(string version, CancellationToken cancellationToken) =>
        storage.WriteAsync(Current, Encoding.UTF8.GetBytes(version + "\n"), cancellationToken);

    private async Task<ModelManifest?> Manifest(string version, CancellationToken cancellationToken)
    {
        if (!VersionName.Is(version) || await storage.ReadAsync($"{version}/{ManifestFile}", cancellationToken).ConfigureAwait(false) is not { } json) return null;
        try
        {
            var manifest = ManifestJson.Read(json);
            return manifest.Version == version ? manifest : throw new InvalidDataException($"it is that of version {manifest.Version}");
        }
        catch (InvalidDataException e)
        {
            throw Refuse(version, ManifestFile, e.Message, e);
        }
    }

    private async Task<byte[]> Content(string version, StoredFile file, CancellationToken cancellationToken)
    {
        var bytes = await storage.ReadAsync($"{version}/{file.Name}", cancellationToken).ConfigureAwait(false) ?? throw Refuse(version, file.Name, "it is not there");
        if (bytes.Length != file.Size) throw Refuse(version, file.Name, $"it was truncated or altered: it has {bytes.Length} bytes, its manifest says {file.Size}");
        return Hash(bytes) == file.Sha256 ? bytes : throw Refuse(version, file.Name, "it was altered: its checksum is not that of the manifest");
    }

    private static RacePredictor Read(string version, byte[] bytes, RaceHistory history)
    {
        try
        {
            return RacePredictor.Load(new MemoryStream(bytes), history);
        }
        catch (InvalidDataException e)
        {
            throw Refuse(version, ModelsFile, e.Message, e);
        }
    }

    /// <summary>The versions that are whole, newest first.</summary>
    private static IEnumerable<string> Versions(IReadOnlyList<string> names) => names
        .Select(name => name.Split('/'))
        .Where(parts => parts is [var version, ManifestFile] && VersionName.Is(version))
        .Select(parts => parts[0])
        .OrderDescending(StringComparer.Ordinal);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static InvalidDataException Refuse(string version, string file, string reason, Exception? inner = null) =>
        new($"Version {version} of the models, {file}: {reason.TrimEnd('.')}.", inner);
}
