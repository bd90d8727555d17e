using System.Diagnostics;
using System.Text.Json;

namespace F1Predict.WebHost.Tests;

public sealed class ThreadCountTests
{
    [Fact]
    public async Task Forecast_OneOrTwoProcessors_IsTheSameToTheLastDigit()
    {
        var answers = await Task.WhenAll(Forecast(processors: 1), Forecast(processors: 2));

        answers[0].ShouldContain("win_probability");
        answers[1].ShouldBe(answers[0]);
    }

    /// <summary>The forecast of a past race by the program itself, in a process that sees so many processors.</summary>
    private static async Task<string> Forecast(int processors)
    {
        var store = Directory.CreateTempSubdirectory("f1predict-");
        var program = Path.Combine(AppContext.BaseDirectory, "WebHost.dll");
        var start = new ProcessStartInfo("dotnet", [program, "forecast", "--race", "2012-10", "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{processors}";
        start.Environment["OMP_NUM_THREADS"] = $"{processors}";
        start.Environment["Models__Folder"] = store.FullName;
        start.Environment["Database"] = $"sqlite:{Path.Combine(store.FullName, "races.db")}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await error);
        store.Delete(recursive: true);
        return JsonDocument.Parse(output).RootElement.GetProperty("predictions").GetRawText();
    }
}
