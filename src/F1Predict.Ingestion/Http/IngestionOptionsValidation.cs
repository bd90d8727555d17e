using Microsoft.Extensions.Options;

namespace F1Predict.Ingestion;

/// <summary>Says everything that is wrong with the options at once.</summary>
internal sealed class IngestionOptionsValidation : IValidateOptions<IngestionOptions>
{
    public ValidateOptionsResult Validate(string? name, IngestionOptions options) =>
        options.Problems().ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
