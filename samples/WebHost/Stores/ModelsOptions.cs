using F1Predict.Models;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>The setting <c>Models</c>: where trained models are kept.</summary>
internal sealed class ModelsOptions : IValidateOptions<ModelsOptions>
{
    /// <summary>The folder, unless a bucket is named; a folder of the user's local application data by default.</summary>
    public string Folder { get; set; } = FolderModelStorage.DefaultFolder;

    /// <summary>The versions kept of each series, beside the current one.</summary>
    public int Keep { get; set; } = 5;

    /// <summary>A bucket in place of the folder.</summary>
    public S3Options S3 { get; set; } = new();

    // What is wrong is said without the values: one may be the secret in the wrong place.
    public ValidateOptionsResult Validate(string? name, ModelsOptions options)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Folder)) problems.Add("Models:Folder is empty.");
        if (options.Keep < 1) problems.Add("Models:Keep is less than 1.");
        if (string.IsNullOrEmpty(options.S3.Bucket) && (options.S3.Endpoint is not null || options.S3.Key is not null)) problems.Add("Models:S3:Bucket is missing.");
        if (options.S3.Key is null != options.S3.Secret is null) problems.Add("Of Models:S3:Key and Models:S3:Secret there is only one.");
        if (options.S3.Endpoint is { } endpoint && endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" }) problems.Add("Models:S3:Endpoint is no http or https address.");
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
