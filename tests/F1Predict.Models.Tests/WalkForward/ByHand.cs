using F1Predict.Data;

namespace F1Predict.Models.Tests.WalkForwardRuns;

/// <summary>Small forecasts and results written down by hand: drivers are named by a letter, and finish in the order of the letters.</summary>
internal static class ByHand
{
    /// <summary>A forecast beside a race in which the drivers of <paramref name="finish"/> were classified in that order, all others retired.</summary>
    public static ScoredForecast Scored(string finish, params (string Driver, double Win)[] drivers) => Scored(1, finish, [.. drivers.Select(d => Car(d.Driver, d.Win))]);

    public static ScoredForecast Scored(int round, string finish, params DriverForecast[] drivers) => new(
        new RaceForecast
        {
            Race = new RaceKey(2020, round),
            Moment = ForecastMoment.BeforeWeekend,
            ModelVersion = "by-hand",
            DataThrough = null,
            Drivers = [.. drivers.OrderByDescending(d => d.WinProbability)],
        },
        Race(round, finish, drivers.Select(d => d.Driver.Value)));

    public static DriverForecast Car(string driver, double win, double podium = 0, double position = 1) =>
        new(new DriverId(driver), new ConstructorId("team"), win, podium, 0, position, 0.1);

    public static CompletedRace Race(int round, string finish, IEnumerable<string> drivers) => new()
    {
        Weekend = new RaceWeekend
        {
            Race = new Race
            {
                Key = new RaceKey(2020, round),
                Name = "Race by hand",
                Date = new DateOnly(2020, 1, round),
                Circuit = new CircuitId("circuit"),
                Layout = "circuit-1",
                Kind = round % 2 == 0 ? CircuitKind.Street : CircuitKind.Permanent,
                Direction = TrackDirection.Clockwise,
                LapLengthKm = 5,
                Turns = 10,
                ScheduledLaps = 50,
            },
            Entries = [],
        },
        LapsRun = 50,
        Weather = round % 3 == 0 ? null : new RaceWeather { Conditions = round % 3 == 1 ? TrackConditions.Dry : TrackConditions.Wet },
        Results =
        [
            .. drivers.Union(finish.Select(letter => letter.ToString())).Select(driver => new CarResult
            {
                Driver = new DriverId(driver),
                Constructor = new ConstructorId("team"),
                Finish = finish.IndexOf(driver, StringComparison.Ordinal) is var at and >= 0 ? new Finish.Classified(at + 1) : new Finish.Retired(null),
            }),
        ],
    };
}
