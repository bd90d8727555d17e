using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

public sealed class RaceMergeTests
{
    [Fact]
    public void Weekend_SlotsWithoutThePitLane_KeepWhoStartsFromIt()
    {
        var stored = Bundled.History.CompletedRaces.Last(r => r.Weekend.StartingGrid.Count(g => g.FromPitLane) == 1).Weekend;
        var slots = stored.StartingGrid.Where(g => !g.FromPitLane).ToArray();

        RaceMerge.Weekend(new RaceUpdate { Key = stored.Key, StartingGrid = slots }, stored)!.StartingGrid.ShouldBe(stored.StartingGrid, ignoreOrder: true);

        var moved = stored.StartingGrid.Select((g, i) => new GridSlot(g.Driver, i + 1)).ToArray();
        RaceMerge.Weekend(new RaceUpdate { Key = stored.Key, StartingGrid = moved }, stored)!.StartingGrid.ShouldAllBe(g => !g.FromPitLane, "each has a slot now");
    }
}
