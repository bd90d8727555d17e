using F1Predict.Data;
using F1Predict.Ratings.Tests.Analysis;

namespace F1Predict.Ratings.Tests.Weather;

/// <summary>Small histories worked out by hand.</summary>
public sealed class WeatherGoldenTests
{
    /// <summary>Ada is the stronger by 100 points; with this scale she is expected to beat Ben in e / (1 + e) of races.</summary>
    private static readonly FixedRatings AdaStronger = new(100, ("ada", 100), ("ben", 0));

    [Fact]
    public void Flattening_TwoCars_IsTheRatioOfTheLogOdds()
    {
        // The stronger wins 3 of 4 in the dry, so sharpness is ln 3 / 100, and 2 of 3 in mixed conditions: ln 2 / 100.
        var impact = Of([.. Races(TrackConditions.Dry, "ada ben", 3), .. Races(TrackConditions.Dry, "ben ada", 1), .. Races(TrackConditions.Mixed, "ada ben", 2), .. Races(TrackConditions.Mixed, "ben ada", 1)]);
        impact.DrySharpness.ShouldBe(Math.Log(3) / 100, 1e-9);
        impact.Conditions.Select(c => c.Conditions).ShouldBe([TrackConditions.Dry, TrackConditions.Mixed, TrackConditions.Wet]);
        impact.Conditions[0].Flattening.ShouldBe(new ShrunkMean(1, 1, 0, 4));
        var mixed = impact.Conditions[1].Flattening.ShouldNotBeNull();
        mixed.Raw!.Value.ShouldBe(Math.Log(2) / Math.Log(3), 1e-9);
        mixed.Count.ShouldBe(3);

        // The information of n winners is n p (1 - p) 100^2; the error of the ratio to the first order.
        var (dry, own) = (1 / (4 * 0.75 * 0.25 * 1e4), 1 / (3 * (2 / 3.0) * (1 / 3.0) * 1e4));
        var error = Math.Sqrt(own + (mixed.Value * mixed.Value * dry)) / impact.DrySharpness;
        mixed.StandardError.ShouldBe(error, 1e-9);
        var wet = impact.Conditions[2].Flattening.ShouldNotBeNull();
        (wet.Raw, wet.Value, wet.Count).ShouldBe((null, mixed.Value, 0), "of no wet race, all races with rain speak");
    }

    [Fact]
    public void Flattening_StrongestAlwaysWon_CannotBeTold()
    {
        var impact = Of([.. Races(TrackConditions.Dry, "ada ben", 5), .. Races(TrackConditions.Wet, "ben ada", 2)]);
        impact.DrySharpness.ShouldBe(0, "no sharpness is too great for such winners");
        impact.Conditions.ShouldAllBe(c => c.Flattening == null);
    }

    [Fact]
    public void Flattening_MixedAndWetAlike_AreDrawnToBothTogether()
    {
        // 3 of 4 in the dry, 2 of 3 mixed, 3 of 5 wet: 5 of 8 together, and no more apart than chance would have it.
        var impact = Of(
        [
            .. Races(TrackConditions.Dry, "ada ben", 3), .. Races(TrackConditions.Dry, "ben ada", 1), .. Races(TrackConditions.Mixed, "ada ben", 2),
            .. Races(TrackConditions.Mixed, "ben ada", 1), .. Races(TrackConditions.Wet, "ada ben", 3), .. Races(TrackConditions.Wet, "ben ada", 2),
        ]);
        impact.Conditions[2].Flattening!.Raw!.Value.ShouldBe(Math.Log(1.5) / Math.Log(3), 1e-9);
        foreach (var c in impact.Conditions.Skip(1)) c.Flattening!.Value.ShouldBe(Math.Log(5 / 3.0) / Math.Log(3), 1e-9);
    }

    [Fact]
    public void Conditions_CountUpsetsAndRetirements()
    {
        var impact = Of(
        [
            new("alpha", "ada ben") { Grid = "ada ben", Weather = In(TrackConditions.Wet) },
            new("alpha", "ben ada") { Grid = "ada ben", Weather = In(TrackConditions.Wet) },
            new("alpha", "ben") { Grid = "ben ada", Retired = "ada", Weather = In(TrackConditions.Wet) },
            new("alpha", "ben ada") { Grid = "ada ben" },
        ]);
        var wet = impact.Conditions[2];
        (wet.Races, wet.FavouriteBeaten.Successes, wet.FavouriteBeaten.Trials).ShouldBe((3, 2, 3));
        (wet.PoleBeaten.Successes, wet.PoleBeaten.Trials).ShouldBe((1, 3));
        wet.RetirementShare!.Value.ShouldBe(0.5 / 3, 1e-12);
        wet.GridDecides.ShouldBeNull();
        impact.Conditions.Sum(c => c.Races).ShouldBe(3, "of the fourth the conditions are not known");
    }

    [Fact]
    public void FavouriteBeaten_EquallyStrong_HasNoFavourite()
    {
        var impact = Of([.. Races(TrackConditions.Dry, "cleo dan", 2)]);
        (impact.Conditions[0].Races, impact.Conditions[0].FavouriteBeaten.Trials).ShouldBe((2, 0));
        impact.Conditions.ShouldAllBe(c => c.Flattening == null);
        impact.Expect(0.4).WinProbabilities([100, 0]).ShouldBe([0.5, 0.5]);
    }

    [Fact]
    public void Drivers_WetLessDry_IsTheDifferenceOfSurprises()
    {
        // Cleo and Dan are equals: 0.5 more than expected for a win, 0.5 less for a defeat.
        var impact = Of(
        [
            .. Races(TrackConditions.Dry, "dan cleo", 3), .. Races(TrackConditions.Dry, "cleo dan", 1),
            .. Races(TrackConditions.Wet, "cleo dan", 1), .. Races(TrackConditions.Mixed, "cleo dan", 1), .. Races(TrackConditions.Mixed, "dan cleo", 1),
        ]);
        var cleo = impact.Drivers[new DriverId("cleo")];
        (cleo.DryRaces, cleo.WetRaces, cleo.Difference.Count).ShouldBe((4, 3, 3));
        cleo.Difference.Raw!.Value.ShouldBe((0.5 / 3) - (-0.25), 1e-12);
        cleo.Difference.Value.ShouldBe(-impact.Drivers[new DriverId("dan")].Difference.Value, 1e-12);
        cleo.Difference.Value.ShouldBeInRange(0, cleo.Difference.Raw!.Value);
        impact.UsualDriverEffect.ShouldBe(0, 1e-12);
        impact.Constructors[new ConstructorId("cleo")].Difference.Raw!.Value.ShouldBe(cleo.Difference.Raw.Value, 1e-12);
    }

    [Fact]
    public void Temperature_WithinSeasons_IsTheSlope()
    {
        // In both seasons one retirement of four more for ten degrees more, from another level and another temperature: 0.025 a degree exactly.
        SmallRace[] races =
        [
            Warm(2017, 10, ""), Warm(2017, 20, "dan"), Warm(2017, 30, "dan cleo"),
            Warm(2018, 25, "dan"), Warm(2018, 35, "dan cleo"),
        ];
        var effect = Of(races).Retirements.ShouldNotBeNull();
        effect.PerDegree.ShouldBe(0.025, 1e-12);
        (effect.Races, effect.IsFound).ShouldBe((5, true));
        Of(races[..3]).Retirements!.PerDegree.ShouldBe(0.025, 1e-12);
        Of([races[0], races[3]]).Retirements.ShouldBeNull("a race a season leaves nothing to compare");
        Of([Warm(2017, 10, ""), Warm(2017, 20, "dan"), Warm(2017, 30, "")]).Retirements!.IsFound.ShouldBeFalse();
    }

    [Fact]
    public void Expect_CountsConditionsOnDaysWithAndWithoutRain()
    {
        // With rain 2 mixed and 1 dry, without 2 dry, and Jeffreys' half of each: (1.5, 2.5, 0.5) / 4.5 and (2.5, 0.5, 0.5) / 3.5.
        var impact = Of(
        [
            .. Races(TrackConditions.Mixed, "ada ben", 2, rainMm: 0.1), .. Races(TrackConditions.Dry, "ada ben", 1, rainMm: 7),
            .. Races(TrackConditions.Dry, "ada ben", 2, rainMm: 0), .. Races(TrackConditions.Wet, "ada ben", 5, rainMm: null),
        ]);
        Near(impact.Expect(1).Mix, 1.5 / 4.5, 2.5 / 4.5, 0.5 / 4.5);
        Near(impact.Expect(0).Mix, 2.5 / 3.5, 0.5 / 3.5, 0.5 / 3.5);
        Near(impact.Expect(0.5).Mix, ((1.5 / 4.5) + (2.5 / 3.5)) / 2, ((2.5 / 4.5) + (0.5 / 3.5)) / 2, ((0.5 / 4.5) + (0.5 / 3.5)) / 2);

        static void Near(ConditionMix mix, double dry, double mixed, double wet)
        {
            mix.Dry.ShouldBe(dry, 1e-12);
            mix.Mixed.ShouldBe(mixed, 1e-12);
            mix.Wet.ShouldBe(wet, 1e-12);
        }
    }

    [Fact]
    public void Of_EmptyHistory_TellsNothingAndTakesTheRainAsItComes()
    {
        var impact = WeatherImpact.Of(SmallHistory.Of([]));
        impact.Conditions.ShouldAllBe(c => c.Races == 0 && c.Flattening == null && c.FavouriteBeaten.Value == null);
        (impact.Retirements, impact.Upsets, impact.DriverDeviation, impact.DrySharpness).ShouldBe((null, null, null, 0));
        impact.Drivers.ShouldBeEmpty();
        var outlook = impact.Expect(0.5);
        outlook.Flattening.ShouldBe(1, 1e-12);
        outlook.Effect(new DriverId("anybody")).ShouldBe(0);
        outlook.WinProbabilities([]).ShouldBeEmpty();
    }

    private static WeatherImpact Of(SmallRace[] races)
    {
        var history = SmallHistory.Of(races);
        return WeatherImpact.Of(history, RatedRace.All(history, AdaStronger));
    }

    private static IEnumerable<SmallRace> Races(TrackConditions conditions, string finish, int count, double? rainMm = null) =>
        Enumerable.Repeat(new SmallRace("alpha", finish) { Weather = In(conditions) with { PrecipitationMm = rainMm } }, count);

    private static SmallRace Warm(int season, double degrees, string retired) =>
        new("alpha", string.Join(' ', new[] { "ada", "ben", "cleo", "dan" }.Except(retired.Split(' '))))
        {
            Season = season,
            Retired = retired,
            Weather = In(TrackConditions.Dry) with { AirTemperatureC = degrees },
        };

    private static RaceWeather In(TrackConditions conditions) => new() { Conditions = conditions };
}
