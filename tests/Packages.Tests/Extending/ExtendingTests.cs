using F1Predict.Data;
using F1Predict.Extending;
using F1Predict.Ingestion;
using F1Predict.Models;
using F1Predict.Ratings;
using F1Predict.Testing;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>What docs/extending.md builds does what the page says.</summary>
public sealed class ExtendingTests
{
    private static readonly WalkForwardOptions Races = new() { From = new RaceKey(2023, 1), To = new RaceKey(2025, 24) };
    private readonly RaceHistory _history = Bundled.History;

    [Fact]
    public void Forecaster_BeatsKnowingNothing()
    {
        var gain = Card(new RecentWinnersForecaster()).Less(Card(new UniformForecaster())).LogLoss;
        gain.High.ShouldBeLessThan(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Forecast_OfWeightsThatAreNone_IsRefused(double weight) =>
        Should.Throw<ArgumentException>(() => RaceForecast.FromWinWeights(_history, _history.NextRace!, ForecastMoment.BeforeWeekend, _ => weight, "bad"))
            .Message.ShouldContain(_history.NextRace!.Key.ToString());

    [Fact]
    public void Forecast_OfWeights_SharesTheWinByThem()
    {
        var first = _history.NextRace!.Entries[0].Driver;
        var forecast = RaceForecast.FromWinWeights(_history, _history.NextRace, ForecastMoment.BeforeWeekend, car => car.Driver == first ? 3 : 1, "weights");
        forecast.Favourite.Driver.ShouldBe(first);
        forecast.Favourite.WinProbability.ShouldBe(3.0 / (forecast.Drivers.Count + 2), 1e-12);
        forecast.Drivers.Sum(d => d.PodiumProbability).ShouldBe(3, 1e-6);
        forecast.DataThrough.ShouldBe(_history.DataThrough);
    }

    [Fact]
    public void Rating_ForecastsThroughRatingForecaster()
    {
        var rule = new BeatenShareRating();
        var book = RatingHistory.Of(_history, rule).Latest;
        book.Drivers.Values.ShouldAllBe(r => r.Value >= 0 && r.Value <= 100);
        book.Driver(new DriverId("max-verstappen")).Value.ShouldBeGreaterThan(book.Driver(new DriverId("lance-stroll")).Value);
        var gain = Card(new RatingForecaster(rule)).Less(Card(new UniformForecaster())).LogLoss;
        gain.High.ShouldBeLessThan(0);
    }

    [Fact]
    public async Task Source_BringsAResultIntoADatabase_AndReportsABadLine()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var next = _history.NextRace!;
        var clock = new FakeTimeProvider(new DateTimeOffset(next.Race.Date.AddDays(2), TimeOnly.MinValue, TimeSpan.Zero));
        await using var database = RaceDatabase.Open($"sqlite:{folder.File("races.db")}", clock);
        await database.MigrateAsync(cancel);
        await database.SaveAsync(_history, ct: cancel);
        var lines = next.Entries.Select((e, i) => $"{i + 1},{e.Driver},{e.Constructor},{i + 1},78").ToList();
        var file = $"{next.Key}.csv";
        var pipeline = new IngestionPipeline(database, clock: clock);
        var request = new IngestionRequest { Season = next.Key.Season };

        folder.Write(file, string.Join('\n', lines.Append("what?")));
        var report = await pipeline.RunAsync(new ResultsFileSource(folder.FullName, clock), request, ct: cancel);
        report.Issues.ShouldContain(i => i.Value == "what?" && i.Line == lines.Count + 1);

        folder.Write(file, string.Join('\n', lines));
        report = await pipeline.RunAsync(new ResultsFileSource(folder.FullName, clock), request, ct: cancel);
        report.DataThrough.ShouldBe(next.Key, string.Join('\n', report.Issues));
        var stored = await database.LoadHistoryAsync(cancel);
        stored.FindCompleted(next.Key)!.Winner.ShouldBe(next.Entries[0].Driver);
        new RecentWinnersForecaster().Fit(stored, ForecastMoment.BeforeWeekend, cancel).Forecast(stored, stored.NextRace!).Race.ShouldBe(stored.NextRace!.Key);
    }

    private Scorecard Card(IRaceForecaster forecaster) => Scorecard.Of(WalkForward.Run(_history, forecaster, Races), samples: 500);
}
