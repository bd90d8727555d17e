using System.Globalization;

namespace F1Predict.Data.Tests.Database;

/// <summary>Forecasts to store.</summary>
internal static class Stored
{
    public static StoredForecast Forecast(
        RaceHistory history,
        RaceKey race,
        ForecastMoment moment = ForecastMoment.BeforeWeekend,
        TrackConditions? conditions = null,
        string model = "m1",
        string data = "d1",
        DateTimeOffset? generatedAt = null,
        ForecastOrigin origin = ForecastOrigin.Live,
        IReadOnlyList<StoredDriverForecast>? drivers = null)
    {
        var weekend = history.Weekend(race);
        return new StoredForecast
        {
            Race = race,
            RaceStart = weekend.Race.Sessions.Race!.Value,
            Moment = moment,
            Conditions = conditions,
            ModelVersion = model,
            DataThrough = new RaceKey(race.Season - 1, 20),
            DataHash = data,
            FeatureHash = "x1",
            GeneratedAt = generatedAt ?? new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
            Origin = origin,
            Drivers = drivers ?? [.. weekend.Entries.OrderBy(e => e.Driver.Value, StringComparer.Ordinal).Select((e, i) => Car(e, i, weekend.Entries.Count))],
        };
    }

    /// <summary>All of a forecast but its score.</summary>
    public static string Text(StoredForecast f) => string.Create(
        CultureInfo.InvariantCulture,
        $"{f.Race} {f.RaceStart:O} {f.Moment} {f.Conditions} {f.ModelVersion} {f.DataThrough} {f.DataHash} {f.FeatureHash} {f.GeneratedAt:O} {f.Origin} {string.Join('\n', f.Drivers)}");

    // The first cars are likelier, the rest level.
    private static StoredDriverForecast Car(Entry entry, int at, int cars) =>
        new(entry.Driver, entry.Constructor, at < 3 ? 0.2 - (0.01 * at) : 0.43 / (cars - 3), 1 / 7.0, 0.5, 0.1, at + 1.25);
}
