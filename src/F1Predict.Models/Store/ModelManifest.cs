using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>What is known of a stored version without loading it: the content of its <c>manifest.json</c>.</summary>
public sealed class ModelManifest
{
    /// <summary>The form of the manifest and of what lies beside it.</summary>
    public required int Format { get; init; }

    /// <summary>The name: time of publishing, last race learned from, start of the file's hash. Names sort by time.</summary>
    public required string Version { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Version and build of the library that published it, for example <c>0.1.0-3f9c2a71</c>.</summary>
    public required string Library { get; init; }

    /// <summary>The last race that the models learned from.</summary>
    public required RaceKey DataThrough { get; init; }

    /// <summary>The <see cref="RaceHistory.ResultsHash"/> of the history that the models learned from.</summary>
    public required string DataHash { get; init; }

    /// <summary>The seed of each learner by its name.</summary>
    public required IReadOnlyDictionary<string, int> Seeds { get; init; }

    /// <summary>All options as a text that changes with each of them.</summary>
    public required string Options { get; init; }

    /// <summary>The models, earliest moment first.</summary>
    public required IReadOnlyList<StoredModel> Models { get; init; }

    /// <summary>The file that holds the models.</summary>
    public required StoredFile File { get; init; }

    /// <summary>Named figures from a scorecard; null when none were given. The store does not use them.</summary>
    public IReadOnlyDictionary<string, double>? Scores { get; init; }
}

/// <summary>A model of a stored version.</summary>
/// <param name="Moment">The moment it forecasts at.</param>
/// <param name="Name">The <see cref="RaceForecast.ModelVersion"/> of its forecasts.</param>
/// <param name="FeatureHash">The hash of the features that it learned.</param>
public sealed record StoredModel(ForecastMoment Moment, string Name, string FeatureHash);

/// <summary>A file of a stored version.</summary>
/// <param name="Name">Its name within the version.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes as 64 lower-case hexadecimal digits.</param>
public sealed record StoredFile(string Name, long Size, string Sha256);
