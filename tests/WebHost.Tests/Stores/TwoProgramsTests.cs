using System.Diagnostics;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost.Tests;

public sealed class TwoProgramsTests(TrainedModels models)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forecast_ByTwoProgramsWithOneFolder_BothPublishWhatAThirdCanUse()
    {
        var folder = models.NewFolder();
        await Task.WhenAll(Forecast(folder), Forecast(folder));

        var store = new ModelStore(new FolderModelStorage(Path.Combine(folder, PredictorSource.PastRaces)));
        var before = models.History.Before(new RaceKey(2012, 10));
        var versions = await store.ListAsync(Cancel);
        versions.Count.ShouldBeInRange(1, 2);
        foreach (var version in versions) await store.LoadAsync(version.Version, before, Cancel);
        (await store.CurrentAsync(Cancel)).ShouldBeOneOf([.. versions.Select(v => v.Version)]);
        (await store.FindAsync(before, new PredictorOptions { Moments = [ForecastMoment.AfterQualifying] }, Cancel)).ShouldNotBeNull();
    }

    private static async Task Forecast(string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "WebHost.dll");
        var start = new ProcessStartInfo("dotnet", [program, "forecast", "--race", "2012-10"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Models__Folder"] = folder;
        start.Environment["Database"] = $"sqlite:{Path.Combine(folder, "races.db")}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        process.ExitCode.ShouldBe(0, await error);
        (await error).ShouldNotContain("warn");
    }
}
