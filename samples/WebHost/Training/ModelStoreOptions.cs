namespace F1Predict.WebHost;

/// <summary>The setting <c>Models</c>.</summary>
internal sealed class ModelStoreOptions
{
    /// <summary>Where trained models are kept; a folder of the user's local application data by default.</summary>
    public string Folder { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "F1Predict", "models");
}
