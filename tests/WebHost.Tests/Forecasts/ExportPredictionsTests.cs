namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed class ExportPredictionsTests(PastForecasts past, TrainedModels models)
{
    private const string Path = "/api/v1/export/predictions";

    [Fact]
    public async Task Predictions_OfARaceAsCsv_HaveARowACarAndMoment()
    {
        var answer = await past.Host.Get($"{Path}?race_id=2024-21");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain("predictions-2024-21.csv");
        var lines = (await answer.Text()).TrimEnd().Split("\r\n");
        lines[0].ShouldBe(
            "season,round,race,date,moment,origin,driver_id,driver,constructor_id,constructor,win_probability,podium_probability,points_probability,"
            + "retire_probability,expected_position,position,model_version,data_through,generated_at");
        lines.Length.ShouldBe(1 + (3 * models.History.Weekend(new(2024, 21)).Entries.Count));
        lines.Count(l => l.Contains(",max-verstappen,Max Verstappen,red-bull,Red Bull,", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Predictions_OfASeasonAsJson_SumTo100()
    {
        var answer = await past.Host.Get($"{Path}?season=2025&moment=after-qualifying&format=json");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain("predictions-2025.json");
        var races = (await answer.Json()).EnumerateArray().GroupBy(r => r.GetProperty("round").GetInt32()).ToArray();
        races.Length.ShouldBe(24);
        races.ShouldAllBe(race => Math.Abs(race.Sum(r => r.GetProperty("win_probability").GetDouble()) - 100) < 1e-6);
    }

    [Fact]
    public async Task Predictions_NameThatWouldBeAFormula_IsMadeSafe()
    {
        var history = Histories.WithNames(models.History, name => $"=HYPERLINK(\"{name}\")");
        var forecast = WalkForwardForecasts.Load()[0];
        var rows = forecast.Drivers.Select(car => new ExportedPrediction(forecast, car, history));
        using var csv = new StringWriter();
        await ExportedPrediction.Columns.Over(rows).WriteCsvAsync(csv, TestContext.Current.CancellationToken);
        csv.ToString().ShouldContain("\"'=HYPERLINK(");
        csv.ToString().ShouldNotContain(",=");
    }

    [Fact]
    public async Task Predictions_WithoutAnyFilter_HaveAllThatIsStored()
    {
        var lines = (await (await past.Host.Get(Path)).Text()).TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(1 + WalkForwardForecasts.Load().Sum(f => f.Drivers.Count) + models.Forecast.Drivers.Count);
    }

    [Theory]
    [InlineData("race_id=2024", 400, "race_id", "2024")]
    [InlineData("race_id=2012-01", 404, "race_id", "2012-01")]
    [InlineData("season=x", 400, "season", "x")]
    [InlineData("season=2009", 404, "season", "2009")]
    [InlineData("moment=x", 400, "moment", "x")]
    [InlineData("format=xlsx", 400, "format", "xlsx")]
    public async Task Predictions_BadValue_IsAProblemNamingParameterAndValue(string query, int status, string parameter, string value)
    {
        var problem = await (await past.Host.Get($"{Path}?{query}")).Problem(status);
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("value").GetString().ShouldBe(value);
    }
}
