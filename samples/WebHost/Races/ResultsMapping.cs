using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>From results to the REST contract. The order of a source's rows decides nothing.</summary>
internal static class ResultsMapping
{
    public static ResultsAnswer ToResults(this RaceWeekend weekend, CompletedRace? run, RaceHistory history) => new(
        weekend.Key.ToString(),
        weekend.Race.Name,
        RaceMapping.Status(run),
        run?.LapsRun,
        Cars(run?.Results ?? [], history),
        Cars(weekend.SprintResult, history),
        [
            .. weekend.Qualifying.OrderBy(q => q.Position ?? int.MaxValue).ThenBy(q => q.Driver.Value, StringComparer.Ordinal)
                .Select(q => new QualifyingAnswer(q.Position, q.Driver.Value, history.Drivers[q.Driver].Name, q.Q1Ms, q.Q2Ms, q.Q3Ms)),
        ],
        [
            .. weekend.StartingGrid.OrderBy(g => g.Position ?? int.MaxValue).ThenBy(g => g.Driver.Value, StringComparer.Ordinal)
                .Select(g => new GridAnswer(g.Position, g.Driver.Value, history.Drivers[g.Driver].Name, g.Penalty)),
        ],
        run?.Weather is { } weather ? Weather(weather) : null);

    private static IReadOnlyList<CarAnswer> Cars(IReadOnlyList<CarResult> cars, RaceHistory history) =>
    [
        .. cars
            .OrderBy(c => c.Finish.ClassifiedPosition ?? int.MaxValue)
            .ThenByDescending(c => c.Laps ?? 0)
            .ThenBy(c => c.Driver.Value, StringComparer.Ordinal)
            .Select(c => Car(c, history)),
    ];

    private static CarAnswer Car(CarResult car, RaceHistory history)
    {
        var (finish, cause) = Words(car.Finish);
        return new CarAnswer(
            car.Finish.ClassifiedPosition,
            car.Driver.Value,
            history.Drivers[car.Driver].Name,
            car.Constructor.Value,
            history.Constructors[car.Constructor].Name,
            car.GridPosition,
            car.FromPitLane,
            finish,
            cause,
            car.Laps,
            car.TimeMs,
            car.Points);
    }

    private static (string Name, string? Cause) Words(Finish finish) => finish switch
    {
        Finish.Classified f => ("classified", f.StoppedBy),
        Finish.Retired f => ("retired", f.Cause),
        Finish.NotClassified => ("not-classified", null),
        Finish.DidNotStart f => ("did-not-start", f.Cause),
        Finish.DidNotQualify => ("did-not-qualify", null),
        Finish.DidNotParticipate => ("did-not-participate", null),
        Finish.Disqualified f => ("disqualified", f.Cause),
        Finish.Excluded => ("excluded", null),
        _ => throw new ArgumentOutOfRangeException(nameof(finish), finish, "There is no such finish."),
    };

    private static WeatherAnswer Weather(RaceWeather weather) => new(
        weather.Conditions is { } conditions ? ContractJson.NameOf(conditions) : null,
        weather.AirTemperatureC,
        weather.TrackTemperatureC,
        weather.HumidityPercent,
        weather.PrecipitationMm,
        weather.WindSpeedKph);
}
