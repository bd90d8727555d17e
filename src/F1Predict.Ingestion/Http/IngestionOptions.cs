namespace F1Predict.Ingestion;

/// <summary>How the outside is asked. Validated as a whole when the first source is used.</summary>
public sealed class IngestionOptions
{
    /// <summary>Where answers are kept; null keeps none, so that nothing stands in for a failing source. Default: a folder of the user's own.</summary>
    public string? CacheFolder { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "F1Predict", "answers");

    /// <summary>What requests say of themselves. Add an address at which you can be reached.</summary>
    public string UserAgent { get; set; } = "F1Predict/0.1 (race forecasts)";

    /// <summary>f1db's releases.</summary>
    public F1DbOptions F1Db { get; } = new();

    /// <summary>The Ergast-compatible API.</summary>
    public JolpicaOptions Jolpica { get; } = new();

    /// <summary>The public feed of official timing.</summary>
    public OpenF1Options OpenF1 { get; } = new();

    /// <summary>The default weather source.</summary>
    public OpenMeteoOptions OpenMeteo { get; } = new();

    /// <summary>A weather source that needs a key; without one it knows nothing.</summary>
    public OpenWeatherMapOptions OpenWeatherMap { get; } = new();

    internal IEnumerable<string> Problems()
    {
        if (CacheFolder is not null && string.IsNullOrWhiteSpace(CacheFolder)) yield return $"{nameof(CacheFolder)} is '{CacheFolder}': a folder or null is expected";
        if (string.IsNullOrWhiteSpace(UserAgent)) yield return $"{nameof(UserAgent)} is empty: sources ask for one";
        foreach (var problem in F1Db.Problems(nameof(F1Db)).Concat(Jolpica.Problems(nameof(Jolpica))).Concat(OpenF1.Problems(nameof(OpenF1)))
            .Concat(OpenMeteo.Problems(nameof(OpenMeteo))).Concat(OpenWeatherMap.Problems(nameof(OpenWeatherMap))))
        {
            yield return problem;
        }
    }
}
