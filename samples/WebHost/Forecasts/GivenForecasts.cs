using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The forecasts of a race at one moment, as they are stored: with no weather assumed, and in given conditions.</summary>
/// <param name="any">With no weather assumed.</param>
/// <param name="assuming">In given conditions, as many as are stored.</param>
/// <param name="dataHash">The hash of the data of today.</param>
public sealed class GivenForecasts(StoredForecast any, IEnumerable<StoredForecast> assuming, string dataHash)
{
    private readonly Dictionary<TrackConditions, StoredForecast> _assuming = assuming.ToDictionary(f => f.Conditions!.Value);

    /// <summary>With no weather assumed.</summary>
    public StoredForecast Any => any;

    /// <summary>Whether they rest on other data than those of today.</summary>
    public bool IsOutdated => any.DataHash != dataHash;

    /// <summary>The forecast in given conditions; null assumes none. Null when it is not stored.</summary>
    public StoredForecast? Under(TrackConditions? conditions) => conditions is { } given ? _assuming.GetValueOrDefault(given) : any;
}
