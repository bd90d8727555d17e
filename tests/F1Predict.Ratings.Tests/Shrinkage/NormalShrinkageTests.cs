using CsCheck;

namespace F1Predict.Ratings.Tests.Shrinkage;

public sealed class NormalShrinkageTests
{
    private static readonly ShrunkMean Centre = new(1, 1, 0.1, 50);

    [Fact]
    public void Between_BcgVaccineTrials_IsThePublishedVariance()
    {
        // The 13 trials of Colditz et al., JAMA 271, 1994 (dat.bcg of the R package metafor): cases and others, vaccinated and not. Method DL gives tau^2 = 0.3088.
        (double Cases, double Others, double ControlCases, double ControlOthers)[] trials =
        [
            (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761), (180, 1361, 372, 1079), (8, 2537, 10, 619),
            (505, 87886, 499, 87892), (29, 7470, 45, 7232), (17, 1699, 65, 1600), (186, 50448, 141, 27197), (5, 2493, 3, 2338), (27, 16886, 29, 17825),
        ];
        var means = Array.ConvertAll(trials, t => Math.Log(t.Cases / (t.Cases + t.Others) / (t.ControlCases / (t.ControlCases + t.ControlOthers))));
        var variances = Array.ConvertAll(trials, t => (1 / t.Cases) - (1 / (t.Cases + t.Others)) + (1 / t.ControlCases) - (1 / (t.ControlCases + t.ControlOthers)));
        NormalShrinkage.Between(means, variances, new int[13], 1).ShouldBe(0.3088, 0.00005);
    }

    [Fact]
    public void Between_TwoFamilies_CountsDistancesToTheFamilyOnly()
    {
        // Within each family 0 and 2 with variance 1: (2 + 2 - 4 + 2) / (1 + 1) = 1, however far the families are apart.
        NormalShrinkage.Between([0, 2, 100, 102], [1, 1, 1, 1], [0, 0, 1, 1], 2).ShouldBe(1, 1e-12);
        NormalShrinkage.Between([0, 2, 100, 102], [1, 1, 1, 1], [0, 0, 0, 0], 1).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Between_NoMoreThanChance_IsNothing()
    {
        NormalShrinkage.Between([0, 1], [1, 1], [0, 0], 1).ShouldBe(0);
        NormalShrinkage.Between([5], [1], [0], 1).ShouldBe(0, "one group says nothing of how groups differ");
        NormalShrinkage.Between([], [], [], 1).ShouldBe(0);
    }

    [Fact]
    public void Towards_EqualVariances_MeetsHalfWay()
    {
        var mean = NormalShrinkage.Towards(2, 1, 7, new ShrunkMean(1, 1, 0, 50), 1);
        (mean.Raw, mean.Value, mean.Count).ShouldBe((2, 1.5, 7));
        mean.StandardError.ShouldBe(Math.Sqrt(0.5), 1e-12);
        (mean.Low, mean.High).ShouldBe((1.5 - (1.96 * Math.Sqrt(0.5)), 1.5 + (1.96 * Math.Sqrt(0.5))));
    }

    [Fact]
    public void Towards_Always_LiesBetweenRawAndCentreAndNearerToRawTheMoreRaces() => Gen.Select(Gen.Double[-5, 5], Gen.Double[0.01, 9], Gen.Double[0, 9], Gen.Int[1, 40]).Sample(
        (mean, spread, between, count) =>
        {
            var few = NormalShrinkage.Towards(mean, spread / count, count, Centre, between);
            var more = NormalShrinkage.Towards(mean, spread / (count + 1), count + 1, Centre, between);
            few.Value.ShouldBeInRange(Math.Min(mean, Centre.Value) - 1e-9, Math.Max(mean, Centre.Value) + 1e-9);
            Math.Abs(more.Value - mean).ShouldBeLessThanOrEqualTo(Math.Abs(few.Value - mean) + 1e-9);
        },
        iter: 500);

    [Fact]
    public void Unseen_IsTheCentreWithTheSpreadOfTheGroups()
    {
        var unseen = NormalShrinkage.Unseen(Centre, 0.09);
        (unseen.Raw, unseen.Value, unseen.Count).ShouldBe((null, 1, 0));
        unseen.StandardError.ShouldBe(Math.Sqrt(0.09 + 0.01), 1e-12);
    }

    [Fact]
    public void NestedMeans_TwoGroups_IsWhatTheFormulasSay()
    {
        // Groups {0, 2} and {4, 6}: means 1 and 5, variance within 2, so 1 for a mean; between (8 - 2 + 1) / (2 - 1) = 7, the pull to 3 is 1/8.
        var nested = new NestedMeans([Tallied(0, 2), Tallied(4, 6), default], [0, 0, 0], 1);
        var family = nested.OfFamilies(0).ShouldNotBeNull();
        (family.Raw, family.Value, family.Count).ShouldBe((3, 3, 4));
        nested.GroupDeviation.ShouldNotBeNull().ShouldBe(Math.Sqrt(7), 1e-12);
        nested.OfGroup(0, family)!.Value.ShouldBe(1.25, 1e-12);
        nested.OfGroup(1, family)!.Value.ShouldBe(4.75, 1e-12);
        nested.OfGroup(2, family).ShouldBe(NormalShrinkage.Unseen(family, 7));
    }

    [Fact]
    public void NestedMeans_FewerThanTwoValues_SaysNothing()
    {
        var nested = new NestedMeans([Tallied(0.5)], [0], 1);
        nested.OfFamilies(0).ShouldBeNull();
        nested.OfGroup(0, nested.OfFamilies(0)).ShouldBeNull();
        nested.GroupDeviation.ShouldBeNull();
    }

    [Fact]
    public void NestedMeans_AllTheSame_IsThatValue()
    {
        var nested = new NestedMeans([Tallied(2, 2), Tallied(2)], [0, 0], 1);
        nested.OfGroup(1, nested.OfFamilies(0)).ShouldBe(new ShrunkMean(2, 2, 0, 1));
    }

    private static Tally Tallied(params double[] values)
    {
        var tally = default(Tally);
        foreach (var value in values) tally.Add(value);
        return tally;
    }
}
