using System.Globalization;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Work that is due. Two that are equal are the same work, whoever finds that it is due.</summary>
internal sealed record DueJob(JobKind Kind, string Slot)
{
    /// <summary>What the slot of work begins with that somebody asked for.</summary>
    public const string Asked = "asked ";

    private const int HashDigits = 12;

    /// <summary>Work that is due at a time of its own.</summary>
    public static DueJob At(JobKind kind, DateTimeOffset time) =>
        new(kind, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Work that is due once for the results there are.</summary>
    public static DueJob Of(JobKind kind, NewestRaces races) => new(kind, $"{races.History.DataThrough} {races.ResultsHash[..HashDigits]}");

    /// <summary>The forecast of the next race at a moment, due once for what is known of it then.</summary>
    public static DueJob Forecast(NewestRaces races, ForecastMoment moment) =>
        new(JobKind.Forecast, $"{races.History.NextRace!.Key} {Moments.NameOf(moment)} {races.FactsHash(moment)[..HashDigits]}");

    /// <summary>Work that somebody asked for.</summary>
    public static DueJob AskedFor(JobKind kind, Guid id) => new(kind, $"{Asked}{id:N}");

    /// <summary>The moment of a forecast.</summary>
    public static ForecastMoment MomentOf(string slot) =>
        Moments.Find(slot.Split(' ')[1]) ?? throw new InvalidDataException($"The job's slot '{slot}' names no moment.");
}
