using System.Security.Cryptography;
using System.Text;

namespace F1Predict.Data;

/// <summary>A forecast as it was given. Once stored it is never changed.</summary>
public sealed class StoredForecast
{
    private string? _id;

    /// <summary>The race that is forecast.</summary>
    public required RaceKey Race { get; init; }

    /// <summary>When the race was to start, as it was known; without a known time, when its day is over everywhere.</summary>
    public required DateTimeOffset RaceStart { get; init; }

    /// <summary>What was known of the weekend.</summary>
    public required ForecastMoment Moment { get; init; }

    /// <summary>The weather that was assumed; null for none.</summary>
    public TrackConditions? Conditions { get; init; }

    /// <summary>The model that made it.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The last race whose result was used; null when there was none.</summary>
    public required RaceKey? DataThrough { get; init; }

    /// <summary>The hash of the facts that it rests on.</summary>
    public required string DataHash { get; init; }

    /// <summary>The hash of the model's features.</summary>
    public required string FeatureHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Whether it was made before the race.</summary>
    public required ForecastOrigin Origin { get; init; }

    /// <summary>One row a car; read back, the likeliest winner first, ties in the order of the driver ids.</summary>
    public required IReadOnlyList<StoredDriverForecast> Drivers { get; init; }

    /// <summary>How good it was; null before that is stored. A forecast is saved without it.</summary>
    public ForecastScore? Score { get; init; }

    /// <summary>The same for forecasts of the same race, moment, conditions, model, data and origin: of those one is kept.</summary>
    public string Id => _id ??= MakeId();

    private string MakeId()
    {
        var text = $"{Race}|{Code.MomentText(Moment)}|{Code.AssumptionText(Conditions)}|{ModelVersion}|{DataHash}|{Code.Origin.Text((int)Origin)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
