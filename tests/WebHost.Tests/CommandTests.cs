using System.Globalization;
using System.Text.Json;
using F1Predict.Data;
using F1Predict.Models;
using Microsoft.AspNetCore.Builder;

namespace F1Predict.WebHost.Tests;

public sealed class CommandTests(TrainedModels models) : IDisposable
{
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Forecast_NextRace_PrintsEveryDriverAndWinsThatSumTo100()
    {
        (await Run("forecast")).ShouldBe(0);

        var rows = _output.ToString().Split('\n').Where(line => line.StartsWith('│')).Skip(1)
            .Select(line => line.Split('│', StringSplitOptions.TrimEntries)).ToArray();
        rows.Select(cells => cells[2]).ShouldBe(models.Forecast.Drivers.Select(d => models.History.Drivers[d.Driver].Name));
        rows.Sum(cells => decimal.Parse(cells[4], CultureInfo.InvariantCulture)).ShouldBe(100.0m);
        _output.ToString().ShouldContain(models.History.NextRace!.Race.Name);
        _output.ToString().ShouldContain("data through 2026 round 5");
    }

    [Fact]
    public async Task Forecast_Json_IsTheEndpointsAnswerAndNothingElse()
    {
        (await Run("forecast", "--json", "--moment", "before-weekend")).ShouldBe(0);

        var json = JsonDocument.Parse(_output.ToString()).RootElement;
        await using var host = await TestHost.Ready(models);
        var answer = await (await host.Get("/api/v1/predictions/next-race")).Json();
        json.Keys().ShouldBe(answer.Keys());
        json.GetProperty("predictions").GetRawText().ShouldBe(answer.GetProperty("predictions").GetRawText());
        _error.ToString().ShouldContain("Training: here");
    }

    [Fact]
    public async Task Forecast_Why_PrintsFamiliesThatAddUpAndTheReasons()
    {
        var favourite = models.Predictor.Explain(models.History.NextRace!)[0];
        (await Run("forecast", "--why", favourite.Driver.Value)).ShouldBe(0);

        var why = _output.ToString()[_output.ToString().IndexOf($"Why {models.History.Drivers[favourite.Driver].Name}", StringComparison.Ordinal)..];
        var rows = why.Split('\n').Where(line => line.StartsWith('│')).Skip(1).Select(line => line.Split('│', StringSplitOptions.TrimEntries)).ToArray();
        rows.Select(cells => cells[1]).ShouldBe([.. favourite.ByFamily().Select(f => f.Family.ToString()), "Together"]);
        var logOdds = rows.Select(cells => double.Parse(cells[2], CultureInfo.InvariantCulture)).ToArray();
        logOdds[..^1].Sum().ShouldBe(logOdds[^1], 0.005 * logOdds.Length);
        string.Concat(why.Where(c => !char.IsWhiteSpace(c))).ShouldContain(string.Concat(favourite.ToText().Where(c => !char.IsWhiteSpace(c))), customMessage: "lines are broken where the terminal ends");
    }

    [Fact]
    public async Task Forecast_PastRace_LearnsFromEarlierRacesOnlyAndNamesTheWinner()
    {
        // One past the 30 races that a training needs.
        var race = models.History.CompletedRaces[31];
        TrainPredictor train = (history, options, progress, cancel) =>
        {
            history.DataThrough.ShouldBe(models.History.CompletedRaces[30].Key);
            return RacePredictor.Train(history, options, progress, cancel);
        };
        (await Run(train, "forecast", "--race", race.Key.ToString(), "--json")).ShouldBe(0);

        var json = JsonDocument.Parse(_output.ToString()).RootElement;
        json.GetProperty("race_id").GetString().ShouldBe(race.Key.ToString());
        json.GetProperty("moment").GetString().ShouldBe("after-qualifying");
        json.GetProperty("data_through").GetString().ShouldBe(models.History.CompletedRaces[30].Key.ToString());
        json.GetProperty("actual_winner").GetString().ShouldBe(race.Winner.Value);
        json.GetProperty("stale").GetBoolean().ShouldBeFalse();
        json.GetProperty("predictions").EnumerateArray().Sum(r => r.GetProperty("win_probability").GetDecimal()).ShouldBe(100m);
    }

    [Theory]
    [InlineData("There is no race 2031-01", "forecast", "--race", "2031-01")]
    [InlineData("'Monaco' is not a race", "forecast", "--race", "Monaco")]
    [InlineData("'never' is not a moment", "forecast", "--moment", "never")]
    [InlineData("The latest moment that can be is before-weekend", "forecast", "--moment", "after-qualifying")]
    [InlineData("--why goes with the table", "forecast", "--json", "--why", "max-verstappen")]
    [InlineData("has no driver 'nobody', only alexander-albon", "forecast", "--why", "nobody")]
    [InlineData("--nonsense", "forecast", "--nonsense")]
    [InlineData("serve-me", "serve-me")]
    [InlineData("--out", "export", "snapshot", "--out")]
    public async Task WrongArguments_AreNamedWithExitCode2(string complaint, params string[] args)
    {
        (await Run(args)).ShouldBe(2);
        _error.ToString().ShouldContain(complaint);
        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Forecast_TrainingRefused_IsToldInALineWithExitCode1()
    {
        (await Run((_, _, _, _) => throw new InvalidOperationException("the native library is missing"), "forecast")).ShouldBe(1);
        _error.ToString().ShouldContain("the native library is missing");
        _error.ToString().ShouldNotContain("   at ");
        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Forecast_DataRefused_IsToldWithExitCode1()
    {
        LoadHistory load = () => throw new RaceDataException(new DataIssue("bundled snapshot", "its checksum does not match"));
        (await Run(builder => TestHost.Configure(builder, models.NewFolder(), load, Take), "forecast")).ShouldBe(1);
        _error.ToString().ShouldContain("its checksum does not match");
    }

    [Fact]
    public async Task Forecast_DatabaseThatCannotBeUsed_IsToldWithExitCode1()
    {
        var file = Path.Combine(models.NewFolder(), "races.db");
        await File.WriteAllTextAsync(file, "This is no database, and long enough to be told from an empty one.", TestContext.Current.CancellationToken);
        (await Run(builder =>
        {
            builder.Configuration[DatabaseSetting.Name] = $"sqlite:{file}";
            TestHost.Configure(builder, models.NewFolder(), load: null, Take);
        }, "forecast")).ShouldBe(1);
        _error.ToString().ShouldContain(file);
        _error.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public async Task ExportSnapshot_NoSuchRelease_WritesNothingWithExitCode1()
    {
        var folder = models.NewFolder();
        var file = Path.Combine(folder, "new.f1history");
        (await Run("export", "snapshot", "--f1db", Path.Combine(folder, "nothing.zip"), "--out", file)).ShouldBe(1);
        _error.ToString().ShouldContain("nothing.zip");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Serve_AddressTaken_IsToldWithExitCode1()
    {
        await using var first = ForecastHost.Build("http://127.0.0.1:0", Configure(Take));
        await first.StartAsync(TestContext.Current.CancellationToken);
        (await Run("--urls", first.Urls.Single())).ShouldBe(1);
        _error.ToString().ShouldContain("--urls");
    }

    [Fact]
    public async Task Serve_PrintsTheForecastAndThePageUntilItIsStopped()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new StopAt("The page: http://127.0.0.1:", stop);
        (await CommandLine.RunAsync(["--urls", "http://127.0.0.1:0"], output, _error, Configure(Take), stop.Token)).ShouldBe(0);
        output.ToString().ShouldContain(models.History.NextRace!.Race.Name);
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> Run(params string[] args) => Run(Take, args);

    private Task<int> Run(TrainPredictor train, params string[] args) => Run(Configure(train), args);

    private Task<int> Run(Action<WebApplicationBuilder> configure, params string[] args) =>
        CommandLine.RunAsync(args, _output, _error, configure, TestContext.Current.CancellationToken);

    private Action<WebApplicationBuilder> Configure(TrainPredictor train) =>
        builder => TestHost.Configure(builder, models.NewFolder(), () => models.History, train);

    private RacePredictor Take(RaceHistory history, PredictorOptions options, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
    {
        progress.Report(new TrainingProgress(options.Moments[0], "here", 0.5));
        return models.Over(history);
    }

    /// <summary>Cancels once a line was printed.</summary>
    private sealed class StopAt(string start, CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value is not null && value.StartsWith(start, StringComparison.Ordinal)) stop.Cancel();
        }
    }
}
