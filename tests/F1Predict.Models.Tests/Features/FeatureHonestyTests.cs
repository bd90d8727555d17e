using F1Predict.Data;

namespace F1Predict.Models.Tests.Features;

/// <summary>No feature may hold anything of the race it describes beyond its moment, or of a later race.</summary>
public sealed class FeatureHonestyTests
{
    private static readonly RaceKey Changed = new(2011, 10);

    public static TheoryData<ForecastMoment> Moments => [.. Enum.GetValues<ForecastMoment>()];

    public static TheoryData<FeatureFamily> Families => [.. Enum.GetValues<FeatureFamily>()];

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
    [MemberData(nameof(Families))]
    public void Run_ItsRaceAndLaterOnesChanged_LeavesEveryFamilyAlone(FeatureFamily family)
    {
        foreach (var moment in Enum.GetValues<ForecastMoment>())
            ThatSeeTheFuture(_ => FeatureSet.At(moment)).Where(f => f.Family == family).ShouldBeEmpty($"{moment}");
        FeatureSet.At(ForecastMoment.AfterQualifying).Features.ShouldContain(f => f.Family == family, "there is something to check");
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Run_LeakyFeature_IsCaught(ForecastMoment moment)
    {
        FeatureSet WithLeak(RaceHistory world) => new(moment, FeatureSet.At(moment).Features.Append(new Feature(
            "leak", "1", "Whether the car will win.", FeatureFamily.Form, ForecastMoment.BeforeWeekend,
            FieldColumn.Each((field, car) => world.FindCompleted(field.Weekend.Key)!.Winner == field.Entries[car].Driver ? 1 : 0))));

        ThatSeeTheFuture(WithLeak).Select(f => f.Name).ShouldBe(["leak"]);
    }

    [Fact]
    public void Run_FeatureKnownLaterThanItSays_SeesNothing()
    {
        var early = new Feature(
            "early_grid", "1", "The grid, said to be known before the weekend.", FeatureFamily.Grid, ForecastMoment.BeforeWeekend,
            FieldColumn.Each((field, car) => field.GridPosition[car]));

        float[] Values(ForecastMoment moment) => FeaturePass.Run(Bundled.Early, new FeatureSet(moment, [early])).Training.Features.Values;

        Values(ForecastMoment.BeforeWeekend).ShouldAllBe(v => float.IsNaN(v));
        Values(ForecastMoment.AfterPractice).ShouldAllBe(v => float.IsNaN(v));
        Values(ForecastMoment.AfterQualifying).ShouldAllBe(v => v >= 1);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Run_RaceChanged_ReachesTheRaceAfterIt(ForecastMoment moment)
    {
        var (set, after) = (FeatureSet.At(moment), new RaceKey(2011, 11));

        Rows(FeaturePass.Run(Bundled.Early.WithRace(Changed, Bundled.Upset), set).Training.Features, after)
            .ShouldNotBe(Rows(FeaturePass.Run(Bundled.Early, set).Training.Features, after));
    }

    [Fact]
    public void Run_QualifyingChanged_LeavesEarlierMomentsAlone()
    {
        var history = Bundled.Early;
        var weekend = history.Weekend(Changed);
        var changed = new RaceWeekend
        {
            Race = weekend.Race, Entries = weekend.Entries, Practice1 = weekend.Practice1, Practice2 = weekend.Practice2, Practice3 = weekend.Practice3,
        };
        foreach (var moment in (ForecastMoment[])[ForecastMoment.BeforeWeekend, ForecastMoment.AfterPractice])
        {
            var pass = FeaturePass.Run(history.Before(Changed), FeatureSet.At(moment)).Pass;
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

    [Fact]
    public void Run_FeatureThatIsInfinite_NamesRaceDriverAndFeature()
    {
        var key = new RaceKey(2011, 3);
        var driver = Bundled.Early.Weekend(key).Entries[4].Driver;
        var set = new FeatureSet(ForecastMoment.BeforeWeekend, [new Feature(
            "endless", "1", "Infinite for one car.", FeatureFamily.Form, ForecastMoment.BeforeWeekend,
            FieldColumn.Each((field, car) => field.Weekend.Key == key && field.Entries[car].Driver == driver ? double.NegativeInfinity : 0))]);

        var message = Should.Throw<ArithmeticException>(() => FeaturePass.Run(Bundled.Early, set)).Message;

        message.ShouldContain("2011-03");
        message.ShouldContain($"'{driver}'");
        message.ShouldContain("'endless'");
        FeaturePass.Run(Bundled.Early.Before(key), set).Training.Features.Rows.ShouldBeGreaterThan(400);
    }

    /// <summary>The features that differ in a race, or an earlier one, when its result and all of later races change.</summary>
    private static IEnumerable<Feature> ThatSeeTheFuture(Func<RaceHistory, FeatureSet> setOf)
    {
        var (one, other) = (Through(Bundled.Early), Through(Bundled.OtherFuture(Bundled.Early, Changed)));
        return one.Set.Features.Where((_, column) => !Column(one, column).SequenceEqual(Column(other, column)));

        FeatureMatrix Through(RaceHistory world) => FeaturePass.Run(world, setOf(world)).Training.Features;

        IEnumerable<float> Column(FeatureMatrix features, int column)
        {
            var end = features.RaceStarts[features.Races.ToList().IndexOf(Changed) + 1];
            return Enumerable.Range(0, end).Select(row => features.Row(row)[column]);
        }
    }

    private static float[] Rows(FeatureMatrix features, RaceKey key)
    {
        var race = features.Races.ToList().IndexOf(key);
        return features.Values[(features.RaceStarts[race] * features.Columns)..(features.RaceStarts[race + 1] * features.Columns)];
    }
}
