using System.Text;

namespace F1Predict.Data;

/// <summary>
/// Writes the content of a snapshot. <see cref="SnapshotReader"/> reads the same fields in the same order: change both, and the format version.
/// Whole numbers are 7-bit encoded, optional ones shifted by one so that 0 means null; a text is written once and numbered from then on.
/// </summary>
internal sealed class SnapshotWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _out = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public void Write(RaceHistory history)
    {
        List([.. history.Drivers.Values.OrderBy(d => d.Id.Value, StringComparer.Ordinal)], Driver);
        List([.. history.Constructors.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal)], Constructor);
        List([.. history.Circuits.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal)], Circuit);
        List(history.CompletedRaces, Completed);
        List(history.Upcoming, Weekend);
        _out.Flush();
    }

    public void Dispose() => _out.Dispose();

    private void Driver(Driver driver)
    {
        Text(driver.Id.Value);
        Text(driver.Name);
        Text(driver.FamilyName);
        Text(driver.Abbreviation);
        Number(driver.DateOfBirth.DayNumber);
        Text(driver.Nationality);
        Optional(driver.PermanentNumber);
    }

    private void Constructor(Constructor constructor)
    {
        Text(constructor.Id.Value);
        Text(constructor.Name);
        Text(constructor.Country);
        Text(constructor.Lineage.Value);
    }

    private void Circuit(Circuit circuit)
    {
        Text(circuit.Id.Value);
        Text(circuit.Name);
        Text(circuit.FullName);
        Text(circuit.Place);
        Text(circuit.Country);
        Number((int)circuit.Kind);
        _out.Write(circuit.Latitude);
        _out.Write(circuit.Longitude);
    }

    private void Completed(CompletedRace race)
    {
        Weekend(race.Weekend);
        Number(race.LapsRun);
        List(race.Results, Result);
        List(race.FastestLaps, lap => { Text(lap.Driver.Value); Optional(lap.Lap); Number(lap.TimeMs); });
        List(race.PitStops, stop => { Text(stop.Driver.Value); Number(stop.Stop); Number(stop.Lap); Optional(stop.TimeMs); });
        _out.Write(race.Weather is not null);
        if (race.Weather is { } weather) Weather(weather);
        List(race.DriverStandings, s => { Text(s.Driver.Value); Number(s.Position); _out.Write(s.Points); });
        List(race.ConstructorStandings, s => { Text(s.Constructor.Value); Number(s.Position); _out.Write(s.Points); });
    }

    private void Weekend(RaceWeekend weekend)
    {
        Race(weekend.Race);
        List(weekend.Entries, e => { Text(e.Driver.Value); Text(e.Constructor.Value); Text(e.Engine); Optional(e.CarNumber); });
        List(weekend.Practice1, Practice);
        List(weekend.Practice2, Practice);
        List(weekend.Practice3, Practice);
        List(weekend.Qualifying, Qualifying);
        List(weekend.SprintQualifying, Qualifying);
        List(weekend.SprintGrid, Grid);
        List(weekend.SprintResult, Result);
        List(weekend.StartingGrid, Grid);
    }

    private void Race(Race race)
    {
        Number(race.Key.Season);
        Number(race.Key.Round);
        Text(race.Name);
        Number(race.Date.DayNumber);
        Text(race.Circuit.Value);
        Text(race.Layout);
        Number((int)race.Kind);
        Number((int?)race.Direction ?? SnapshotReader.UnknownDirection);
        _out.Write(race.LapLengthKm ?? 0);
        Number(race.Turns ?? 0);
        Number(race.ScheduledLaps ?? 0);
        Number((int)race.Sprint);
        Time(race.Sessions.Practice1);
        Time(race.Sessions.Practice2);
        Time(race.Sessions.Practice3);
        Time(race.Sessions.Qualifying);
        Time(race.Sessions.SprintQualifying);
        Time(race.Sessions.Sprint);
        Time(race.Sessions.Race);
    }

    private void Practice(PracticeResult practice)
    {
        Text(practice.Driver.Value);
        Optional(practice.BestLapMs);
        Optional(practice.Laps);
    }

    private void Qualifying(QualifyingResult qualifying)
    {
        Text(qualifying.Driver.Value);
        Optional(qualifying.Position);
        Optional(qualifying.Q1Ms);
        Optional(qualifying.Q2Ms);
        Optional(qualifying.Q3Ms);
    }

    private void Grid(GridSlot slot)
    {
        Text(slot.Driver.Value);
        Optional(slot.Position);
        Text(slot.Penalty);
    }

    private void Result(CarResult result)
    {
        Text(result.Driver.Value);
        Text(result.Constructor.Value);
        Ending(result.Finish);
        Optional(result.GridPosition);
        _out.Write(result.FromPitLane);
        Optional(result.Laps);
        Optional(result.TimeMs);
        _out.Write(result.Points);
    }

    private void Ending(Finish finish)
    {
        var (code, cause) = finish.Coded();
        Number((int)code);
        Number(finish.ClassifiedPosition ?? 0);
        Text(cause);
    }

    private void Weather(RaceWeather weather)
    {
        Optional(weather.AirTemperatureC);
        Optional(weather.TrackTemperatureC);
        Optional(weather.HumidityPercent);
        Optional(weather.PrecipitationMm);
        Optional(weather.WindSpeedKph);
        Optional((int?)weather.Conditions);
    }

    private void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(item);
    }

    private void Number(int value) => _out.Write7BitEncodedInt(value);

    private void Optional(int? value) => _out.Write7BitEncodedInt(value is { } v ? v + 1 : 0);

    private void Optional(double? value)
    {
        _out.Write(value is not null);
        if (value is { } v) _out.Write(v);
    }

    /// <summary>0: null; 1: a new text follows; n: the text numbered n - 2.</summary>
    private void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (_texts.TryGetValue(value, out var at))
        {
            Number(at + 2);
        }
        else
        {
            _texts.Add(value, _texts.Count);
            Number(1);
            _out.Write(value);
        }
    }

    /// <summary>Minutes since 2000 in UTC: no session starts within a minute.</summary>
    private void Time(DateTimeOffset? value) => Optional(value is { } v ? (int)(v - SnapshotReader.Epoch).TotalMinutes : null);
}
