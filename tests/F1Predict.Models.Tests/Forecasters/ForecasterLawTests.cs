using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models.Tests.Forecasters;

/// <summary>What holds for every forecaster. A new one is added in one line.</summary>
public sealed class ForecasterLawTests
{
    private static readonly IRaceForecaster[] All =
    [
        new UniformForecaster(),
        new GridTableForecaster(),
        new ChampionshipLeaderForecaster(),
        new RatingForecaster(new EloRating()),
        new RatingForecaster(new PlackettLuceRating()),
        new ConditionalLogitForecaster(),
        new RandomForestForecaster(new RandomForestOptions { Trees = 20, RowsPerLeaf = 10 }),
        new XGBoostForecaster(new XGBoostOptions { Rounds = 20, LeafWeight = 0.5 }),
        new XGBoostForecaster(new XGBoostOptions { Objective = XGBoostObjective.Field, Rounds = 40, StoppingRaces = 8, LeafWeight = 0.5 }),
        new EnsembleForecaster(new EnsembleOptions { RandomForest = new() { Trees = 20, RowsPerLeaf = 10 }, XGBoost = new() { Rounds = 20, LeafWeight = 0.5 } }),
    ];

    public static TheoryData<string, ForecastMoment> Cases
    {
        get
        {
            var cases = new TheoryData<string, ForecastMoment>();
            foreach (var forecaster in All)
            {
                foreach (var moment in Enum.GetValues<ForecastMoment>()) cases.Add(forecaster.Name, moment);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forecast_NextRace_GivesProbabilitiesThatFitTogether(string name, ForecastMoment moment)
    {
        var history = Bundled.Early;
        var forecast = Named(name).Fit(history, moment, TestContext.Current.CancellationToken).Forecast(history, history.NextRace!);

        var drivers = forecast.Drivers;
        drivers.Select(d => d.Driver).ShouldBe(history.NextRace!.Entries.Select(e => e.Driver), ignoreOrder: true);
        drivers.ShouldAllBe(d => d.WinProbability > 0 && d.WinProbability < 1);
        drivers.Sum(d => d.WinProbability).ShouldBe(1, 1e-9);
        drivers.Sum(d => d.PodiumProbability).ShouldBe(3, 1e-3);
        drivers.Sum(d => d.PointsProbability).ShouldBe(10, 1e-2);
        drivers.Sum(d => d.ExpectedPosition).ShouldBe(drivers.Count * (drivers.Count + 1) / 2.0, 1e-6);
        drivers.ShouldAllBe(d => d.WinProbability <= d.PodiumProbability + 1e-6 && d.PodiumProbability <= d.PointsProbability + 1e-6);
        drivers.ShouldAllBe(d => d.RetireProbability > 0 && d.RetireProbability <= 0.5 && d.WinProbability <= 1 - d.RetireProbability);
        drivers.Select(d => d.WinProbability).ShouldBeInOrder(SortDirection.Descending);
        (forecast.Race, forecast.Moment, forecast.DataThrough).ShouldBe((new RaceKey(2012, 3), moment, new RaceKey(2012, 2)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forecast_RowsShuffled_GivesTheSameBits(string name, ForecastMoment moment)
    {
        var history = Bundled.Early;
        var shuffled = history.Shuffled(seed: 3);
        var (one, other) = (Fit(name, history, moment), Fit(name, shuffled, moment));

        Chances(other.Forecast(shuffled, history.NextRace!.Shuffled(seed: 4))).ShouldBe(Chances(one.Forecast(history, history.NextRace!)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forecast_LaterRacesChanged_StaysTheSame(string name, ForecastMoment moment)
    {
        var key = new RaceKey(2012, 1);
        var changed = Bundled.Early.WithRace(new RaceKey(2012, 2), Bundled.Upset);
        var forecasts = ((RaceHistory[])[Bundled.Early, changed]).Select(h => h.Before(key)).Select(before => Fit(name, before, moment).Forecast(before, before.NextRace!));

        forecasts.Select(Chances).Distinct(new SequenceComparer()).Count().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forecast_RaceInTheHistory_IsRefused(string name, ForecastMoment moment)
    {
        var fitted = Fit(name, Bundled.Early, moment);

        Should.Throw<ArgumentException>(() => fitted.Forecast(Bundled.Early, Bundled.Early.Weekend(new RaceKey(2012, 2)))).Message.ShouldContain("2012-02");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forecast_BadEntryLists_AreRefused(string name, ForecastMoment moment)
    {
        var fitted = Fit(name, Bundled.Early, moment);
        var weekend = Bundled.Early.NextRace!;
        var entry = weekend.Entries[0];

        Should.Throw<ArgumentException>(() => fitted.Forecast(Bundled.Early, weekend.WithEntries([entry]))).Message.ShouldContain("1 entries");
        Should.Throw<ArgumentException>(() => fitted.Forecast(Bundled.Early, weekend.WithEntries([entry, entry]))).Message.ShouldContain("entered twice");
        Should.Throw<ArgumentException>(() => fitted.Forecast(Bundled.Early, weekend.WithEntries([entry, entry with { Driver = new DriverId("nobody") }])))
            .Message.ShouldContain("nobody");
        Should.Throw<ArgumentException>(() => fitted.Forecast(Bundled.Early, weekend.WithEntries([weekend.Entries[1], entry with { Constructor = new ConstructorId("no-team") }])))
            .Message.ShouldContain("no-team");
    }

    private static IRaceForecaster Named(string name) => All.Single(f => f.Name == name);

    private static IFittedForecaster Fit(string name, RaceHistory history, ForecastMoment moment) =>
        Named(name).Fit(history, moment, TestContext.Current.CancellationToken);

    private static double[] Chances(RaceForecast forecast) =>
        [.. forecast.Drivers.OrderBy(d => d.Driver.Value, StringComparer.Ordinal).SelectMany(d => (double[])[d.WinProbability, d.RetireProbability, d.ExpectedPosition])];

    private sealed class SequenceComparer : IEqualityComparer<double[]>
    {
        public bool Equals(double[]? x, double[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(double[] obj) => obj.Length;
    }
}
