using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>A meeting that is one of our races, with the sessions by their key.</summary>
internal sealed class OpenF1Meeting
{
    public required int MeetingKey { get; init; }

    public required Race Race { get; init; }

    /// <summary>The names of the sessions, as in <c>Sprint Qualifying</c>.</summary>
    public required IReadOnlyDictionary<int, string> Sessions { get; init; }

    public int? KeyOf(string session) => Sessions.Where(s => s.Value == session).Select(s => (int?)s.Key).FirstOrDefault();

    /// <summary>Whether a grid can have been published: an hour after qualifying began.</summary>
    public bool GridIsDue(DateTimeOffset now) => (Race.Sessions.Qualifying ?? Race.Sessions.Race) is { } start && now >= start.AddHours(1);
}
