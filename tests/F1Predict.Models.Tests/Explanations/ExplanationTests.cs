using F1Predict.Data;

namespace F1Predict.Models.Tests.Explanations;

public sealed class ExplanationTests
{
    private static readonly PredictorOptions Small = new()
    {
        Ensemble = new() { RandomForest = new() { Trees = 20 }, XGBoost = new() { Rounds = 40 } },
    };

    private static readonly Lazy<RacePredictor> Trained = new(() => RacePredictor.Train(Bundled.History.Before(new RaceKey(2024, 1)), Small));

    [Theory]
    [InlineData(ForecastMoment.BeforeWeekend)]
    [InlineData(ForecastMoment.AfterPractice)]
    [InlineData(ForecastMoment.AfterQualifying)]
    public void Explain_EveryRaceOf2024_ExplainsEveryDriverOfTheForecast(ForecastMoment moment)
    {
        foreach (var race in Bundled.History.CompletedRaces.Where(r => r.Key.Season == 2024))
        {
            var predictor = Trained.Value.WithHistory(Bundled.History.Before(race.Key));
            var (forecast, explanations) = (predictor.Forecast(race.Weekend, moment), predictor.Explain(race.Weekend, moment));

            explanations.Select(e => (e.Driver, e.WinProbability)).ShouldBe(forecast.Drivers.Select(d => (d.Driver, d.WinProbability)));
            var mean = forecast.Drivers.Average(d => Math.Log(d.WinProbability));
            foreach (var explanation in explanations)
            {
                explanation.LogOdds.ShouldBe(Math.Log(explanation.WinProbability) - mean, 1e-9);
                explanation.Sum.ShouldBe(explanation.LogOdds, 1e-5, $"{race.Key} {explanation.Driver}");
                explanation.ByFamily().Sum(f => f.LogOdds).ShouldBe(explanation.Sum, 1e-12);
                explanation.Contributions.Select(c => Math.Abs(c.LogOdds)).ShouldBeInOrder(SortDirection.Descending);
                explanation.ByFamily().Select(f => Math.Abs(f.LogOdds)).ShouldBeInOrder(SortDirection.Descending);
                explanation.Contributions.Select(c => c.Feature.Name).ShouldBe(FeatureSet.At(moment).Features.Select(f => f.Name), ignoreOrder: true);
            }
        }
    }

    [Fact]
    public void Explain_EntriesShuffled_GivesTheSameBits()
    {
        var (predictor, weekend) = NextRace();

        predictor.Explain(weekend.Shuffled(seed: 5)).SelectMany(Row).ShouldBe(predictor.Explain(weekend).SelectMany(Row));
    }

    [Fact]
    public void Explain_SavedAndLoaded_GivesTheSameBits()
    {
        var (predictor, weekend) = NextRace();
        using var stream = new MemoryStream();
        predictor.Save(stream);
        stream.Position = 0;

        RacePredictor.Load(stream, predictor.History).Explain(weekend).SelectMany(Row).ShouldBe(predictor.Explain(weekend).SelectMany(Row));
    }

    [Fact]
    public void Explain_ValuesThatAreNotKnown_AreNull()
    {
        // The opening race of 2024 had no sprint.
        var (predictor, weekend) = NextRace();
        var contributions = predictor.Explain(weekend)[0].Contributions;

        contributions.Single(c => c.Feature.Name == "sprint_position").Value.ShouldBeNull();
        contributions.Single(c => c.Feature.Name == "grid").Value.ShouldBe(1);
        contributions.ShouldAllBe(c => c.Value == null || float.IsFinite(c.Value.Value));
        contributions.ShouldAllBe(c => double.IsNegative(c.LogOdds) == (c.LogOdds < 0), "no negative zero");
        contributions.ShouldAllBe(c => c.Value == null || float.IsNegative(c.Value.Value) == (c.Value < 0), "no negative zero");
    }

    [Fact]
    public void Explain_RaceInTheHistory_IsRefused() =>
        Should.Throw<ArgumentException>(() => Trained.Value.Explain(Bundled.History.Weekend(new RaceKey(2023, 22)))).Message.ShouldContain("2023-22");

    [Fact]
    public void Explain_MomentThatIsNotKnownYet_IsRefused()
    {
        var predictor = Trained.Value.WithHistory(Bundled.History);

        Should.Throw<ArgumentException>(() => predictor.Explain(Bundled.History.NextRace!, ForecastMoment.AfterQualifying)).Message.ShouldContain("2026-06");
    }

    [Fact]
    public void ToText_PolesitterOfARace_NamesPoleAndThreeEitherWay()
    {
        var (predictor, weekend) = NextRace();
        var text = predictor.Explain(weekend)[0].ToText();

        text.ShouldStartWith("For: ");
        text.ShouldContain("starts from pole (×");
        var (forIt, against) = (text.Split(" Against: ")[0], text.Split(" Against: ")[1]);
        forIt.Split("; ").Length.ShouldBe(3);
        against.Split("; ").Length.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void ToText_NothingThatCounts_SaysSo()
    {
        var feature = FeatureSet.At(ForecastMoment.BeforeWeekend).Features[0];

        new Explanation(new DriverId("somebody"), 0.05, 0, [new Contribution(feature, 0, 0.001)]).ToText().ShouldBe("For: nothing. Against: nothing.");
    }

    [Theory]
    [InlineData("grid", 1f, "starts from pole")]
    [InlineData("grid", 2f, "starts 2nd")]
    [InlineData("grid", 13f, "starts 13th")]
    [InlineData("grid", 22f, "starts 22nd")]
    [InlineData("grid", null, "slot on the starting grid: not known")]
    [InlineData("elo", 0f, "the best Elo of driver and car")]
    [InlineData("elo", -120.4f, "Elo of driver and car 120 points behind the best")]
    [InlineData("elo_driver", -120.4f, "the driver's rating: 120 points behind the best")]
    [InlineData("elo_driver", 0f, "the driver's rating: the best of the field")]
    [InlineData("driver_starts", 4.6151f, "100 starts since 2010")]
    [InlineData("driver_starts", 0f, "0 starts since 2010")]
    [InlineData("qualifying_gap", 0.3519f, "gap to the best of the same part of qualifying: 0.35 %")]
    [InlineData("teammate_gap", -0.001f, "recent qualifying gap to the teammate, negative when faster: 0 %")]
    [InlineData("circuit_driver", -0.0512f, "places gained from the grid by the driver at this circuit, as a share of the field: -0.05 of the field")]
    [InlineData("season_races", 0f, "races run this season: how far the season's own evidence carries: 0 races")]
    public void Phrase_Feature_ReadsAsEnglish(string name, float? value, string expected) =>
        ExplanationText.Phrase(FeatureSet.At(ForecastMoment.AfterQualifying).Features.Single(f => f.Name == name), value).ShouldBe(expected);

    [Fact]
    public void Phrase_EveryFeature_StandsByItself()
    {
        foreach (var feature in FeatureSet.At(ForecastMoment.AfterQualifying).Features)
        {
            feature.Meaning.ShouldNotStartWith("The same", customMessage: feature.Name);
            ExplanationText.Phrase(feature, 2).ShouldNotContain("NaN");
        }
    }

    private static (RacePredictor Predictor, RaceWeekend Weekend) NextRace() => (Trained.Value, Bundled.History.Weekend(new RaceKey(2024, 1)));

    private static IEnumerable<(DriverId, string, float?, double)> Row(Explanation explanation) =>
        explanation.Contributions.Select(c => (explanation.Driver, c.Feature.Name, c.Value, c.LogOdds));
}
