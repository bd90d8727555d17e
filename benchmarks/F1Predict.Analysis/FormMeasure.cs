using F1Predict.Ratings;

namespace F1Predict.Analysis;

/// <summary>One of the three measures of form: its value in a race, and its trend.</summary>
/// <param name="Name">As the tables call it.</param>
/// <param name="Sign">1 where more is better, -1 where less is.</param>
/// <param name="Of">The value of the car at an index of a race's cars; NaN without one.</param>
/// <param name="Trend">The trend among those of a driver.</param>
internal sealed record FormMeasure(string Name, int Sign, Func<RatedRace, int, double> Of, Func<DriverForm, Trend?> Trend)
{
    public static IReadOnlyList<FormMeasure> All { get; } =
    [
        new("qualifying gap %", -1, (race, car) => race.Outcome.Cars[car].QualifyingGap, form => form.QualifyingGap),
        new("surprise", 1, (race, car) => race.Surprises[car], form => form.Surprise),
        new("points share", 1, (race, car) => race.Outcome.Cars[car].Points / race.Outcome.Cars.Sum(c => c.Points), form => form.PointsShare),
    ];
}
