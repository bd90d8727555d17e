using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Analysis;

/// <summary>
/// Races with one car, or one that was classified, and seasons without races. A race without any classified car, a place given twice and a driver in
/// two cars are no history: <c>CreateTests</c> of F1Predict.Data holds that they are refused.
/// </summary>
public sealed class OddRaceTests
{
    /// <summary>The cars that stopped beside the only one that was classified.</summary>
    public static TheoryData<string> Stopped => ["", "ben", "ben cleo"];

    [Theory]
    [MemberData(nameof(Stopped))]
    public void RatedRace_OneCarClassified_SurprisesNobodyAndMovesNoRating(string stopped)
    {
        var history = SmallHistory.Of([new("alpha", "ada ben cleo"), new("alpha", "ada") { Retired = stopped }]);
        var rated = RatedRace.All(history)[1];
        rated.Surprises.ShouldAllBe(s => double.IsNaN(s));
        rated.TeamSurprises().ShouldBeEmpty();
        var step = RatingHistory.Of(history).Steps[1];
        step.After.Exact().ShouldBe(step.Before.Exact());
    }

    [Theory]
    [MemberData(nameof(Stopped))]
    public void FormTrends_OneCarClassified_HaveItsPointsAndNoSurprise(string stopped)
    {
        var history = SmallHistory.Of([.. Enumerable.Repeat(new SmallRace("alpha", "ada") { Retired = stopped, LapMs = 90_000 }, 5)])
            .WithRaces(race => race.With(results: [.. race.Results.Select(r => r.Finish is Finish.Classified ? r with { Points = 25 } : r)]));
        var form = FormTrends.After(RatedRace.All(history));
        form.Drivers.Select(d => d.PointsShare!.Level).ShouldBe(history.CompletedRaces[0].Results.Select(r => r.Points / 25));
        form.Drivers.ShouldAllBe(d => d.Surprise == null);
        form.Drivers[0].QualifyingGap.ShouldBe(new Trend(0, 0, 0, 0, 0, 5, TrendVerdict.Steady));
        form.Constructors.ShouldAllBe(c => c.Surprise == null && c.PointsShare != null);
    }

    [Theory]
    [MemberData(nameof(Stopped))]
    public void TrackAnalysis_OneCarClassified_CountsTheRaceAndNothingOfItsOrder(string stopped)
    {
        SmallRace usual = new("alpha", "ada ben cleo") { Grid = "ada ben cleo" }, upset = new("alpha", "cleo ben ada") { Grid = "ada ben cleo" };
        var alpha = TrackAnalysis.Of(SmallHistory.Of([usual, upset, new("alpha", "ada") { Grid = $"ada {stopped}", Retired = stopped }])).Circuits[new CircuitId("alpha")];
        (alpha.Races, alpha.Values.PoleWins!.Successes, alpha.Values.PoleWins.Trials).ShouldBe((3, 2, 3));
        (alpha.Values.GridDecides!.Raw, alpha.Values.GridDecides.Count).ShouldBe((0, 2), "1 and -1 of the other two");
        alpha.Drivers[new DriverId("ada")].Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Stopped))]
    public void WeatherImpact_OneCarClassified_CountsTheRaceAndNothingOfItsOrder(string stopped)
    {
        RaceWeather wet = new() { Conditions = TrackConditions.Wet }, dry = new() { Conditions = TrackConditions.Dry };
        SmallRace lone = new("alpha", "ada") { Grid = $"ada {stopped}", Retired = stopped, Weather = wet };
        SmallRace[] races = [new("alpha", "ada ben cleo") { Weather = dry }, new("alpha", "ben ada cleo") { Weather = dry }, lone, lone];
        var weather = WeatherImpact.Of(SmallHistory.Of(races));
        var profile = weather.Conditions[2];
        (profile.Races, profile.PoleBeaten.Value, profile.PoleBeaten.Trials, profile.GridDecides).ShouldBe((2, 0, 2, null));
        var retired = stopped.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        profile.RetirementShare!.Value.ShouldBe(retired / (retired + 1.0), 1e-12);
        weather.Drivers.ShouldBeEmpty("nobody beat anybody in the rain");
    }

    [Fact]
    public void FormTrends_SeasonWithoutRaces_GoOnWithTheNextOne()
    {
        SmallRace[] races = [.. Enumerable.Range(0, 6).Select(n => new SmallRace("alpha", n % 3 == 0 ? "ada ben" : "ben ada") { Season = n < 3 ? 2019 : 2020, LapMs = 90_000 + n })];
        var later = Array.ConvertAll(races, race => race with { Season = race.Season == 2020 ? 2021 : 2019 });
        var (plain, gap) = (FormTrends.After(RatedRace.All(SmallHistory.Of(races))), FormTrends.After(RatedRace.All(SmallHistory.Of(later))));
        gap.Drivers.ShouldBe(plain.Drivers);
        gap.Drivers[0].Surprise!.Races.ShouldBe(6);
        gap.Through.ShouldBe(new RaceKey(2021, 3));
        FormTrends.After(RatedRace.All(SmallHistory.Of(later)), new FormTrendOptions { AcrossSeasons = false, MinimumRaces = 3 }).Drivers[0].Surprise!.Races.ShouldBe(3);
    }
}
