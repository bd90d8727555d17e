using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Finds the weather of a race: measured by the first source that knows it, else the circuit's average of that month, marked as such.</summary>
internal sealed class WeatherFill(IReadOnlyList<IWeatherSource> sources, RaceHistory history)
{
    /// <summary>The name under which an average is stored.</summary>
    public const string AverageName = "circuit-month-average";

    /// <summary>The usual hour of the start, where the calendar names none.</summary>
    private static readonly TimeOnly UsualStart = new(13, 0);

    /// <summary>The weather and where it is from; null when no source knows it and the circuit has no past.</summary>
    public async Task<(RaceWeather Weather, WeatherOrigin Origin)?> OfAsync(Race race, List<DataIssue> issues, CancellationToken ct)
    {
        var circuit = history.Circuits[race.Circuit];
        var start = race.Sessions.Race ?? new DateTimeOffset(race.Date, UsualStart, TimeSpan.Zero);
        foreach (var source in sources)
        {
            try
            {
                if (await source.MeasuredAsync(circuit, start, ct).ConfigureAwait(false) is { } measured) return (measured, new WeatherOrigin(source.Name));
            }
            catch (RaceDataException e)
            {
                issues.AddRange(e.Issues);
            }
        }

        return Average(race) is { } average ? (average, new WeatherOrigin(AverageName, IsFallback: true)) : null;
    }

    private RaceWeather? Average(Race race)
    {
        var known = history.CompletedRaces
            .Where(r => r.Key < race.Key && r.Race.Circuit == race.Circuit && r.Race.Date.Month == race.Date.Month)
            .Select(r => r.Weather).OfType<RaceWeather>().ToArray();
        if (known.Length == 0) return null;
        double? Mean(Func<RaceWeather, double?> value) => known.Select(value).OfType<double>().DefaultIfEmpty(double.NaN).Average() is var mean && double.IsNaN(mean) ? null : mean;
        return new RaceWeather
        {
            AirTemperatureC = Mean(w => w.AirTemperatureC),
            TrackTemperatureC = Mean(w => w.TrackTemperatureC),
            HumidityPercent = Mean(w => w.HumidityPercent),
            PrecipitationMm = Mean(w => w.PrecipitationMm),
            WindSpeedKph = Mean(w => w.WindSpeedKph),
        };
    }
}
