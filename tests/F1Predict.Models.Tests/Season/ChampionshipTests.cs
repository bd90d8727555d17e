namespace F1Predict.Models.Tests.Season;

public sealed class ChampionshipTests
{
    [Fact]
    public void Rank_PointsDiffer_GoesByPoints()
    {
        var championship = new Championship(contenders: 3, places: 3);
        championship.Points[1] = 25;
        championship.Points[2] = 18;
        for (var second = 0; second < 5; second++) championship.Finish(2, 0);

        championship.Rank().ToArray().ShouldBe([1, 2, 0]);
    }

    [Fact]
    public void Rank_LevelOnPoints_CountsBackWinsThenSecondPlaces()
    {
        var championship = new Championship(contenders: 4, places: 3);
        Array.Fill(championship.Points, 43);
        championship.Finish(1, 1);
        championship.Finish(2, 0);
        championship.Finish(3, 0);
        championship.Finish(3, 2);

        championship.Rank().ToArray().ShouldBe([3, 2, 1, 0]);
    }

    [Fact]
    public void Rank_LevelInEverything_KeepsTheNumbersWhateverWasRankedBefore()
    {
        var championship = new Championship(contenders: 3, places: 1);
        championship.Points[2] = 1;
        championship.Rank().ToArray().ShouldBe([2, 0, 1]);

        championship.Points[2] = 0;
        championship.Rank().ToArray().ShouldBe([0, 1, 2]);
    }
}
