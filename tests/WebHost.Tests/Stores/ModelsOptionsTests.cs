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

    private static string? Validate(ModelsOptions options) => options.Validate(null, options).FailureMessage;
}
