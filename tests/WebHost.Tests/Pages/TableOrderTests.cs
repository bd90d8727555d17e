using F1Predict.WebHost.Pages.Parts;

namespace F1Predict.WebHost.Tests;

public sealed class TableOrderTests
{
    [Fact]
    public void Order_UnknownColumn_IsRefused() =>
        Should.Throw<RefusedRequestException>(() => TableOrder.Read<int>("luck", "/drivers", "ranking", ("-elo", i => i)));

    [Fact]
    public void Order_HeadingOfTheColumnInUse_LeadsToTheOtherDirection()
    {
        var order = TableOrder.Read<int>(null, "/drivers?season=2023", "ranking", ("-elo", i => i), ("name", i => $"{i}"));
        order.Of([1, 3, 2]).ShouldBe([3, 2, 1]);
        order.Aria("-elo").ShouldBe("descending");
        order.Aria("name").ShouldBeNull();
        order.Link("-elo").ShouldBe("/drivers?season=2023&sort=elo#ranking");
        order.Link("name").ShouldBe("/drivers?season=2023&sort=name#ranking");
    }

    [Fact]
    public void Order_RowsWithoutValue_ComeLastInBothDirections()
    {
        (string Name, IComparable? Value)[] rows = [("a", null), ("b", 1), ("c", 2)];
        foreach (var (sort, expected) in ((string, string)[])[("x", "bca"), ("-x", "cba")])
            string.Concat(TableOrder.Read<(string Name, IComparable? Value)>(sort, "/", "t", ("x", r => r.Value)).Of(rows).Select(r => r.Name)).ShouldBe(expected);
    }
}
