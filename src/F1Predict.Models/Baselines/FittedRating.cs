using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>Ratings with the sharpness that was fitted; races that came later change the ratings without fitting anew.</summary>
internal sealed class FittedRating(IRatingRule rule, ForecastMoment moment, RatingBook book, RaceKey? through, double sharpness) : IFittedForecaster
{
    public ForecastMoment Moment => moment;

    public RaceForecast Forecast(RaceHistory history, RaceWeekend weekend)
    {
        ForecastBuilder.Check(history, weekend);
        if (through is { } learned && !(history.DataThrough >= learned))
            throw new ArgumentException($"The ratings include races through {learned}; the history ends with {history.DataThrough}, before that.", nameof(history));
        ConstructorId Lineage(ConstructorId constructor) => history.Constructors[constructor].Lineage;
        var latest = history.CompletedRaces.Where(race => through is null || race.Key > through).Aggregate(book, (before, race) => rule.After(before, race, Lineage));
        var before = rule.AtSeason(latest, weekend.Key.Season);
        var entries = ForecastBuilder.Sorted(weekend.Entries);
        var wins = StrengthSoftmax.Probabilities(StrengthRace.StrengthsOf(before, entries, Lineage), sharpness);
        var stops = Array.ConvertAll(wins, _ => StopChances.Usual);
        return ForecastBuilder.Build(weekend.WithEntries(entries), moment, wins, stops, rule.Name, history.DataThrough);
    }
}
