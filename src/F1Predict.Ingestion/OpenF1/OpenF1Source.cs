namespace F1Predict.Ingestion;

/// <summary>
/// The public feed of official timing, 2023 on: session times and changes of them, practice, and starting grids. It knows no rounds: its meetings are
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
    /// <remarks>Two requests, and two more for each race wanted whose qualifying is over; one more for each practice session that is over and not known yet.</remarks>
    public async Task<SourceBatch> FetchAsync(SourceQuery query, IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        var conversation = new Conversation(Client, progress) { Expected = 2 };
        var reference = new Reference(query.Known);
        var identity = new IdentityResolver(reference);
        var calendar = await OpenF1Calendar.ReadAsync(conversation, reference, identity, query, ct).ConfigureAwait(false);
        conversation.Expected = 2 + 2 * calendar.Count;
        var drivers = new OpenF1Drivers(conversation, identity);
        var (practice, grids) = (new OpenF1Practice(conversation, drivers, reference), new OpenF1Grids(conversation, drivers));
        var updates = new List<RaceUpdate>(calendar.Count);
        foreach (var meeting in calendar)
        {
            var (grid, sprintGrid) = meeting.GridIsDue(Client.Now) ? await grids.ReadAsync(meeting, ct).ConfigureAwait(false) : (null, null);
            updates.Add(new RaceUpdate
            {
                Key = meeting.Race.Key,
                Race = meeting.Race,
                Practice1 = await practice.ReadAsync(meeting, 1, Client.Now, ct).ConfigureAwait(false),
                Practice2 = await practice.ReadAsync(meeting, 2, Client.Now, ct).ConfigureAwait(false),
                Practice3 = await practice.ReadAsync(meeting, 3, Client.Now, ct).ConfigureAwait(false),
                StartingGrid = grid,
                SprintGrid = sprintGrid,
            });
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
