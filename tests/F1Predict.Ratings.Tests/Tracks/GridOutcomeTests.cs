using F1Predict.Data;
using F1Predict.Ratings.Tests.Analysis;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Tracks;

/// <summary>What a race came to against its grid.</summary>
public sealed class GridOutcomeTests
{
    private static readonly CompletedRace Race = SmallHistory.Of([new("alpha", "ada ben cleo") { Retired = "dan" }]).CompletedRaces[0];

    [Fact]
    public void GridRankCorrelation_PitLane_IsBehindTheLastSlot()
    {
        // Ben and cleo from slots 2 and 9, ada from the pit lane: ranks 3, 1, 2 against 1, 2, 3 give 1 - 6 (4 + 1 + 1) / 24.
        Outcome(new("ada", null), new("ben", 2), new("cleo", 9)).GridRankCorrelation().ShouldNotBeNull().ShouldBe(-0.5, 1e-12);
        Outcome(new("ada", null), new("ben", 2), new("cleo", 3)).GridRankCorrelation().ShouldNotBeNull().ShouldBe(-0.5, 1e-12, "how far back is no matter");
    }

    [Fact]
    public void GridRankCorrelation_FewerThanThreeWithASlot_IsNull()
    {
        Outcome(new("ada", 1), new("ben", 2), new("dan", 3)).GridRankCorrelation().ShouldBeNull("dan was not classified");
        Outcome().GridRankCorrelation().ShouldBeNull();
    }

    [Fact]
    public void WonFromFirst_NobodyStartedThere_IsNull()
    {
        Outcome(new("ben", 1), new("ada", 2)).WonFromFirst(1).ShouldBe(false);
        Outcome(new("ben", 1), new("ada", 2)).WonFromFirst(2).ShouldBe(true);
        Outcome(new("ada", null), new("ben", 2)).WonFromFirst(1).ShouldBeNull();
        Outcome(new("ada", null), new("ben", 2)).WonFromFirst(2).ShouldBe(false);
    }

    private static RaceOutcome Outcome(params (string Driver, int? Slot)[] grid) =>
        new(Race.With(weekend: Race.Weekend.With(startingGrid: [.. grid.Select(g => new GridSlot(new DriverId(g.Driver), g.Slot))])));
}
