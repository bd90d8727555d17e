namespace F1Predict.Ingestion;

/// <summary>
/// The public feed of official timing, 2023 on: session times and changes of them, and starting grids. It knows no rounds: its meetings are
/// recognised among the races that are known already. While a session is live it answers nobody without a subscription.
/// </summary>
public sealed class OpenF1Source : IRaceSource
{
    internal const string SourceName = "openf1";

    internal OpenF1Source(SourceClient client) => Client = client;

    /// <inheritdoc/>
    public string Name => SourceName;

    internal SourceClient Client { get; }

    /// <inheritdoc/>
    /// <remarks>Two requests, and two more for each race wanted whose qualifying is over.</remarks>
    public async Task<SourceBatch> FetchAsync(SourceQuery query, IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        var conversation = new Conversation(Client, progress) { Expected = 2 };
        var reference = new Reference(query.Known);
        var identity = new IdentityResolver(reference);
        var calendar = await OpenF1Calendar.ReadAsync(conversation, reference, identity, query, ct).ConfigureAwait(false);
        conversation.Expected = 2 + 2 * calendar.Count;
        var grids = new OpenF1Grids(conversation, identity);
        var updates = new List<RaceUpdate>(calendar.Count);
        foreach (var meeting in calendar)
        {
            var (grid, sprintGrid) = meeting.GridIsDue(Client.Now) ? await grids.ReadAsync(meeting, ct).ConfigureAwait(false) : (null, null);
            updates.Add(new RaceUpdate { Key = meeting.Race.Key, Race = meeting.Race, StartingGrid = grid, SprintGrid = sprintGrid });
        }

        return new SourceBatch
        {
            Drivers = identity.Drivers,
            Constructors = [],
            Circuits = identity.Circuits,
            Races = updates,
            Issues = conversation.Issues.All,
            FetchedAt = conversation.FetchedAt,
            CacheAge = conversation.CacheAge,
        };
    }
}
