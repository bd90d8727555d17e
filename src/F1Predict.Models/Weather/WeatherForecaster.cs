using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>
/// A forecast under assumed weather. A model does not know the weather: its forecast is for the usual mix of conditions. From that the forecast in
/// the dry, mixed or wet is made by what <see cref="WeatherImpact"/> has measured: differences between cars, in log-odds, are stretched by the
/// flattening of the conditions over that of the usual mix; drivers and teams get their wet effect; cars stop more or less often.
/// </summary>
internal sealed class WeatherForecaster
{
    /// <summary>What one more of the opponents' share beaten is worth in log-odds between even cars: the inverse of the logistic slope at a half.</summary>
    private const double LogOddsOfShare = 4;

    private readonly RaceHistory _history;
    private readonly WeatherImpact _impact;
    private readonly ConditionMix _usual;

    public WeatherForecaster(RaceHistory history)
    {
        _history = history;
        _impact = WeatherImpact.Of(history);
        var races = Math.Max(1, _impact.Conditions.Sum(c => c.Races));
        _usual = new ConditionMix(Races(TrackConditions.Dry) / races, Races(TrackConditions.Mixed) / races, Races(TrackConditions.Wet) / races);
        double Races(TrackConditions conditions) => Profile(conditions).Races;
    }

    /// <summary>The forecast for a probability of rain: the forecasts of each of the conditions, mixed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public RaceForecast WithRain(RaceForecast forecast, double rainProbability) => Under(forecast, _impact.Expect(rainProbability).Mix);

    /// <summary>The forecast for conditions that are as likely as the mix says.</summary>
    public RaceForecast Under(RaceForecast forecast, ConditionMix mix)
    {
        var (wins, stops) = (new double[forecast.Drivers.Count], new double[forecast.Drivers.Count]);
        foreach (var conditions in Enum.GetValues<TrackConditions>())
        {
            var share = mix.Of(conditions);
            var chances = Wins(forecast, conditions);
            for (var i = 0; i < wins.Length; i++)
            {
                wins[i] += share * chances[i];
                stops[i] += share * forecast.Drivers[i].RetireProbability * Stopping(conditions);
            }
        }

        return ForecastBuilder.Build(forecast, wins, stops, mix);
    }

    private double[] Wins(RaceForecast forecast, TrackConditions conditions)
    {
        var stretch = Flattening(conditions) / Enum.GetValues<TrackConditions>().Sum(c => _usual.Of(c) * Flattening(c));
        var wetter = (conditions == TrackConditions.Dry ? 0 : 1) - (_usual.Mixed + _usual.Wet);
        var field = forecast.Drivers.Select(d => (stretch * Math.Log(d.WinProbability)) + (LogOddsOfShare * wetter * Effect(d))).ToArray();
        FieldProbabilities.Softmax(field);
        return field;
    }

    private double Effect(DriverForecast car)
    {
        var driver = _impact.Drivers.TryGetValue(car.Driver, out var d) ? d.Difference.Value : _impact.UsualDriverEffect;
        var lineage = _history.Constructors[car.Constructor].Lineage;
        return driver + (_impact.Constructors.TryGetValue(lineage, out var c) ? c.Difference.Value : _impact.UsualConstructorEffect);
    }

    /// <summary>How much more often cars stop than usual; mixed and wet races together, as wet ones are few.</summary>
    private double Stopping(TrackConditions conditions)
    {
        var all = Share(_ => true);
        return all > 0 ? Share(c => (c == TrackConditions.Dry) == (conditions == TrackConditions.Dry)) / all : 1;

        double Share(Func<TrackConditions, bool> of)
        {
            var known = _impact.Conditions.Where(p => of(p.Conditions) && p.RetirementShare is not null).ToArray();
            var races = known.Sum(p => p.RetirementShare!.Count);
            return races > 0 ? known.Sum(p => p.RetirementShare!.Value * p.RetirementShare.Count) / races : StopChances.Usual;
        }
    }

    private double Flattening(TrackConditions conditions) => Math.Max(0, Profile(conditions).Flattening?.Value ?? 1);

    private ConditionProfile Profile(TrackConditions conditions) => _impact.Conditions.Single(p => p.Conditions == conditions);
}
