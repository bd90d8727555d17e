using CsCheck;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Form;

/// <summary>Trends over histories: what is in them, and what must make no difference.</summary>
public sealed class FormTrendsTests
{
    private static readonly RaceHistory History = new HistoryBuilder().Seasons(2020, 3).Rounds(6).Build();

    [Fact]
    public void BeforeEach_AnyRace_IsAfterTheRacesBeforeIt() => Gen.Int[1, 1000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Seasons(2020, 3).Rounds(6).Build();
            var across = seed % 2 == 0;
            var options = new FormTrendOptions { Window = 7, AcrossSeasons = across };
            var each = FormTrends.BeforeEach(RatedRace.All(history), options);
            for (var i = 0; i < each.Count; i++)
            {
                var key = history.CompletedRaces[i].Key;
                var alone = FormTrends.After(RatedRace.All(history.Before(key)), options);
                alone.ShouldBeTheSameAs(each[i], $"{key}");
            }
        },
        iter: 10);

    [Fact]
    public void BeforeEach_RaceAndLaterOnesChanged_StaysAsItWas()
    {
        var from = new RaceKey(2021, 4);
        var changed = History.WithRaces(race => race.Key < from ? race : Bundled.Upset(race));
        var (before, after) = (Before(History), Before(changed));
        var at = History.CompletedRaces.Count(r => r.Key < from);
        for (var i = 0; i <= at; i++) after[i].ShouldBeTheSameAs(before[i], $"{i}");
        after[at + 1].Drivers.ShouldNotBe(before[at + 1].Drivers);
    }

    [Fact]
    public void After_RowsInAnotherOrder_IsTheSameToTheLastBit() => Gen.Int[1, 1000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Build();
            FormTrends.After(RatedRace.All(history.Shuffled(seed))).ShouldBeTheSameAs(FormTrends.After(RatedRace.All(history)), $"{seed}");
        },
        iter: 20);

    [Fact]
    public void After_OtherNames_GivesTheSameTrends()
    {
        var plain = FormTrends.After(RatedRace.All(History));
        var other = FormTrends.After(RatedRace.All(History.WithRaces(Renamed)));
        other.Drivers.Count.ShouldBe(10);
        foreach (var form in plain.Drivers)
        {
            var twin = other.Drivers.Single(f => f.Driver == Turned(form.Driver));
            twin.QualifyingGap!.Slope.ShouldBe(form.QualifyingGap!.Slope, 1e-9);
            twin.Surprise!.SlopeHigh.ShouldBe(form.Surprise!.SlopeHigh, 1e-9);
            twin.PointsShare!.Level.ShouldBe(form.PointsShare!.Level, 1e-9);
        }
    }

    [Fact]
    public void After_GapThatClosesByATenthARace_IsImprovingByThat()
    {
        // Driver 1 is fastest in 100 s; driver 2 is 2.0 % off in the first race and 0.1 % closer in each; driver 3 falls back by 0.1 %.
        var history = History.WithRaces(race => race.With(race.Weekend.With(qualifying:
        [
            Lap(1, 100_000),
            Lap(2, 102_000 - (100 * Index(race))),
            Lap(3, 101_000 + (100 * Index(race))),
        ])));
        var trends = FormTrends.After(RatedRace.All(history));
        trends.Through.ShouldBe(new RaceKey(2022, 6));
        var closing = Driver(trends, 2).QualifyingGap.ShouldNotBeNull();
        closing.Slope.ShouldBe(-0.1, 1e-9);
        closing.Level.ShouldBe(0.3, 1e-9);
        (closing.Races, closing.Verdict).ShouldBe((18, TrendVerdict.Improving));
        Driver(trends, 3).QualifyingGap!.Verdict.ShouldBe(TrendVerdict.Fading);
        Driver(trends, 1).QualifyingGap.ShouldBe(new Trend(0, 0, 0, 0, 0, 18, TrendVerdict.Steady));
        Driver(trends, 4).QualifyingGap.ShouldBeNull("it never set a time");
        Driver(trends, 4).PointsShare.ShouldNotBeNull();
        Team(trends, 1).QualifyingGap!.Slope.ShouldBe(0, 1e-9, "the better car is driver 1's");
    }

    [Fact]
    public void After_Team_TakesTheSumOfPointsAndTheMeanSurpriseOfItsCars()
    {
        var history = new HistoryBuilder(4).Seasons(2020, 1).Rounds(3).Build();
        var rated = RatedRace.All(history);
        var options = new FormTrendOptions { Window = 3, MinimumRaces = 3, HalfLife = double.PositiveInfinity };
        var trends = FormTrends.After(rated, options);
        foreach (var team in trends.Constructors)
        {
            double[] shares = [.. rated.Select(r => r.Outcome.Cars.Where(c => c.Constructor == team.Lineage).Sum(c => c.Points) / r.Outcome.Cars.Sum(c => c.Points))];
            team.PointsShare!.Slope.ShouldBe((shares[2] - shares[0]) / 2, 1e-9);
            double[] surprises = [.. rated.Select(r => r.Surprises.Where((s, i) => r.Teams[i] == team.Lineage && !double.IsNaN(s)).DefaultIfEmpty(double.NaN).Average())];
            if (surprises.Any(double.IsNaN)) team.Surprise.ShouldBeNull();
            else team.Surprise!.Slope.ShouldBe((surprises[2] - surprises[0]) / 2, 1e-9);
        }

        trends.Constructors.ShouldContain(t => t.Surprise != null);
        trends.Drivers.Sum(d => d.PointsShare!.Slope).ShouldBe(0, 1e-9, "shares always add up to 1");
    }

    [Fact]
    public void After_NoRaces_HasNobody()
    {
        var none = FormTrends.After([]);
        none.Through.ShouldBeNull();
        none.Drivers.ShouldBeEmpty();
        none.Constructors.ShouldBeEmpty();
        FormTrends.BeforeEach([]).ShouldBeEmpty();
    }

    [Fact]
    public void After_OneRace_KnowsWhoStartedAndNoTrend()
    {
        var trends = FormTrends.After(RatedRace.All(History.Before(new RaceKey(2020, 2))));
        trends.Drivers.Count.ShouldBe(10);
        trends.Drivers.ShouldAllBe(f => f.QualifyingGap == null && f.Surprise == null && f.PointsShare == null);
    }

    [Fact]
    public void After_NoQualifyingTimes_StillHasResults()
    {
        var trends = FormTrends.After(RatedRace.All(History.WithRaces(race => race.With(race.Weekend.With(qualifying: [])))));
        trends.Drivers.ShouldAllBe(f => f.QualifyingGap == null && f.PointsShare != null);
        trends.Constructors.ShouldAllBe(f => f.QualifyingGap == null && f.PointsShare != null);
    }

    [Fact]
    public void After_RacesWithoutPoints_HaveNoShare()
    {
        var trends = FormTrends.After(RatedRace.All(History.WithRaces(race => race.With(results: [.. race.Results.Select(r => r with { Points = 0 })]))));
        trends.Drivers.ShouldAllBe(f => f.PointsShare == null && f.QualifyingGap != null);
    }

    [Fact]
    public void After_DriverWhoStopsRacing_LeavesWithTheWindow()
    {
        var gone = new DriverId("driver-03");
        var history = History.WithRaces(race => race.Key.Season == 2020
            ? race
            : race.With(results: [.. race.Results.Where(r => r.Driver != gone || r.Finish.ClassifiedPosition == 1)]));
        var last = RatedRace.All(history).ToList().FindLastIndex(r => r.Outcome.Cars.Any(c => c.Driver == gone));
        var each = FormTrends.BeforeEach(RatedRace.All(history), new FormTrendOptions { Window = 5, MinimumRaces = 3 });
        each[last + 5].Drivers.ShouldContain(f => f.Driver == gone);
        each[last + 6].Drivers.ShouldNotContain(f => f.Driver == gone);
    }

    [Fact]
    public void BeforeEach_WithinSeasons_ForgetsTheSeasonBefore()
    {
        var each = FormTrends.BeforeEach(RatedRace.All(History), new FormTrendOptions { AcrossSeasons = false });
        each[6].Drivers[0].PointsShare!.Races.ShouldBe(6, "before the first race of 2021 all of 2020 is known");
        each[7].Drivers[0].PointsShare.ShouldBeNull("one race of 2021");
        each[11].Drivers[0].PointsShare!.Races.ShouldBe(5);
    }

    [Fact]
    public void RaceHistory_DriverInTwoCars_IsRefusedBeforeThereIsATrend()
    {
        var error = Should.Throw<RaceDataException>(() => History.WithRace(new RaceKey(2020, 2), race => race.With(results:
            [.. race.Results, race.Results[0] with { Constructor = new ConstructorId("team-05"), Finish = new Finish.Retired(null) }])));
        error.Message.ShouldContain("appears twice");
    }

    [Fact]
    public void After_Season2025_FindsTheComebackOfVerstappen()
    {
        // A hundred and four points behind after round 15, two when the season ended; Albon scored in none of the last eight Grands Prix.
        var trends = FormTrends.After(RatedRace.All(Bundled.History.Before(new RaceKey(2026, 1))));
        trends.Through.ShouldBe(new RaceKey(2025, 24));
        trends.Drivers.Single(f => f.Driver.Value == "max-verstappen").PointsShare!.Verdict.ShouldBe(TrendVerdict.Improving);
        trends.Drivers.Single(f => f.Driver.Value == "alexander-albon").PointsShare!.Verdict.ShouldBe(TrendVerdict.Fading);
    }

    [Fact]
    public void After_TeamThatWasRenamed_GoesOnUnderItsLineage()
    {
        // Force India was wound up after round 12 of 2018 and raced on as Racing Point; both are Aston Martin's past.
        var trends = FormTrends.After(RatedRace.All(Bundled.History.Before(new RaceKey(2018, 15))));
        trends.Constructors.Single(c => c.Lineage.Value == "aston-martin").QualifyingGap!.Races.ShouldBe(20);
        trends.Constructors.ShouldNotContain(c => c.Lineage.Value == "force-india");
    }

    private static IReadOnlyList<FormTrends> Before(RaceHistory history) => FormTrends.BeforeEach(RatedRace.All(history));

    private static int Index(CompletedRace race) => ((race.Key.Season - 2020) * 6) + race.Key.Round - 1;

    private static QualifyingResult Lap(int driver, int ms) => new(new DriverId($"driver-{driver:D2}"), driver, ms, null, null);

    private static DriverForm Driver(FormTrends trends, int n) => trends.Drivers.Single(f => f.Driver.Value == $"driver-{n:D2}");

    private static ConstructorForm Team(FormTrends trends, int n) => trends.Constructors.Single(f => f.Lineage.Value == $"team-{n:D2}");

    /// <summary>Turns the alphabet of the ten drivers around, so that another order of adding up would show.</summary>
    private static DriverId Turned(DriverId driver) => new($"driver-{11 - int.Parse(driver.Value[^2..]):D2}");

    private static CompletedRace Renamed(CompletedRace race) => race.With(
        race.Weekend.With(
            entries: [.. race.Weekend.Entries.Select(e => e with { Driver = Turned(e.Driver) })],
            qualifying: [.. race.Weekend.Qualifying.Select(q => q with { Driver = Turned(q.Driver) })],
            startingGrid: [.. race.Weekend.StartingGrid.Select(g => g with { Driver = Turned(g.Driver) })]),
        results: [.. race.Results.Select(r => r with { Driver = Turned(r.Driver) })],
        fastestLaps: [.. race.FastestLaps.Select(l => l with { Driver = Turned(l.Driver) })]);
}
