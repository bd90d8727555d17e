using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost.Tests;

public sealed class ModelsOptionsTests
{
    private const string Secret = "wJalrXUtnFEMI";

    [Fact]
    public void Defaults_AreFine() => Validate(new ModelsOptions()).ShouldBeNull();

    [Fact]
    public void Bucket_WithoutKey_IsFine() => Validate(new ModelsOptions { S3 = new S3Options { Bucket = "f1" } }).ShouldBeNull();

    [Theory]
    [InlineData("Folder")]
    [InlineData("Keep")]
    [InlineData("S3:Bucket")]
    [InlineData("S3:Secret")]
    [InlineData("S3:Endpoint")]
    public void Wrong_IsNamedWithoutTheSecret(string setting)
    {
        var options = new ModelsOptions { S3 = new S3Options { Bucket = "f1", Key = "key", Secret = Secret } };
        switch (setting)
        {
            case "Folder": options.Folder = " "; break;
            case "Keep": options.Keep = 0; break;
            case "S3:Bucket": options.S3.Bucket = null; break;
            case "S3:Secret": options.S3.Key = null; break;
            case "S3:Endpoint": options.S3.Endpoint = new Uri($"ftp://{Secret}/"); break;
            default: throw new ArgumentOutOfRangeException(nameof(setting));
        }

        var problems = Validate(options).ShouldNotBeNull();
        problems.ShouldContain($"Models:{setting}");
        problems.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Settings_OfTheHost_AreReadAndChecked()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Models:Keep"] = "3", ["Models:S3:Bucket"] = "f1", ["Models:S3:Prefix"] = "host-a/", ["Models:S3:Endpoint"] = "https://s3.example.org:9000",
            ["Models:S3:Region"] = "eu-central-1", ["Models:S3:PathStyle"] = "true", ["Models:S3:Key"] = "key", ["Models:S3:Secret"] = Secret,
        };
        var options = await Read(settings);

        (options.Keep, options.S3.Bucket, options.S3.Prefix, options.S3.Region, options.S3.PathStyle).ShouldBe((3, "f1", "host-a/", "eu-central-1", true));
        (options.S3.Endpoint, options.S3.Key, options.S3.Secret).ShouldBe((new Uri("https://s3.example.org:9000"), "key", Secret));

        settings["Models:S3:Key"] = null;
        (await Should.ThrowAsync<OptionsValidationException>(() => Read(settings))).Message.ShouldNotContain(Secret);
    }

    private static async Task<ModelsOptions> Read(Dictionary<string, string?> settings)
    {
        await using var host = ForecastHost.Build(configure: builder => builder.Configuration.AddInMemoryCollection(settings));
        return host.Services.GetRequiredService<IOptions<ModelsOptions>>().Value;
    }

    private static string? Validate(ModelsOptions options) => options.Validate(null, options).FailureMessage;
}
