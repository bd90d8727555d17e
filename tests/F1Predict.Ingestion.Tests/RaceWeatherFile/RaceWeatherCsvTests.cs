using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.RaceWeatherFile;

public sealed class RaceWeatherCsvTests : IDisposable
{
    private const string Header = "year,round,race_date,air_temp_c,track_temp_c,humidity_pct,precipitation_mm,wind_speed_kph,conditions";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_FullRow_HasAllValues() => Read("2024,3,2024-03-24,18.5,35.25,61,0.0,12.5,dry").ShouldBe(new Dictionary<RaceKey, RaceWeather>
    {
        [new RaceKey(2024, 3)] = new()
        {
            AirTemperatureC = 18.5,
            TrackTemperatureC = 35.25,
            HumidityPercent = 61,
            PrecipitationMm = 0,
            WindSpeedKph = 12.5,
            Conditions = TrackConditions.Dry,
        },
    });

    [Fact]
    public void Read_EmptyCells_AreNull() => Read("2010,1,2010-03-14,,,,,,")[new RaceKey(2010, 1)].ShouldBe(new RaceWeather());

    [Theory]
    [InlineData("dry", TrackConditions.Dry)]
    [InlineData("mixed", TrackConditions.Mixed)]
    [InlineData("wet", TrackConditions.Wet)]
    public void Read_Conditions_AreThree(string text, TrackConditions conditions) =>
        Read($"2010,1,2010-03-14,,,,,,{text}").Values.Single().Conditions.ShouldBe(conditions);

    [Fact]
    public void Read_ColumnsInAnotherOrder_AreFoundByName()
    {
        var path = _folder.Write("w.csv", "conditions,wind_speed_kph,precipitation_mm,humidity_pct,track_temp_c,air_temp_c,round,year\nwet,1,2,3,4,5,6,2011\n");
        RaceWeatherCsv.Read(path).ShouldHaveSingleItem().Value.ShouldBe(new RaceWeather
        {
            AirTemperatureC = 5,
            TrackTemperatureC = 4,
            HumidityPercent = 3,
            PrecipitationMm = 2,
            WindSpeedKph = 1,
            Conditions = TrackConditions.Wet,
        });
    }

    [Fact]
    public void Read_NoFile_IsRefused() => Issues(_folder.File("nowhere.csv")).ShouldHaveSingleItem().Source.ShouldBe(_folder.File("nowhere.csv"));

    [Theory]
    [InlineData("year")]
    [InlineData("round")]
    [InlineData("air_temp_c")]
    [InlineData("humidity_pct")]
    [InlineData("conditions")]
    public void Read_ColumnMissing_NamesIt(string column)
    {
        var path = _folder.Write("race-weather.csv", Header.Replace(column, "other") + "\n2010,1,2010-03-14,,,,,,\n");
        var issue = Issues(path).ShouldHaveSingleItem();
        (issue.Source, issue.Line, issue.Field).ShouldBe(("race-weather.csv", 1, column));
    }

    [Theory]
    [InlineData("2010,1,2010-03-14,warm,,,,,dry", "air_temp_c", "warm")]
    [InlineData("2010,1,2010-03-14,,,NaN,,,dry", "humidity_pct", "NaN")]
    [InlineData("2010,1,2010-03-14,,,,,,damp", "conditions", "damp")]
    [InlineData("2010,first,2010-03-14,,,,,,dry", "round", "first")]
    [InlineData(",1,2010-03-14,,,,,,dry", "year", "")]
    public void Read_ValueThatDoesNotFit_IsNamed(string row, string field, string value)
    {
        var issue = Refused("2009,9,2009-06-21,,,,,,dry", row)[0];
        (issue.Source, issue.Line, issue.Field, issue.Value).ShouldBe(("race-weather.csv", 3, field, value));
    }

    [Fact]
    public void Read_RaceTwice_IsNamed()
    {
        var issue = Refused("2010,1,2010-03-14,,,,,,dry", "2010,2,2010-03-28,,,,,,dry", "2010,1,2010-03-14,,,,,,wet").ShouldHaveSingleItem();
        (issue.Line, issue.Field, issue.Value).ShouldBe((4, "round", "2010-01"));
    }

    [Fact]
    public void Read_RowWithTooFewFields_IsNamed() => Refused("2010,1,2010-03-14").ShouldHaveSingleItem().Line.ShouldBe(2);

    [Fact]
    public void Read_SeveralFaults_AreAllReported() =>
        Refused("2010,1,2010-03-14,a,b,,,,dry", "2010,2,2010-03-28,,,,,,c").Select(i => i.Value).ShouldBe(["a", "b", "c"]);

    private static IReadOnlyList<DataIssue> Issues(string path) => Should.Throw<RaceDataException>(() => RaceWeatherCsv.Read(path)).Issues;

    private IReadOnlyDictionary<RaceKey, RaceWeather> Read(params string[] rows) => RaceWeatherCsv.Read(Write(rows));

    private IReadOnlyList<DataIssue> Refused(params string[] rows) => Issues(Write(rows));

    private string Write(string[] rows) => _folder.Write("race-weather.csv", string.Join('\n', [Header, .. rows, ""]));
}
