using F1Predict.Data;

namespace F1Predict.Models.Tests.Season;

public sealed class FormUncertaintyTests
{
    [Fact]
    public void Fit_ProductsOfAConstantAndAGrowth_FindsBoth()
    {
        var products = new SurpriseProducts();
        foreach (var races in (int[])[0, 1, 2, 5, 9]) products.Add((0.3 + (0.02 * races)) * (4 + races), 4 + races, races);

        var (constant, growth) = products.Fit();

        constant.ShouldBe(0.3, 1e-9);
        growth.ShouldBe(0.02, 1e-9);
    }

    [Fact]
    public void Measure_CarsDifferMoreThanDrivers_FindsItInForecastsThatKnowNothing()
    {
        // Invented seasons: cars are 400 ms a lap apart, drivers 150 ms (standard deviations).
        var history = new HistoryBuilder().Seasons(2020, 4).Rounds(12).Build();
        var form = FormUncertainty.Measure(history, Outlooks(history, new RaceKey(2020, 1), new RaceKey(2023, 12)));

        form.Constructor.ShouldBeGreaterThan(0.1);
        form.Constructor.ShouldBeGreaterThan(2 * form.Driver);
    }

    [Fact]
    public void Measure_OneRaceLeft_SaysThereIsNothingToCompare()
    {
        var history = new HistoryBuilder().Build();

        Should.Throw<ArgumentException>(() => FormUncertainty.Measure(history, Outlooks(history, new RaceKey(2021, 6), new RaceKey(2021, 6)))).Message.ShouldContain("no two races");
    }

    [Fact]
    public void Walk_LaterRacesChanged_LeavesEarlierOutlooks()
    {
        var (from, to) = (new RaceKey(2021, 2), new RaceKey(2021, 3));
        var history = new HistoryBuilder().Build();
        var changed = history.WithRace(new RaceKey(2021, 3), race => race.Swapped(0, 1));

        Wins(Outlooks(changed, from, to)).ShouldBe(Wins(Outlooks(history, from, to)));
    }

    [Fact]
    public void Walk_AnotherMoment_IsRefused()
    {
        var options = new WalkForwardOptions { From = new RaceKey(2021, 1), To = new RaceKey(2021, 6) };

        Should.Throw<ArgumentException>(() => SeasonWalkForward.Run(new HistoryBuilder().Build(), new UniformForecaster(), options)).Message.ShouldContain("BeforeWeekend");
    }

    private static IReadOnlyList<SeasonOutlook> Outlooks(RaceHistory history, RaceKey from, RaceKey to) => SeasonWalkForward.Run(
        history,
        new UniformForecaster(),
        new WalkForwardOptions { From = from, To = to, Moment = ForecastMoment.BeforeWeekend, RefitEvery = 4 },
        TestContext.Current.CancellationToken);

    private static double[] Wins(IEnumerable<SeasonOutlook> outlooks) => [.. outlooks.SelectMany(o => o.Forecasts).SelectMany(f => f.Drivers).Select(d => d.WinProbability)];
}
