using F1Predict.Data;

namespace F1Predict.Models.Tests.Retirements;

public sealed class RetirementModelTests
{
    [Fact]
    public void Probabilities_NoRaceYet_AreTheUsualShare()
    {
        var history = Bundled.History.Before(new RaceKey(2010, 1));

        RetirementModel.Fit(history).Probabilities(history.NextRace!).ShouldAllBe(p => Math.Abs(p - 0.12) < 1e-9);
    }

    [Fact]
    public void Probabilities_NextRace_AreOnePerEntryAndPlausible()
    {
        var history = Bundled.History;
        var probabilities = RetirementModel.Fit(history).Probabilities(history.NextRace!);

        probabilities.Count.ShouldBe(history.NextRace!.Entries.Count);
        probabilities.ShouldAllBe(p => p > 0.03 && p < 0.4);
        probabilities.Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Probabilities_CarThatKeepsStopping_Rise()
    {
        var history = Bundled.Early;
        var entry = history.NextRace!.Entries.First(e => e.Driver.Value == "sebastian-vettel");
        var before = Of(history, entry);
        foreach (var round in (int[])[16, 17, 18, 19])
            history = history.WithRace(new RaceKey(2011, round), race => race.With(results: [.. race.Results.Select(r => r.Constructor == entry.Constructor ? Stopped(r) : r)]));

        Of(history, entry).ShouldBeGreaterThan(before);
    }

    [Fact]
    public void Probabilities_LaterRacesChanged_StayTheSame()
    {
        var key = new RaceKey(2012, 1);
        var changed = Bundled.Early.WithRace(new RaceKey(2012, 2), Bundled.Upset);

        RetirementModel.Fit(changed.Before(key)).Probabilities(changed.Weekend(key)).ShouldBe(RetirementModel.Fit(Bundled.Early.Before(key)).Probabilities(Bundled.Early.Weekend(key)));
    }

    [Fact]
    public void Probabilities_EntriesInAnotherOrder_FollowThem()
    {
        var history = Bundled.Early;
        var model = RetirementModel.Fit(history);
        var weekend = history.NextRace!;

        model.Probabilities(weekend.WithEntries([.. weekend.Entries.Reverse()])).Reverse().ShouldBe(model.Probabilities(weekend));
    }

    private static double Of(RaceHistory history, Entry entry)
    {
        var weekend = history.NextRace!.WithEntries([entry]);
        return RetirementModel.Fit(history).Probabilities(weekend)[0];
    }

    /// <summary>The winner of a race keeps his place: a race without one is refused.</summary>
    private static CarResult Stopped(CarResult result) => result.Finish.ClassifiedPosition is 1 ? result : result with { Finish = new Finish.Retired(null), Points = 0 };
}
