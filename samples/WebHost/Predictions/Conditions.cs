using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The weather assumptions as the REST contract writes them.</summary>
internal static class Conditions
{
    /// <summary>No weather is assumed.</summary>
    public const string Any = "any";

    /// <summary>The names, the one without an assumption last.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<TrackConditions>().Select(ContractJson.NameOf), Any];

    /// <summary>All that can be assumed, null for nothing among them.</summary>
    public static IReadOnlyList<TrackConditions?> All { get; } = [null, .. Enum.GetValues<TrackConditions>().Select(c => (TrackConditions?)c)];

    /// <summary>The assumption of a name; null for none, which is also that of a name left out.</summary>
    /// <exception cref="RefusedRequestException">There is no such name.</exception>
    public static TrackConditions? Read(string? name)
    {
        if (string.IsNullOrEmpty(name) || name == Any) return null;
        foreach (var conditions in Enum.GetValues<TrackConditions>())
        {
            if (ContractJson.NameOf(conditions) == name) return conditions;
        }

        throw new RefusedRequestException(_ => PredictionProblems.UnknownConditions(name));
    }

    /// <summary>The name of an assumption.</summary>
    public static string NameOf(TrackConditions? conditions) => conditions is { } assumed ? ContractJson.NameOf(assumed) : Any;

    /// <summary>The assumption in words, as in "for a wet race".</summary>
    public static string WordsOf(TrackConditions? conditions) => conditions switch
    {
        null => "any weather",
        TrackConditions.Dry => "a dry race",
        TrackConditions.Mixed => "a race partly wet",
        TrackConditions.Wet => "a wet race",
        _ => throw new ArgumentOutOfRangeException(nameof(conditions), conditions, "There is no such weather."),
    };
}
