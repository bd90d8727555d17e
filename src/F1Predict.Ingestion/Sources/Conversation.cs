using System.Text.Json;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// The requests of one fetch: failures become issues, and the age of the oldest stored copy that stood in for a failing source is kept.
/// </summary>
internal sealed class Conversation(SourceClient client, IProgress<IngestionProgress>? progress)
{
    private int _done;
    private DateTimeOffset? _oldest;

    public SourceIssues Issues { get; } = new(client.Name);

    /// <summary>When the oldest answer left the source; now when there was none.</summary>
    public DateTimeOffset FetchedAt => _oldest ?? client.Now;

    public TimeSpan? CacheAge { get; private set; }

    /// <summary>Requests that are foreseen; may be raised as more becomes known.</summary>
    public int Expected { get; set; }

    /// <summary>The JSON at a path; null when it could not be had, which is then an issue, unless it may well be missing.</summary>
    public async Task<JsonRow?> JsonAsync(string path, string step, CancellationToken ct, bool mayBeMissing = false)
    {
        var answer = await AnswerAsync(path, SourceContent.Json, step, ct, mayBeMissing).ConfigureAwait(false);
        if (answer is null) return null;
        using var document = JsonDocument.Parse(answer.Body);
        return new JsonRow(document.RootElement.Clone(), "", path, Issues);
    }

    /// <summary>The answer at a path; null when it could not be had, which is then an issue.</summary>
    public async Task<SourceAnswer?> AnswerAsync(string path, SourceContent content, string step, CancellationToken ct, bool mayBeMissing = false)
    {
        try
        {
            var answer = await client.GetAsync(path, content, ct).ConfigureAwait(false);
            Note(path, answer);
            return answer;
        }
        catch (SourceException e)
        {
            if (!(mayBeMissing && e.Kind == SourceFailure.NotFound)) Issues.Report(path, e);
            return null;
        }
        finally
        {
            progress?.Report(new IngestionProgress(client.Name, step, ++_done, Math.Max(_done, Expected)));
        }
    }

    /// <exception cref="RaceDataException">Something was wrong; all of it is in the exception.</exception>
    public void ThrowIfWrong()
    {
        if (Issues.Errors > 0) throw new RaceDataException(Issues.All);
    }

    private void Note(string path, SourceAnswer answer)
    {
        if (_oldest is null || answer.FetchedAt < _oldest) _oldest = answer.FetchedAt;
        if (answer.StaleBecause is not { } reason) return;
        var age = client.Now - answer.FetchedAt;
        if (CacheAge is null || age > CacheAge) CacheAge = age;
        Issues.Note(path, "age", $"{age:d\\.hh\\:mm\\:ss}", $"a stored copy of {answer.FetchedAt:yyyy-MM-dd HH:mm} UTC is used, because the source failed: {reason}");
    }
}
