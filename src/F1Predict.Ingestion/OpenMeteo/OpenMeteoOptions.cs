namespace F1Predict.Ingestion;

/// <summary>How Open-Meteo is asked (CC BY 4.0; free use is non-commercial). Its limits are 600 requests/min, 5,000/h and 10,000/day.</summary>
public sealed class OpenMeteoOptions : HttpSourceOptions
{
    /// <summary>The defaults: 600 requests/min and 5,000/h, answers fresh for an hour. The base address is that of the archive.</summary>
    public OpenMeteoOptions()
        : base("https://archive-api.open-meteo.com/v1/", TimeSpan.FromHours(1),
            new RequestLimit(600, TimeSpan.FromMinutes(1)), new RequestLimit(5000, TimeSpan.FromHours(1))) { }

    /// <summary>The address of the forecast, which has the last days too, long before the archive. Ends with a slash.</summary>
    public Uri ForecastAddress { get; set; } = new("https://api.open-meteo.com/v1/");

    internal override IEnumerable<string> Problems(string name) =>
        base.Problems(name).Concat(AddressProblems(name, nameof(ForecastAddress), ForecastAddress));
}
