using CsCheck;

namespace F1Predict.Ratings.Tests.Shrinkage;

public sealed class NestedRatesTests
{
    [Fact]
    public void OfGroup_TwoGroups_IsWhatTheFormulasSay()
    {
        // 7 and 3 of 10: Kleinman's sum is 10 (0.2^2 + 0.2^2) / 0.25 = 3.2, so the correlation is (3.2 - 1) / (20 - 10 - 1) and the prior is worth 9 / 2.2 - 1 trials.
        var nested = new NestedRates([Tallied(7, 10), Tallied(3, 10)], [0, 0], 1);
        var family = nested.OfFamilies(0).ShouldNotBeNull();
        (family.Successes, family.Trials, family.Raw).ShouldBe((10, 20, 0.5));
        family.Value.ShouldBe(0.5, 1e-12);
        var weight = (9 / 2.2) - 1;
        var group = nested.OfGroup(0, family).ShouldNotBeNull();
        (group.Successes, group.Trials, group.Raw).ShouldBe((7, 10, 0.7));
        group.Value.ShouldBe((7 + (weight / 2)) / (10 + weight), 1e-12);
    }

    [Fact]
    public void OfFamilies_OneFamily_HasTheIntervalOfItsPosterior()
    {
        // One family, so its prior is worth all 20 trials: Beta(20, 20). Its distribution function at x is the chance of 20 successes or more in 39
        // trials of probability x, which is 0.025 at x = 0.34780.
        var family = new NestedRates([Tallied(10, 20)], [0], 1).OfFamilies(0).ShouldNotBeNull();
        family.Low.ShouldBe(0.34780, 0.00001);
        family.High.ShouldBe(0.65220, 0.00001);
    }

    [Fact]
    public void OfGroup_GroupsThatDifferByChance_IsDrawnAlmostToTheFamily()
    {
        var nested = new NestedRates([Tallied(5, 10), Tallied(6, 10), Tallied(4, 10), Tallied(2, 3)], [0, 0, 0, 0], 1);
        var family = nested.OfFamilies(0).ShouldNotBeNull();
        nested.OfGroup(3, family)!.Value.ShouldBeInRange(family.Value, family.Value + 0.02);
    }

    [Fact]
    public void OfGroup_Unseen_IsTheFamilyWithAWiderInterval()
    {
        var nested = new NestedRates([Tallied(7, 10), Tallied(3, 10), default], [0, 0, 0], 1);
        var family = nested.OfFamilies(0).ShouldNotBeNull();
        var unseen = nested.OfGroup(2, family).ShouldNotBeNull();
        (unseen.Raw, unseen.Trials).ShouldBe((null, 0));
        unseen.Value.ShouldBe(family.Value, 1e-12);
        (unseen.High - unseen.Low).ShouldBeGreaterThan(family.High - family.Low);
    }

    [Fact]
    public void OfFamilies_NothingObserved_IsNull()
    {
        var nested = new NestedRates([default], [0], 1);
        nested.OfFamilies(0).ShouldBeNull();
        nested.OfGroup(0, null).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void OfGroup_NoneOrAllSucceeded_StaysInsideTheRange(int successes)
    {
        var nested = new NestedRates([Tallied(successes, 4), Tallied(successes, 4)], [0, 0], 1);
        var group = nested.OfGroup(0, nested.OfFamilies(0)).ShouldNotBeNull();
        group.Value.ShouldBeInRange(double.Epsilon, 1 - 1e-6);
        group.Low.ShouldBeLessThan(group.Value);
        group.High.ShouldBeGreaterThan(group.Value);
    }

    [Fact]
    public void OfGroup_Always_LiesBetweenRawAndFamilyAndNearerToRawTheMoreRaces() => Gen.Select(Gen.Int[0, 8], Gen.Int[1, 30], Gen.Int[0, 30], Gen.Int[1, 5]).Sample(
        (successes, others, otherSuccesses, times) =>
        {
            // The same rates in a prior made by the other groups; the group in question once as it is and once seen "times" as often.
            var nested = new NestedRates([Tallied(Math.Min(otherSuccesses, others), others), Tallied(3, 10), Tallied(8, 10)], [0, 0, 0], 1);
            var family = nested.OfFamilies(0).ShouldNotBeNull();
            var (few, more) = (With(successes, 8), With(successes * times, 8 * times));
            var raw = successes / 8.0;
            few.ShouldBeInRange(Math.Min(raw, family.Value) - 1e-9, Math.Max(raw, family.Value) + 1e-9);
            Math.Abs(more - raw).ShouldBeLessThanOrEqualTo(Math.Abs(few - raw) + 1e-9);

            double With(int own, int trials) => NestedRates.Posterior(Tallied(own, trials), family.Value, 12).Value;
        },
        iter: 200);

    private static Tally Tallied(int successes, int trials)
    {
        var tally = default(Tally);
        for (var i = 0; i < trials; i++) tally.Add(i < successes ? 1 : 0);
        return tally;
    }
}
