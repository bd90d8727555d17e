using F1Predict.Ingestion;

namespace F1Predict.WebHost;

/// <summary>Points a source at another address.</summary>
internal static class SourceAddress
{
    public static void Set(IngestionOptions options, string source, Uri address)
    {
        HttpSourceOptions chosen = source switch
        {
            "f1db" => options.F1Db,
            "jolpica" => options.Jolpica,
            _ => options.OpenF1,
        };
        chosen.BaseAddress = address;

        // The limits are those of the public services.
        chosen.Limits = [];
    }

    public static void SetWeather(IngestionOptions options, Uri address)
    {
        (options.OpenMeteo.BaseAddress, options.OpenMeteo.ForecastAddress) = (address, address);
        options.OpenMeteo.Limits = [];
    }
}
