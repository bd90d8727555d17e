using CsCheck;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Weather;

/// <summary>What a forecast takes from the weather, on the real history.</summary>
public sealed class WeatherOutlookTests
{
    private static readonly WeatherImpact Impact = WeatherImpact.Of(Bundled.History);

    [Fact]
    public void Conditions_BundledHistory_AreThoseOfTheRaces()
    {
        foreach (var profile in Impact.Conditions)
            profile.Races.ShouldBe(Bundled.History.CompletedRaces.Count(r => r.Weather?.Conditions == profile.Conditions));
        Impact.Conditions.Sum(c => c.Races).ShouldBe(334);
    }

    [Fact]
    public void WinProbabilities_AnyStrengths_AddUpToOneInTheirOrder() => Gen.Select(Gen.Double[0, 1], Gen.Double[2000, 4000].Array[1, 24]).Sample(
        (rain, strengths) =>
        {
            var chances = Impact.Expect(rain).WinProbabilities(strengths);
            chances.Sum().ShouldBe(1, 1e-9);
            for (var i = 1; i < strengths.Length; i++)
                if (strengths[i] > strengths[0]) chances[i].ShouldBeGreaterThanOrEqualTo(chances[0]);
        },
        iter: 200);

    [Fact]
    public void Mix_MoreRain_IsLessDryAndAddsUpToOne()
    {
        var outlooks = Enumerable.Range(0, 11).Select(p => Impact.Expect(p / 10.0)).ToArray();
        outlooks.Select(o => o.Mix.Dry).ShouldBeInOrder(SortDirection.Descending);
        outlooks.ShouldAllBe(o => Math.Abs(o.Mix.Dry + o.Mix.Mixed + o.Mix.Wet - 1) < 1e-12);
    }

    [Fact]
    public void Mix_CertainRain_LeavesMostRacesDry()
    {
        // 116 races of the history have 0.1 mm or more in the afternoon; 81 of them were dry, 28 mixed, 7 wet (shared race-weather.csv).
        var mix = Impact.Expect(1).Mix;
        mix.Dry.ShouldBe(81.5 / 117.5, 1e-12);
        mix.Of(TrackConditions.Mixed).ShouldBe(28.5 / 117.5, 1e-12);
        mix.Of(TrackConditions.Wet).ShouldBe(7.5 / 117.5, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => mix.Of((TrackConditions)7));
    }

    [Fact]
    public void Effect_IsTheWetEffectByTheProbabilityOfOne()
    {
        var (driver, outlook) = (new DriverId("lance-stroll"), Impact.Expect(0.7));
        outlook.Effect(driver).ShouldBe(Impact.Drivers[driver].Difference.Value * (1 - outlook.Mix.Dry), 1e-12);
        outlook.Effect(new DriverId("nobody-yet")).ShouldBe(Impact.UsualDriverEffect * (1 - outlook.Mix.Dry), 1e-12);
        var team = new ConstructorId("aston-martin");
        outlook.Effect(team).ShouldBe(Impact.Constructors[team].Difference.Value * (1 - outlook.Mix.Dry), 1e-12);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Expect_NoProbability_IsRefused(double probability) => Should.Throw<ArgumentOutOfRangeException>(() => Impact.Expect(probability));
}
