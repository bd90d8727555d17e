using CsCheck;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Analysis;

/// <summary>What holds for every analysis of a history.</summary>
public sealed class AnalysisLawTests
{
    private static readonly Dictionary<string, Func<RaceHistory, IReadOnlyList<RatedRace>?, object>> Analyses = new()
    {
        ["tracks"] = TrackAnalysis.Of,
        ["weather"] = WeatherImpact.Of,
    };

    public static TheoryData<string> Names => [.. Analyses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_LaterRacesChanged_IsTheSame(string name) => Gen.Int[1, 10_000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Seasons(2019, 3).Rounds(5).Build();
            var from = new RaceKey(2020, 3);
            var changed = history.WithRaces(race => race.Key < from ? race : Bundled.Upset(race));
            Values(name, changed.Before(from)).ShouldBe(Values(name, history.Before(from)));
            Values(name, changed).ShouldNotBe(Values(name, history));
        },
        iter: 15);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_RacesRatedFurtherOn_IsTheSame(string name)
    {
        var history = new HistoryBuilder().Seasons(2019, 3).Rounds(5).Build();
        var rated = RatedRace.All(history);
        foreach (var race in history.CompletedRaces)
        {
            var before = history.Before(race.Key);
            AnalysisValues.Of(Analyses[name](before, rated)).ShouldBe(Values(name, before));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_RatedRacesOfAnotherHistory_IsRefused(string name)
    {
        var history = new HistoryBuilder(1).Build();
        Should.Throw<ArgumentException>(() => Analyses[name](history, RatedRace.All(new HistoryBuilder(2).Build())));
        Should.Throw<ArgumentException>(() => Analyses[name](history, RatedRace.All(history.Before(new RaceKey(2021, 1)))));
        Should.Throw<ArgumentNullException>(() => Analyses[name](null!, null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_RowsInAnotherOrder_IsTheSameToTheLastBit(string name) => Gen.Int[1, 10_000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Seasons(2020, 3).Rounds(5).Build();
            Values(name, history.Shuffled(seed)).ShouldBe(Values(name, history));
        },
        iter: 15);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OtherNames_IsTheSame(string name)
    {
        var history = new HistoryBuilder().Seasons(2020, 3).Rounds(6).Upcoming(0).Build();
        var renamed = Values(name, history.Renamed()).ToDictionary(p => Renaming.Renamed(p.Key), p => p.Value is string text ? Renaming.Renamed(text) : p.Value);
        renamed.ShouldBeNear(Values(name, history), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_AnyPrefix_IsFinite(string name)
    {
        var history = new HistoryBuilder().Seasons(2020, 2).Rounds(6).Teams(3).Build();
        foreach (var race in history.CompletedRaces)
        {
            foreach (var (path, value) in Values(name, history.Before(race.Key))) if (value is double number) double.IsFinite(number).ShouldBeTrue($"{race.Key} {path}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_SeasonWithoutRaces_IsPassedOver(string name)
    {
        SmallRace[] races = [new("alpha", "ada ben cleo") { Grid = "ben ada cleo" }, new("beta", "ben ada cleo") { Grid = "ben ada cleo", Season = 2023 }];
        Values(name, SmallHistory.Of(races)).Values.OfType<double>().ShouldAllBe(v => double.IsFinite(v));
    }

    private static SortedDictionary<string, object?> Values(string name, RaceHistory history) => AnalysisValues.Of(Analyses[name](history, null));
}
