namespace F1Predict.Data;

/// <summary>The columns that the frames of a history are put together from.</summary>
internal static class HistoryColumns
{
    public static readonly FrameColumns<Race> OfRace = new()
    {
        { "season", "The year", r => r.Key.Season },
        { "round", "The 1-based number of the race in its season", r => r.Key.Round },
        { "race", "The name of the race", r => r.Name },
        { "date", "The date of the race at the circuit", r => r.Date },
        { "circuit_id", "The f1db slug of the circuit", r => r.Circuit.Value },
    };

    public static readonly FrameColumns<Driver> OfDriver = new()
    {
        { "driver_id", "The f1db slug of the driver", d => d.Id.Value },
        { "driver", "The driver's name", d => d.Name },
    };

    public static readonly FrameColumns<Constructor?> OfConstructor = new()
    {
        { "constructor_id", "The f1db slug of the constructor; null for a driver who is in no entry list of the race", c => c?.Id.Value },
        { "constructor", "The constructor's name; null as before", c => c?.Name },
    };

    public static readonly FrameColumns<CarResult> OfCar = new()
    {
        { "grid", "The 1-based slot it started from; null for the pit lane and for a car without a slot", c => c.GridPosition },
        { "from_pit_lane", "Whether it started from the pit lane", c => c.FromPitLane },
        {
            "finish",
            "classified, retired, not-classified, did-not-start, did-not-qualify, did-not-participate, disqualified or excluded",
            c => Code.Finish.Text((int)c.Finish.Coded().Code)
        },
        { "position", "The 1-based position; null for a car that was not classified", c => c.Finish.ClassifiedPosition },
        { "cause", "Why it stopped, as the source words it; null when it did not or that is not known", c => c.Finish.Coded().Cause },
        { "laps", "Laps completed; null when not known", c => c.Laps },
        { "time_ms", "Race time in milliseconds; null for a car that did not finish on the lead lap", c => c.TimeMs },
        { "points", "Championship points", c => c.Points },
    };

    public static readonly FrameColumns<QualifyingResult> OfQualifying = new()
    {
        { "position", "The 1-based position; null when not classified, excluded or disqualified", q => q.Position },
        { "q1_ms", "The best lap of the first part in milliseconds; null when none was set", q => q.Q1Ms },
        { "q2_ms", "The best lap of the second part in milliseconds; null when not reached or none was set", q => q.Q2Ms },
        { "q3_ms", "The best lap of the third part in milliseconds; null when not reached or none was set", q => q.Q3Ms },
    };

    public static readonly FrameColumns<RaceWeather?> OfWeather = new()
    {
        { "conditions", "dry, mixed or wet, by the tyres that were used; null when not known", w => w?.Conditions is { } c ? Code.Conditions.Text((int)c) : null },
        { "air_temperature_c", "Measured air temperature in °C; null when not known", w => w?.AirTemperatureC },
        { "track_temperature_c", "Measured track temperature in °C; null when not known", w => w?.TrackTemperatureC },
        { "humidity_percent", "Relative humidity, 0 to 100; null when not known", w => w?.HumidityPercent },
        { "precipitation_mm", "Rain of the afternoon in millimetres, from a coarse reanalysis; null when not known", w => w?.PrecipitationMm },
        { "wind_speed_kph", "Wind speed in km/h; null when not known", w => w?.WindSpeedKph },
    };
}
