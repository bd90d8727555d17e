using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

public sealed class RaceWeatherCsvTests : IDisposable
{
    private const string Header = "year,round,air_temp_c,track_temp_c,humidity_pct,precipitation_mm,wind_speed_kph,conditions";
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Read_Rows_LeavesUnknownValuesNull()
    {
        File.WriteAllLines(_file, [Header, "2020,3,21.5,,40,0.2,,mixed", "2020,4,,,,,,"]);

        var weather = RaceWeatherCsv.Read(_file);

        weather[new RaceKey(2020, 3)].ShouldBe(new RaceWeather { AirTemperatureC = 21.5, HumidityPercent = 40, PrecipitationMm = 0.2, Conditions = TrackConditions.Mixed });
        weather[new RaceKey(2020, 4)].ShouldBe(new RaceWeather());
    }

    [Theory]
    [InlineData("2020,3,warm,,,,,dry", "line 2, air_temp_c = 'warm': a number is expected")]
    [InlineData("2020,3,1,,,,,damp", "line 2, conditions = 'damp': dry, mixed or wet is expected")]
    [InlineData("2020,3,1,,,,dry", "line 2: the row has 7 fields, the header 8")]
    [InlineData("2020,,1,,,,,dry", "line 2, round = '': a value is expected")]
    public void Read_BadRow_IsRefused(string row, string message)
    {
        File.WriteAllLines(_file, [Header, row]);

        Should.Throw<RaceDataException>(() => RaceWeatherCsv.Read(_file)).Message.ShouldContain(message);
    }

    [Fact]
    public void Read_RaceTwice_IsRefused()
    {
        File.WriteAllLines(_file, [Header, "2020,3,1,,,,,dry", "2020,3,2,,,,,dry"]);

        Should.Throw<RaceDataException>(() => RaceWeatherCsv.Read(_file)).Message.ShouldContain("line 3, round = '2020-03': the race appears twice");
    }
}
