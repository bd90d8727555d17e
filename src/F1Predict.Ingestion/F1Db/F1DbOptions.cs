namespace F1Predict.Ingestion;

/// <summary>Where f1db's releases come from.</summary>
public sealed class F1DbOptions : HttpSourceOptions
{
    /// <summary>The defaults: the latest release, asked for once in 6 hours.</summary>
    public F1DbOptions()
        : base("https://github.com/f1db/f1db/releases/latest/download/", TimeSpan.FromHours(6), new RequestLimit(6, TimeSpan.FromMinutes(1)))
    {
        AttemptTimeout = TimeSpan.FromMinutes(1);
        TotalTimeout = TimeSpan.FromMinutes(5);
    }

    /// <summary>A release on this machine (the CSV zip, or the folder with its files), read instead of the latest one; null to fetch that.</summary>
    public string? LocalFile { get; set; }

    /// <summary>A table of race weather to go with it (see <see cref="RaceWeatherCsv"/>); null for none.</summary>
    public string? RaceWeatherFile { get; set; }

    internal override IEnumerable<string> Problems(string name)
    {
        foreach (var problem in base.Problems(name)) yield return problem;
        if (LocalFile is not null && string.IsNullOrWhiteSpace(LocalFile)) yield return $"{name}.{nameof(LocalFile)} is empty: a path or null is expected";
    }
}
