namespace F1Predict.Ingestion;

/// <summary>How the public feed of official timing is asked. Its limit is 30 requests in 10 s.</summary>
public sealed class OpenF1Options : HttpSourceOptions
{
    /// <summary>The defaults: 30 requests in 10 s, answers fresh for 10 minutes.</summary>
    public OpenF1Options()
        : base("https://api.openf1.org/v1/", TimeSpan.FromMinutes(10), new RequestLimit(30, TimeSpan.FromSeconds(10))) { }
}
