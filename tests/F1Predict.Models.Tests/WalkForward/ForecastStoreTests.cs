using System.Text;
using F1Predict.Data;

namespace F1Predict.Models.Tests.WalkForwardRuns;

/// <summary>A walk that goes on where it was, and never from forecasts of something else.</summary>
public sealed class ForecastStoreTests
{
    private static readonly RaceHistory History = new HistoryBuilder().Build();

    private static readonly WalkForwardOptions LastSeason = new() { From = new RaceKey(2021, 1), To = new RaceKey(2021, 6) };

    [Fact]
    public void Run_SecondTime_ForecastsNothingAnewAndGivesTheSame()
    {
        using var file = new MemoryStream();
        var first = Walk(file, new SpyForecaster { Fingerprint = "1" });
        var spy = new SpyForecaster { Fingerprint = "1" };

        var second = Walk(file, spy);

        (spy.Learned.Count, spy.Asked.Count).ShouldBe((0, 0));
        second.Select(Text).ShouldBe(first.Select(Text));
        second.Select(s => s.Forecast.DataThrough).ShouldBe(second.Select(s => History.Before(s.Race).DataThrough));
    }

    [Fact]
    public void Run_Ensemble_ComesBackToTheBit()
    {
        using var file = new MemoryStream();
        var forecaster = new EnsembleForecaster(new EnsembleOptions { RandomForest = new() { Trees = 20 }, XGBoost = new() { Rounds = 20 } });
        var options = new WalkForwardOptions { From = new RaceKey(2012, 1), To = new RaceKey(2012, 2), RefitEvery = 2 };

        var (first, second) = (Walk(file, forecaster, options, Bundled.Early), Walk(file, forecaster, options, Bundled.Early));

        second.ShouldAllBe(s => first.All(f => f.Forecast != s.Forecast), "the second walk reads");
        second.Select(Text).ShouldBe(first.Select(Text));
    }

    [Fact]
    public void Run_StoppedHalfway_GoesOnWhereItWas()
    {
        using var file = new MemoryStream();
        var caught = new SpyForecaster { Fingerprint = "1", FailsAt = new RaceKey(2021, 4) };
        Should.Throw<InvalidOperationException>(() => Walk(file, caught, LastSeason with { Parallelism = 1 }));
        var spy = new SpyForecaster { Fingerprint = "1" };

        Walk(file, spy);

        spy.Asked.Keys.Order().ShouldBe([new(2021, 4), new(2021, 5), new(2021, 6)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Run_LastLineCutOff_DoesThatRaceAnew(int cut)
    {
        using var file = new MemoryStream();
        Walk(file, new SpyForecaster { Fingerprint = "1" }, LastSeason with { Parallelism = 1 });
        var whole = file.ToArray();
        file.SetLength(file.Length - cut);
        var spy = new SpyForecaster { Fingerprint = "1" };

        Walk(file, spy);

        spy.Asked.Keys.ShouldBe([new RaceKey(2021, 6)]);
        file.ToArray().ShouldBe(whole);
    }

    [Fact]
    public void Run_SomethingElse_UsesNoEarlierForecast()
    {
        using var file = new MemoryStream();
        Walk(file, new SpyForecaster { Fingerprint = "1" });

        int Anew(string fingerprint = "1", WalkForwardOptions? options = null, RaceHistory? history = null)
        {
            var spy = new SpyForecaster { Fingerprint = fingerprint };
            Walk(file, spy, options, history);
            return spy.Asked.Count;
        }

        Anew(fingerprint: "2").ShouldBe(6, "other options");
        Anew(options: LastSeason with { Moment = ForecastMoment.BeforeWeekend }).ShouldBe(6, "another moment");
        Anew(options: LastSeason with { RefitEvery = 6 }).ShouldBe(5, "only the first race was learned for from the same races");
        Anew(history: History.WithRace(new RaceKey(2020, 2), race => race.Swapped(0, 1))).ShouldBe(6, "an earlier race has another result");
        Anew(history: History.WithRace(new RaceKey(2021, 4), race => race.Swapped(0, 1))).ShouldBe(2, "rounds 5 and 6 come after the change");
        Anew(history: History.WithRace(new RaceKey(2021, 6), race => race.Swapped(0, 1))).ShouldBe(0, "nothing comes after the change");
        Anew().ShouldBe(0, "and what was there is still there");
    }

    [Fact]
    public void Run_ForecasterThatDoesNotTellItsOptions_IsNotStored()
    {
        using var file = new MemoryStream();

        Walk(file, new SpyForecaster());

        file.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"key":"1","forecaster":"spy","forecast":{"race":"2021-06"}}""")]
    [InlineData("""{"key":"1","forecaster":"spy","forecast":{"race":"never","moment":"after_practice","drivers":[],"model_version":"1","data_through":null}}""")]
    public void Create_LineThatIsNoForecast_IsRefusedWithItsNumber(string line)
    {
        using var file = new MemoryStream();
        Walk(file, new SpyForecaster { Fingerprint = "1" });
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));

        Should.Throw<InvalidDataException>(() => new ForecastStore(file)).Message.ShouldContain("Line 7 ");
    }

    private static IReadOnlyList<ScoredForecast> Walk(Stream file, IRaceForecaster forecaster, WalkForwardOptions? options = null, RaceHistory? history = null) =>
        WalkForward.Run(history ?? History, forecaster, options ?? LastSeason, new ForecastStore(file), cancellationToken: TestContext.Current.CancellationToken);

    private static string Text(ScoredForecast scored)
    {
        var f = scored.Forecast;
        return $"{f.Race} {f.Moment} {f.ModelVersion} {f.DataThrough} {string.Join(' ', f.Drivers)}";
    }
}
