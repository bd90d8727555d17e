using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace F1Predict.WebHost.Tests;

/// <summary>Settings that would not be safe end the start, with a sentence that names the setting and not its value.</summary>
public sealed class StartTests(TrainedModels models)
{
    private const string GoodKey = "q8Xw2Lr7Zt4Vb9Nc1Mk6Hj3Gf5Ds0Pa==";

    public static TheoryData<string, string?, string, string> Unsafe => new()
    {
        { "Production", null, "", "Accounts:SigningKey is missing" },
        { "Staging", "", "", "Accounts:SigningKey is missing" },
        { "Production", "short key 0123456789", "", "Accounts:SigningKey is shorter than 32 bytes" },
        { "Development", "short key 0123456789", "", "Accounts:SigningKey is shorter than 32 bytes" },
        { "Production", "please-change-me-please-change-me-0123", "", "Accounts:SigningKey is a placeholder" },
        { "Production", "your-256-bit-SECRET-your-256-bit-SECRET", "", "Accounts:SigningKey is a placeholder" },
        { "Production", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "", "Accounts:SigningKey is a placeholder" },
        { "Production", GoodKey, "Accounts:Demo=true", "Accounts:Demo is on" },
        { "Staging", GoodKey, "Accounts:Demo=true", "Staging, not Development" },
        { "Production", GoodKey, "Accounts:Admin:Email=a@b.example", "there is only one" },
        { "Production", GoodKey, "Accounts:Admin:Email=nobody;Accounts:Admin:Password=long enough 1", "Accounts:Admin:Email is not an e-mail address" },
        { "Production", GoodKey, "Accounts:Admin:Email=a@b.example;Accounts:Admin:Password=short", "Accounts:Admin:Password cannot be a password" },
        { "Production", GoodKey, "Accounts:RecheckSeconds=3600", "Accounts:RecheckSeconds" },
        { "Production", GoodKey, "Protection:Origins:0=*", "Protection:Origins has '*'" },
        { "Production", GoodKey, "Protection:Origins:0=https://example.org/", "no origin" },
        { "Production", GoodKey, "Protection:Proxies:0=proxy.example.org", "Protection:Proxies" },
        { "Production", GoodKey, "Protection:RequestsPerUser=0", "Protection:RequestsPerUser" },
        { "Production", null, "Accounts:SigningKeyFile=/nowhere/key", "Accounts:SigningKeyFile names '/nowhere/key', which cannot be read" },
        { "Production", GoodKey, "Accounts:SigningKeyFile=/nowhere/key", "Accounts:SigningKey is given twice" },
    };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task Start_WithUnsafeSettings_EndsWithASentence(string environment, string? key, string settings, string expected)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        (await CommandLine.RunAsync(["--urls", "http://127.0.0.1:0"], output, error, Configure(environment, key, settings), TestContext.Current.CancellationToken)).ShouldBe(1);
        error.ToString().ShouldContain(expected);
        if (!string.IsNullOrEmpty(key)) error.ToString().ShouldNotContain(key);
        error.ToString().ShouldNotContain("   at ", customMessage: "a sentence, not a stack trace");
    }

    [Fact]
    public async Task Program_WithoutAKey_SaysOneSentenceForEachSettingAndEndsWith1()
    {
        var folder = models.NewFolder();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WebHost.dll"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = null;
        start.Environment["DOTNET_ENVIRONMENT"] = null;
        start.Environment["Models__Folder"] = folder;
        start.Environment["Models__Keep"] = "0";
        start.Environment["Database"] = $"sqlite:{Path.Combine(folder, "host.db")}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(1);
        var lines = (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Length.ShouldBe(2);
        lines.ShouldContain("Models:Keep is less than 1.");
        lines.ShouldContain(line => line.StartsWith("Accounts:SigningKey is missing. Give at least 32 random bytes"));
    }

    [Fact]
    public async Task Start_InDevelopmentWithoutAKey_MakesOneThatStays()
    {
        var folder = Path.Combine(models.NewFolder(), "models");
        var database = $"sqlite:{Path.Combine(folder, "..", "host.db")}";
        string token;
        await using (var first = await AccountsHost.Start(models, database, InDevelopment)) token = (await first.Register()).Token;
        await using (var second = await AccountsHost.Start(models, database, InDevelopment)) (await second.Status(token)).ShouldBe(200);

        var file = new FileInfo(Path.Combine(folder, "..", SigningKey.DevelopmentFile));
        file.Length.ShouldBeGreaterThanOrEqualTo(SigningKey.LeastBytes);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file.FullName).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        void InDevelopment(WebApplicationBuilder builder)
        {
            Configure("Development", null, "")(builder);
            Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<ModelsOptions>(builder.Services, o => o.Folder = folder);
        }
    }

    [Fact]
    public async Task Secrets_FromFiles_AreReadWithoutTheirLineEnd()
    {
        var folder = models.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "key"), GoodKey + "\n", TestContext.Current.CancellationToken);
        await using var withFile = await AccountsHost.Start(models, null, b =>
        {
            b.Configuration["Accounts:SigningKey"] = null;
            b.Configuration["Accounts:SigningKeyFile"] = Path.Combine(folder, "key");
        });
        await using var withValue = await AccountsHost.Start(models, withFile.DatabaseSetting, AccountsHost.Setting("Accounts:SigningKey", GoodKey), withFile.Clock);
        (await withValue.Status((await withFile.Register()).Token)).ShouldBe(200);
    }

    private Action<WebApplicationBuilder> Configure(string environment, string? key, string settings) => builder =>
    {
        TestHost.Configure(builder, models.NewFolder(), () => models.History, (_, _, _, _) => throw new InvalidOperationException("not needed here"));
        builder.Environment.EnvironmentName = environment;
        builder.Configuration["Accounts:SigningKey"] = key;
        foreach (var setting in settings.Split(';', StringSplitOptions.RemoveEmptyEntries)) builder.Configuration[setting.Split('=')[0]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
    };
}
