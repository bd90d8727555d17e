using F1Predict.Data;

namespace F1Predict.Models.Tests.Season;

public sealed class SeasonWalkForwardTests
{
    [Fact]
    public void Run_LaterRacesChanged_LeavesEarlierOutlooks()
    {
        var (from, to) = (new RaceKey(2021, 2), new RaceKey(2021, 3));
        var history = new HistoryBuilder().Build();
        var changed = history.WithRace(new RaceKey(2021, 3), race => race.Swapped(0, 1));

        Wins(Outlooks(changed, from, to)).ShouldBe(Wins(Outlooks(history, from, to)));
    }

    [Fact]
    public void Run_SprintOfTheSameWeekend_IsNotInThePointsYet()
    {
        var key = new RaceKey(2021, 3);
        var history = new HistoryBuilder().Sprint(key, SprintFormat.BeforeQualifying).Build();
        history.Weekend(key).SprintResult.ShouldNotBeEmpty("else the test shows nothing");

        var outlook = Outlooks(history, key, key).ShouldHaveSingleItem();

        outlook.History.NextRace!.SprintResult.ShouldBeEmpty();
        outlook.History.NextRace!.Key.ShouldBe(key);
    }

    [Fact]
    public void Run_AnotherMoment_IsRefused()
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
