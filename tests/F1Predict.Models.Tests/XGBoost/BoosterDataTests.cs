using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class BoosterDataTests
{
    [Fact]
    public void Constructor_InfiniteValue_SaysWhere() =>
        Should.Throw<ArgumentException>(() => new BoosterData([1, 2, 3, 4, 5, float.NegativeInfinity], 2, [0, 0, 0]))
            .Message.ShouldContain("Row 2, column 1 (0-based) is -Infinity");

    [Fact]
    public void Constructor_NoRows_Throws() =>
        Should.Throw<ArgumentException>(() => new BoosterData([], 2, [])).Message.ShouldContain("no rows");

    [Fact]
    public void Constructor_NoColumns_Throws() =>
        Should.Throw<ArgumentException>(() => new BoosterData([1], 0, [1])).Message.ShouldContain("columns is 0");

    [Fact]
    public void Constructor_PartOfARow_Throws() =>
        Should.Throw<ArgumentException>(() => new BoosterData([1, 2, 3], 2, [1])).Message.ShouldContain("3 values");

    [Fact]
    public void Constructor_LabelsDoNotFit_Throws() =>
        Should.Throw<ArgumentException>(() => new BoosterData([1, 2, 3], 1, [1, 0])).Message.ShouldContain("2 labels do not fit 3 rows");

    [Fact]
    public void Constructor_LabelMissing_SaysWhere() =>
        Should.Throw<ArgumentException>(() => new BoosterData([1, 2, 3], 1, [1, float.NaN, 0])).Message.ShouldContain("Row 1 (0-based) of labels is NaN");

    [Theory]
    [InlineData(-0.5f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void Constructor_WeightUnusable_SaysWhere(float weight) =>
        Should.Throw<ArgumentException>(() => new BoosterData([1, 2], 1, [1, 0], [1, weight])).Message.ShouldContain("Row 1 (0-based) of weights");

    [Fact]
    public void Constructor_WeightsDoNotFit_Throws() =>
        Should.Throw<ArgumentException>(() => new BoosterData([1, 2], 1, [1, 0], [1])).Message.ShouldContain("1 weights do not fit 2 rows");
}
