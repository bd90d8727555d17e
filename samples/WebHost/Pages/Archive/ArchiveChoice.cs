using F1Predict.Data;

namespace F1Predict.WebHost.Pages.Archive;

/// <summary>Which past races are asked for; what is null does not matter.</summary>
/// <param name="Season">The year.</param>
/// <param name="Circuit">The kind of circuit.</param>
/// <param name="Weather">The weather that the race had.</param>
public sealed record ArchiveChoice(int? Season, CircuitKind? Circuit, TrackConditions? Weather)
{
    /// <summary>Whether nothing is asked for in particular.</summary>
    public bool IsAll => this == new ArchiveChoice(null, null, null);

    /// <summary>A page of the list.</summary>
    /// <param name="page">1-based.</param>
    public string Address(int page)
    {
        List<string> values = [];
        if (Season is { } season) values.Add($"season={season}");
        if (Circuit is { } circuit) values.Add($"circuit_type={ContractJson.NameOf(circuit)}");
        if (Weather is { } weather) values.Add($"conditions={ContractJson.NameOf(weather)}");
        if (page > 1) values.Add($"page={page}");
        return values.Count == 0 ? "/archive" : $"/archive?{string.Join('&', values)}";
    }
}
