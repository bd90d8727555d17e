using System.Globalization;

namespace F1Predict.Ingestion;

/// <summary>An answer of Open-Meteo: a column of hours in UTC, and a column of numbers for each thing asked, with nulls where it is not known.</summary>
internal sealed class HourlyColumns
{
    /// <summary>What each column can be, in the units asked for: °C, mm, km/h, percent.</summary>
    private static readonly Dictionary<string, (double Least, double Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["temperature_2m"] = (-40, 60),
        ["precipitation"] = (0, 300),
        ["wind_speed_10m"] = (0, 300),
        ["relative_humidity_2m"] = (0, 100),
        ["precipitation_probability"] = (0, 100),
    };

    private readonly JsonRow _hourly;
    private readonly Dictionary<DateTimeOffset, int> _hours;

    private HourlyColumns(JsonRow hourly, Dictionary<DateTimeOffset, int> hours)
    {
        _hourly = hourly;
        _hours = hours;
    }

    /// <summary>Reads the hours; null, with an issue, when they do not make sense.</summary>
    public static HourlyColumns? Read(JsonRow body)
    {
        if (body.RequiredChild("hourly") is not { } hourly || hourly.Texts("time") is not { } times) return null;
        var hours = new Dictionary<DateTimeOffset, int>(times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            if (DateTimeOffset.TryParseExact(times[i], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var hour)
                && hours.TryAdd(hour, i))
            {
                continue;
            }

            hourly.Report($"time[{i}]", times[i], "an hour as in 2026-03-08T13:00, each once, is expected");
            return null;
        }

        return new HourlyColumns(hourly, hours);
    }

    /// <summary>The mean of the hours from that of <paramref name="start"/> on; null when none is known.</summary>
    public double? Mean(string column, DateTimeOffset start, int hours) => Known(column, start, hours) is { Length: > 0 } known ? known.Average() : null;

    /// <summary>The highest of the hours from that of <paramref name="start"/> on; null when none is known.</summary>
    public double? Most(string column, DateTimeOffset start, int hours) => Known(column, start, hours) is { Length: > 0 } known ? known.Max() : null;

    /// <summary>The sum over a time; null unless every hour is known. An hour's value is what fell in the hour before it.</summary>
    public double? Sum(string column, DateTimeOffset from, DateTimeOffset to)
    {
        var hours = (int)Math.Ceiling((to - from).TotalHours);
        return Known(column, from.AddHours(1), hours) is { } known && known.Length == hours ? known.Sum() : null;
    }

    private double[] Known(string column, DateTimeOffset start, int hours)
    {
        if (_hourly.Column(column) is not { } values) return [];
        if (values.Length != _hours.Count)
        {
            _hourly.Report(column, $"{values.Length} values", $"{_hours.Count} are expected, one an hour");
            return [];
        }

        var first = new DateTimeOffset(start.Year, start.Month, start.Day, start.Hour, 0, 0, TimeSpan.Zero);
        var known = new List<double>(hours);
        for (var i = 0; i < hours; i++)
        {
            if (!_hours.TryGetValue(first.AddHours(i), out var at) || values[at] is not { } value) continue;
            var (least, most) = Ranges[column];
            if (value >= least && value <= most) known.Add(value);
            else _hourly.Report($"{column}[{at}]", value.ToString(CultureInfo.InvariantCulture), $"{least} to {most} is expected");
        }

        return [.. known];
    }
}
