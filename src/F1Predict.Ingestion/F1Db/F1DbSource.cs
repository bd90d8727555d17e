using System.Security.Cryptography;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>f1db's latest release over HTTP, or a release on this machine (CC BY 4.0, https://github.com/f1db/f1db).</summary>
public sealed class F1DbSource : IRaceSource
{
    internal const string SourceName = "f1db";

    private const string Archive = "f1db-csv.zip";

    private readonly SourceClient _client;
    private readonly F1DbOptions _options;
    private (string Hash, F1DbReadResult Read)? _last;

    internal F1DbSource(SourceClient client, F1DbOptions options)
    {
        _client = client;
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => SourceName;

    /// <inheritdoc/>
    public async Task<SourceHistory?> FetchAllAsync(IProgress<IngestionProgress>? progress, CancellationToken ct) =>
        await WholeAsync(progress, ct).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <remarks>Season after season reads the release only once, as long as it stays the same.</remarks>
    public async Task<SourceBatch> FetchAsync(SourceQuery query, IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        var whole = await WholeAsync(progress, ct).ConfigureAwait(false);
        var races = whole.History is null ? [] : F1DbUpdates.Of(whole.History, query);
        var none = whole.History is not null && races.Count == 0;
        return new SourceBatch
        {
            Drivers = [.. whole.History?.Drivers.Values ?? []],
            Constructors = [.. whole.History?.Constructors.Values ?? []],
            Circuits = [.. whole.History?.Circuits.Values ?? []],
            Races = races,
            Issues = none ? [.. whole.Issues, new DataIssue($"{Name} {F1DbRelease.FileName("races")}", "the season has none of the races asked for", Field: "year", Value: $"{query.Season}")] : whole.Issues,
            FetchedAt = whole.FetchedAt,
            CacheAge = whole.CacheAge,
        };
    }

    private async Task<SourceHistory> WholeAsync(IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        var conversation = new Conversation(_client, progress) { Expected = 2 };
        IReadOnlyList<DataIssue> issues;
        RaceHistory? history = null;
        try
        {
            var read = await ReadAsync(conversation, ct).ConfigureAwait(false);
            history = read?.History;
            issues = [.. conversation.Issues.All, .. read?.Issues ?? []];
        }
        catch (RaceDataException e)
        {
            issues = [.. conversation.Issues.All, .. e.Issues.Select(i => i with { Source = $"{Name} {i.Source}" })];
        }

        progress?.Report(new IngestionProgress(Name, "read", 2, 2));
        var fetchedAt = _options.LocalFile is { } local ? new DateTimeOffset(File.GetLastWriteTimeUtc(local)) : conversation.FetchedAt;
        return new SourceHistory(history, issues, fetchedAt, conversation.CacheAge);
    }

    private async Task<F1DbReadResult?> ReadAsync(Conversation conversation, CancellationToken ct)
    {
        if (_options.LocalFile is { } local) return F1DbReader.Read(local, _options.RaceWeatherFile);
        if (await conversation.AnswerAsync(Archive, SourceContent.Zip, "release", ct).ConfigureAwait(false) is not { } answer) return null;
        var hash = Convert.ToHexString(SHA256.HashData(answer.Body));
        if (_last is { } last && last.Hash == hash) return last.Read;

        var path = Path.Combine(Path.GetTempPath(), $"f1db-{Guid.NewGuid():N}.zip");
        try
        {
            await File.WriteAllBytesAsync(path, answer.Body, ct).ConfigureAwait(false);
            var read = F1DbReader.Read(path, _options.RaceWeatherFile);
            _last = (hash, read);
            return read;
        }
        catch (RaceDataException e)
        {
            throw new RaceDataException([.. e.Issues.Select(i => i with { Source = i.Source.Replace(path, Archive, StringComparison.Ordinal) })], e);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
