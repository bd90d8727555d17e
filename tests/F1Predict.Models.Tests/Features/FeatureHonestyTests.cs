using F1Predict.Data;

namespace F1Predict.Models.Tests.Features;

/// <summary>No feature may hold anything of the race it describes beyond its moment, or of a later race.</summary>
public sealed class FeatureHonestyTests
{
    public static TheoryData<ForecastMoment> Moments => [.. Enum.GetValues<ForecastMoment>()];

    [Theory]
    [MemberData(nameof(Moments))]
    public void Run_WholeHistory_GivesEachRaceWhatWasKnownBeforeIt(ForecastMoment moment)
    {
        var set = FeatureSet.At(moment);
        var whole = FeaturePass.Run(Bundled.History, set).Training.Features;

        foreach (var key in (RaceKey[])[new(2010, 1), new(2011, 1), new(2012, 7), new(2014, 1), new(2020, 5), new(2021, 12), new(2022, 4), new(2023, 10), new(2025, 24), new(2026, 5)])
        {
            var before = Bundled.History.Before(key);
            var alone = FeaturePass.Run(before, set).Pass.Of(before.Weekend(key));
            Rows(whole, key).ShouldBe(alone.Values, $"{key}");
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Run_LaterRaceChanged_LeavesEarlierFeaturesAlone(ForecastMoment moment)
    {
        var set = FeatureSet.At(moment);
        var changed = new RaceKey(2011, 10);
        var history = Bundled.Early;
        var (before, after) = (FeaturePass.Run(history, set).Training.Features, FeaturePass.Run(history.WithRace(changed, Bundled.Upset), set).Training.Features);

        foreach (var key in before.Races.Where(k => k < changed)) Rows(before, key).ShouldBe(Rows(after, key), $"{key}");
        Rows(before, new RaceKey(2011, 11)).ShouldNotBe(Rows(after, new RaceKey(2011, 11)), "the change reaches the race after it");
    }

    [Fact]
    public void Run_OwnResultChanged_LeavesOwnFeaturesAlone()
    {
        var set = FeatureSet.At(ForecastMoment.AfterQualifying);
        var key = new RaceKey(2011, 10);
        var upset = Bundled.Early.WithRace(key, race => new CompletedRace { Weekend = race.Weekend, Results = Bundled.Upset(race).Results, LapsRun = 5 });

        Rows(FeaturePass.Run(upset, set).Training.Features, key).ShouldBe(Rows(FeaturePass.Run(Bundled.Early, set).Training.Features, key));
    }

    [Fact]
    public void Run_QualifyingChanged_LeavesEarlierMomentsAlone()
    {
        var key = new RaceKey(2011, 10);
        var history = Bundled.Early;
        var weekend = history.Weekend(key);
        var changed = new RaceWeekend
        {
            Race = weekend.Race, Entries = weekend.Entries, Practice1 = weekend.Practice1, Practice2 = weekend.Practice2, Practice3 = weekend.Practice3,
        };
        foreach (var moment in (ForecastMoment[])[ForecastMoment.BeforeWeekend, ForecastMoment.AfterPractice])
        {
            var pass = FeaturePass.Run(history.Before(key), FeatureSet.At(moment)).Pass;
            pass.Of(changed).Values.ShouldBe(pass.Of(weekend).Values, $"{moment}");
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Run_RowsShuffled_GivesTheSameBits(ForecastMoment moment)
    {
        var set = FeatureSet.At(moment);

        FeaturePass.Run(Bundled.Early.Shuffled(seed: 7), set).Training.Features.Values
            .ShouldBe(FeaturePass.Run(Bundled.Early, set).Training.Features.Values);
    }

    [Fact]
    public void At_LaterMoment_KnowsAllThatEarlierOnesKnow()
    {
        var names = Enum.GetValues<ForecastMoment>().Select(m => FeatureSet.At(m).Features.Select(f => f.Name).ToArray()).ToArray();

        names[1].ShouldBe(names[1].Intersect(names[2]));
        names[0].ShouldBe(names[0].Intersect(names[1]));
        names[2].ShouldBeUnique();
        names[0].ShouldNotContain("grid");
        names[1].ShouldNotContain("qualifying_gap");
    }

    [Fact]
    public void Run_AnyMoment_GivesNoInfiniteValues() =>
        FeaturePass.Run(Bundled.History, FeatureSet.At(ForecastMoment.AfterQualifying)).Training.Features.Values.ShouldAllBe(v => !float.IsInfinity(v));

    private static float[] Rows(FeatureMatrix features, RaceKey key)
    {
        var race = features.Races.ToList().IndexOf(key);
        return features.Values[(features.RaceStarts[race] * features.Columns)..(features.RaceStarts[race + 1] * features.Columns)];
    }
}
