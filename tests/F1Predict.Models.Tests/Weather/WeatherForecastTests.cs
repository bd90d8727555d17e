using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models.Tests.Weather;

public sealed class WeatherForecastTests
{
    private static readonly PredictorOptions Small = new()
    {
        Moments = [ForecastMoment.BeforeWeekend],
        Ensemble = new() { RandomForestWeight = 0, XGBoostWeight = 0, ConditionalLogitWeight = 1 },
    };

    private static readonly RaceHistory History = Bundled.History.Before(new RaceKey(2016, 5));
    private static readonly RacePredictor Predictor = RacePredictor.Train(History, Small);
    private static readonly RaceForecast Plain = Predictor.Forecast(History.NextRace!, ForecastMoment.BeforeWeekend);

    [Theory]
    [InlineData(TrackConditions.Dry)]
    [InlineData(TrackConditions.Mixed)]
    [InlineData(TrackConditions.Wet)]
    public void Forecast_GivenConditions_FitsTogetherAndSaysWhatItAssumes(TrackConditions conditions)
    {
        var forecast = Under(conditions);

        forecast.Drivers.Sum(d => d.WinProbability).ShouldBe(1, 1e-9);
        forecast.Drivers.Sum(d => d.PodiumProbability).ShouldBe(3, 1e-3);
        forecast.Drivers.Select(d => d.WinProbability).ShouldBeInOrder(SortDirection.Descending);
        forecast.Drivers.Select(d => d.Driver).ShouldBe(Plain.Drivers.Select(d => d.Driver), ignoreOrder: true);
        forecast.Weather!.Value.Of(conditions).ShouldBe(1);
        (forecast.Race, forecast.Moment, forecast.ModelVersion, forecast.DataThrough).ShouldBe((Plain.Race, Plain.Moment, Plain.ModelVersion, Plain.DataThrough));
        Plain.Weather.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void Forecast_ProbabilityOfRain_MixesTheConditions(double rain)
    {
        var mix = WeatherImpact.Of(History).Expect(rain).Mix;
        var forecast = Predictor.Forecast(History.NextRace!, ForecastMoment.BeforeWeekend, rain);

        forecast.Weather.ShouldBe(mix);
        foreach (var car in forecast.Drivers)
        {
            var mixed = Enum.GetValues<TrackConditions>().Sum(c => mix.Of(c) * Of(Under(c), car.Driver).WinProbability);
            car.WinProbability.ShouldBe(mixed, 1e-12, car.Driver.Value);
        }
    }

    [Fact]
    public void Forecast_Conditions_StretchTheFieldAsMeasured()
    {
        // Two drivers of one team, so that its own wet effect cancels out: log-odds without the drivers' effects shrink by the flattening.
        var impact = WeatherImpact.Of(History);
        var (dry, wet) = (Under(TrackConditions.Dry), Under(TrackConditions.Wet));
        double Odds(RaceForecast forecast, DriverId a, DriverId b) => Math.Log(Of(forecast, a).WinProbability / Of(forecast, b).WinProbability);
        double Effect(DriverId d) => impact.Drivers.TryGetValue(d, out var effect) ? effect.Difference.Value : impact.UsualDriverEffect;
        var (first, second) = (new DriverId("lewis-hamilton"), new DriverId("nico-rosberg"));
        var flattening = impact.Conditions.Single(c => c.Conditions == TrackConditions.Wet).Flattening!.Value;

        var wetShare = impact.Conditions.Where(c => c.Conditions != TrackConditions.Dry).Sum(c => c.Races) / (double)impact.Conditions.Sum(c => c.Races);
        var gain = 4 * (Effect(first) - Effect(second));
        (Odds(wet, first, second) - (gain * (1 - wetShare))).ShouldBe(flattening * (Odds(dry, first, second) + (gain * wetShare)), 1e-9);
    }

    [Fact]
    public void Forecast_Wet_StopsCarsAsOftenAsMeasured()
    {
        var (dry, wet) = (Under(TrackConditions.Dry), Under(TrackConditions.Wet));
        var last = Plain.Drivers[^1].Driver;

        Of(wet, last).RetireProbability.ShouldBeGreaterThan(Of(dry, last).RetireProbability);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Forecast_NoProbability_IsRefused(double rain) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Predictor.Forecast(History.NextRace!, ForecastMoment.BeforeWeekend, rain)).Message.ShouldContain("probability");

    [Fact]
    public void Forecast_LaterRacesChanged_StaysTheSame()
    {
        var key = new RaceKey(2016, 5);
        var changed = Bundled.History.WithRace(key, Bundled.Upset).Before(key);
        var other = RacePredictor.Train(changed, Small, cancellationToken: TestContext.Current.CancellationToken);

        other.Forecast(changed.NextRace!, ForecastMoment.BeforeWeekend, TrackConditions.Wet).Drivers.ShouldBe(Under(TrackConditions.Wet).Drivers);
    }

    private static RaceForecast Under(TrackConditions conditions) => Predictor.Forecast(History.NextRace!, ForecastMoment.BeforeWeekend, conditions);

    private static DriverForecast Of(RaceForecast forecast, DriverId driver) => forecast.Drivers.Single(d => d.Driver == driver);
}
