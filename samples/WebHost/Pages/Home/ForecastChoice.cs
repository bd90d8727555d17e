using F1Predict.Data;

namespace F1Predict.WebHost.Pages.Home;

/// <summary>Which forecast of the next race is asked for, and what of it is explained.</summary>
/// <param name="Moment">The moment; null for the latest that is known.</param>
/// <param name="Conditions">The weather that is assumed; null for none.</param>
/// <param name="Why">The driver whose chance is explained; null for none.</param>
public sealed record ForecastChoice(ForecastMoment? Moment = null, TrackConditions? Conditions = null, string? Why = null)
{
    /// <summary>The page that shows it.</summary>
    public string Address => $"/{Query(Why is null ? null : ("why", Why))}{(Why is null ? "" : "#why")}";

    /// <summary>The address of a figure of it.</summary>
    /// <param name="name">As in <c>win-probability</c>.</param>
    public string Figure(string name) => $"/charts/{name}.json{Query(null)}";

    private string Query((string Name, string Value)? more)
    {
        List<(string Name, string Value)> values = [];
        if (Moment is { } moment) values.Add(("moment", Moments.NameOf(moment)));
        if (Conditions is not null) values.Add(("conditions", WebHost.Conditions.NameOf(Conditions)));
        if (more is { } last) values.Add(last);
        return values.Count == 0 ? "" : $"?{string.Join('&', values.Select(v => $"{v.Name}={v.Value}"))}";
    }
}
