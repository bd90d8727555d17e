namespace F1Predict.Ingestion;

/// <summary>How OpenWeatherMap (One Call 3.0) is asked. It needs a key with that subscription: 1,000 calls a day are free.</summary>
public sealed class OpenWeatherMapOptions : HttpSourceOptions
{
    /// <summary>The defaults: no key, 60 requests/min and 1,000/day, answers fresh for an hour.</summary>
    public OpenWeatherMapOptions()
        : base("https://api.openweathermap.org/data/3.0/", TimeSpan.FromHours(1),
            new RequestLimit(60, TimeSpan.FromMinutes(1)), new RequestLimit(1000, TimeSpan.FromDays(1))) { }

    /// <summary>The key; null to do without this source. It travels in the query, and is in no message and no log.</summary>
    public string? ApiKey { get; set; }

    internal override (string Parameter, string Value)? Secret => string.IsNullOrEmpty(ApiKey) ? null : ("appid", ApiKey);

    internal override IEnumerable<string> Problems(string name)
    {
        foreach (var problem in base.Problems(name)) yield return problem;

        // The key itself must not be in the message.
        if (ApiKey is not null && (ApiKey.Length < 8 || ApiKey.Any(c => !char.IsAsciiLetterOrDigit(c))))
            yield return $"{name}.{nameof(ApiKey)} is no key: letters and digits, 8 or more, are expected";
    }
}
