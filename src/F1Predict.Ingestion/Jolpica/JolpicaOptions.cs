namespace F1Predict.Ingestion;

/// <summary>How the Ergast-compatible API is asked. Its own limits are 4 requests/s and 500/h, and they will decrease.</summary>
public sealed class JolpicaOptions : HttpSourceOptions
{
    /// <summary>The defaults: 3 requests/s, 200/h, answers fresh for 10 minutes.</summary>
    public JolpicaOptions()
        : base("https://api.jolpi.ca/ergast/f1/", TimeSpan.FromMinutes(10),
            new RequestLimit(3, TimeSpan.FromSeconds(1)), new RequestLimit(200, TimeSpan.FromHours(1))) { }
}
