using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>What holds of a <see cref="ModelStore"/> over every storage.</summary>
public abstract class ModelStoreLaws
{
    private readonly IModelStorage _storage;
    private readonly ModelStore _store;

    protected ModelStoreLaws(IStorageHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        _storage = home.New()();
        _store = new ModelStore(_storage, new TickingClock());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Empty_HasNoCurrentVersion()
    {
        (await _store.CurrentAsync(Cancel)).ShouldBeNull();
        (await _store.LatestAsync(Bundled.Early, Cancel)).ShouldBeNull();
        (await _store.ListAsync(Cancel)).ShouldBeEmpty();
        (await _store.FindAsync(Bundled.Early, SmallModels.Options, Cancel)).ShouldBeNull();
        await _store.KeepAsync(1, Cancel);
        await Should.ThrowAsync<InvalidOperationException>(() => _store.RollBackAsync(Cancel));
    }

    [Fact]
    public async Task Publish_ThenLatest_ForecastsTheSameBits()
    {
        await Publish(SmallModels.One);
        var loaded = (await _store.LatestAsync(Bundled.Early, Cancel)).ShouldNotBeNull();

        loaded.Moments.ShouldBe(SmallModels.Options.Moments);
        SmallModels.Forecast(loaded).ShouldBe(SmallModels.Forecast(SmallModels.One));
    }

    [Fact]
    public async Task Publish_ManifestInStorage_SaysWhatTheVersionIs()
    {
        var version = await Publish(SmallModels.One, new Dictionary<string, double> { ["log_loss"] = 1.25 });
        var json = JsonNode.Parse(await _storage.ReadAsync($"{version}/manifest.json", Cancel))!.AsObject();
        var file = (await _storage.ReadAsync($"{version}/models.f1model", Cancel))!;

        json.Select(p => p.Key).ShouldBe(["format", "version", "created", "library", "data_through", "data_hash", "seeds", "options", "models", "file", "scores"]);
        json["version"]!.GetValue<string>().ShouldBe(version);
        version.ShouldStartWith("20261124T120001000Z-2012-02-");
        json["created"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2026, 11, 24, 12, 0, 1, TimeSpan.Zero));
        json["data_through"]!.GetValue<string>().ShouldBe("2012-02");
        json["data_hash"]!.GetValue<string>().ShouldBe(Bundled.Early.ResultsHash());
        json["seeds"]!.ToJsonString().ShouldBe("""{"random_forest":1,"xgboost":7}""");
        json["options"]!.GetValue<string>().ShouldContain("\"Rounds\":5");
        json["models"]!.AsArray().Select(m => m!["moment"]!.GetValue<string>()).ShouldBe(["before-weekend", "after-qualifying"]);
        json["models"]![1]!["name"]!.GetValue<string>().ShouldBe(SmallModels.One.Forecast(Bundled.Early.NextRace!, ForecastMoment.AfterQualifying).ModelVersion);
        json["models"]![1]!["feature_hash"]!.GetValue<string>().ShouldBe(FeatureSet.At(ForecastMoment.AfterQualifying).Hash);
        json["file"]!["size"]!.GetValue<long>().ShouldBe(file.Length);
        json["file"]!["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(file)));
        json["scores"]!.ToJsonString().ShouldBe("""{"log_loss":1.25}""");
    }

    [Fact]
    public async Task Publish_LoadedModels_SaysOfThemTheSame()
    {
        var version = await Publish(SmallModels.One);
        await _store.PublishAsync(await _store.LoadAsync(version, SmallModels.OneRaceMore, Cancel), cancellationToken: Cancel);
        var (again, first) = (await _store.ListAsync(Cancel)) is [var a, var b] ? (a, b) : throw new InvalidOperationException("Two versions were published.");

        (again.DataThrough, again.DataHash, again.Options, again.File.Sha256).ShouldBe((first.DataThrough, first.DataHash, first.Options, first.File.Sha256));
        again.Seeds.ShouldBe(first.Seeds);
        again.Models.ShouldBe(first.Models);
        again.Created.ShouldBe(first.Created.AddSeconds(1));
    }

    [Fact]
    public async Task List_IsNewestFirst_AndTheNewestIsCurrent()
    {
        string[] published = [await Publish(SmallModels.Next), await Publish(SmallModels.One), await Publish(SmallModels.Next)];

        (await _store.ListAsync(Cancel)).Select(m => m.Version).ShouldBe(published.Reverse());
        (await _store.CurrentAsync(Cancel)).ShouldBe(published[^1]);
    }

    [Fact]
    public async Task RollBack_GoesToTheVersionBefore_AndPublishingForwardAgain()
    {
        var (first, second) = (await Publish(SmallModels.One), await Publish(SmallModels.Next));

        (await _store.RollBackAsync(Cancel)).ShouldBe(first);
        var latest = (await _store.LatestAsync(SmallModels.OneRaceMore, Cancel))!;
        SmallModels.Forecast(latest).ShouldBe(SmallModels.Forecast(SmallModels.One));
        SmallModels.Forecast(latest).ShouldNotBe(SmallModels.Forecast(SmallModels.Next));
        (await Should.ThrowAsync<InvalidOperationException>(() => _store.RollBackAsync(Cancel))).Message.ShouldContain(first);

        var third = await Publish(SmallModels.Next);
        (await _store.CurrentAsync(Cancel)).ShouldBe(third);
        (await _store.RollBackAsync(Cancel)).ShouldBe(second);
    }

    [Fact]
    public async Task Keep_LeavesTheNewestAndTheCurrent_AndRemovesLeftovers()
    {
        const string CutShort = "20261124T120002500Z-2012-02-0123abcd/models.f1model";
        const string UnderWay = "20261124T120009000Z-2012-02-0123abcd/models.f1model";
        string[] published = [await Publish(SmallModels.One), await Publish(SmallModels.One), await Publish(SmallModels.One), await Publish(SmallModels.One), await Publish(SmallModels.One)];
        foreach (var name in (string[])[CutShort, UnderWay, "notes/mine.txt"]) await _storage.WriteAsync(name, new byte[] { 1 }, Cancel);
        for (var i = 0; i < 4; i++) await _store.RollBackAsync(Cancel);

        await _store.KeepAsync(2, Cancel);

        string[] kept = [published[0], published[3], published[4]];
        (await _storage.ListAsync(Cancel)).ShouldBe(
            [.. kept.SelectMany(v => new[] { $"{v}/manifest.json", $"{v}/models.f1model" }), "current", UnderWay, "notes/mine.txt"], ignoreOrder: true);
        (await _store.LatestAsync(Bundled.Early, Cancel)).ShouldNotBeNull();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => _store.KeepAsync(0, Cancel));
    }

    [Fact]
    public async Task Find_TakesWhatWasTrainedFromThisDataWithTheseOptions()
    {
        await Publish(SmallModels.One);
        await Publish(SmallModels.Next);

        SmallModels.Forecast((await _store.FindAsync(Bundled.Early, SmallModels.Options, Cancel))!).ShouldBe(SmallModels.Forecast(SmallModels.One));
        SmallModels.Forecast((await _store.FindAsync(SmallModels.OneRaceMore, SmallModels.Options, Cancel))!).ShouldBe(SmallModels.Forecast(SmallModels.Next));
        (await _store.FindAsync(SmallModels.OneRaceMore, SmallModels.Options with { Moments = [ForecastMoment.BeforeWeekend] }, Cancel)).ShouldNotBeNull();
        (await _store.FindAsync(SmallModels.OneRaceMore, SmallModels.Options with { Moments = [ForecastMoment.AfterPractice] }, Cancel)).ShouldBeNull();
        (await _store.FindAsync(SmallModels.OneRaceMore, cancellationToken: Cancel)).ShouldBeNull();
        (await _store.FindAsync(Bundled.History.Before(new RaceKey(2012, 5)), SmallModels.Options, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_AfterRollBack_TakesTheVersionInUse()
    {
        await Publish(SmallModels.One);
        await Publish(SmallModels.Next);
        await _store.RollBackAsync(Cancel);

        SmallModels.Forecast((await _store.FindAsync(SmallModels.OneRaceMore, SmallModels.Options, Cancel))!).ShouldBe(SmallModels.Forecast(SmallModels.One));
    }

    [Fact]
    public async Task Find_VersionOfAnotherBuildOfTheLibrary_IsPassedOver()
    {
        var version = await Publish(SmallModels.One);
        var manifest = JsonNode.Parse(await _storage.ReadAsync($"{version}/manifest.json", Cancel))!;
        manifest["library"] = "0.0.9-01234567";
        await _storage.WriteAsync($"{version}/manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest), Cancel);

        (await _store.FindAsync(Bundled.Early, SmallModels.Options, Cancel)).ShouldBeNull();
        (await _store.LatestAsync(Bundled.Early, Cancel)).ShouldNotBeNull();
    }

    private async Task<string> Publish(RacePredictor predictor, IReadOnlyDictionary<string, double>? scores = null) =>
        (await _store.PublishAsync(predictor, scores, Cancel)).Version;
}
