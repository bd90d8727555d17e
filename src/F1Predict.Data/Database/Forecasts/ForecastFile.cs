using System.IO.Compression;
using System.Text.Json;

namespace F1Predict.Data;

/// <summary>
/// Many forecasts as one small file: compressed JSON with values in units of 0.00001. Win probabilities still sum to 1, and no car that had a chance
/// has none.
/// </summary>
public static class ForecastFile
{
    private const int Format = 1;
    private const int Unit = 100_000;

    private static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Writes the forecasts, without their scores.</summary>
    public static void Save(Stream stream, IEnumerable<StoredForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        using var compressed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        JsonSerializer.Serialize(compressed, new Content(Format, [.. forecasts.Select(Write)]), Names);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or of another format.</exception>
    public static IReadOnlyList<StoredForecast> Load(Stream stream)
    {
        try
        {
            using var content = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            return JsonSerializer.Deserialize<Content>(content, Names) is { Format: Format, Forecasts: var forecasts }
                ? [.. forecasts.Select(item => Read(item ?? throw new FormatException("A forecast is null.")))]
                : throw new InvalidDataException($"The file of forecasts is not of format {Format}.");
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"The file holds no forecasts: {e.Message}", e);
        }
    }

    private static Item Write(StoredForecast f) => new(
        f.Race.ToString(),
        f.RaceStart,
        Code.MomentText(f.Moment),
        Code.AssumptionText(f.Conditions),
        f.ModelVersion,
        f.DataThrough?.ToString(),
        f.DataHash,
        f.FeatureHash,
        f.GeneratedAt,
        Code.Origin.Text((int)f.Origin),
        [
            .. f.Drivers.Zip(Wins(f.Drivers), (d, win) => new Car(
                d.Driver.Value, d.Constructor.Value, [win, Units(d.PodiumProbability), Units(d.PointsProbability), Units(d.RetireProbability), Units(d.ExpectedPosition)])),
        ]);

    private static StoredForecast Read(Item item) => new()
    {
        Race = RaceKey.Parse(item.Race),
        RaceStart = item.RaceStart,
        Moment = (ForecastMoment)Code.Moment.Value(item.Moment),
        Conditions = Code.Assumption(item.Conditions),
        ModelVersion = item.ModelVersion,
        DataThrough = item.DataThrough is { } through ? RaceKey.Parse(through) : null,
        DataHash = item.DataHash,
        FeatureHash = item.FeatureHash,
        GeneratedAt = item.GeneratedAt,
        Origin = (ForecastOrigin)Code.Origin.Value(item.Origin),
        Drivers = [.. item.Cars.Select(car => Read(car ?? throw new FormatException($"A car of {item.Race} is null.")))],
    };

    private static StoredDriverForecast Read(Car car) => car.Values is [var win, var podium, var points, var retire, var position]
        ? new(new DriverId(car.Driver), new ConstructorId(car.Constructor), Value(win), Value(podium), Value(points), Value(retire), Value(position))
        : throw new FormatException($"The car of '{car.Driver}' has {car.Values.Length} values.");

    /// <summary>Rounded, at least one unit where there was a chance; what is then missing to the whole, or too much, the likeliest winner takes.</summary>
    private static int[] Wins(IReadOnlyList<StoredDriverForecast> drivers)
    {
        var units = drivers.Select(d => d.WinProbability > 0 ? Math.Max(1, Units(d.WinProbability)) : 0).ToArray();
        units[Array.IndexOf(units, units.Max())] += Unit - units.Sum();
        return units;
    }

    private static int Units(double value) => (int)Math.Round(value * Unit, MidpointRounding.AwayFromZero);

    private static double Value(int units) => units / (double)Unit;

    private sealed record Content(int Format, IReadOnlyList<Item?> Forecasts);

    private sealed record Item(
        string Race,
        DateTimeOffset RaceStart,
        string Moment,
        string Conditions,
        string ModelVersion,
        string? DataThrough,
        string DataHash,
        string FeatureHash,
        DateTimeOffset GeneratedAt,
        string Origin,
        IReadOnlyList<Car?> Cars);

    private sealed record Car(string Driver, string Constructor, int[] Values);
}
