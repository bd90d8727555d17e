using Dapper;

namespace F1Predict.Data;

/// <summary>Finds stored forecasts: a list of ids in order, from which both the forecasts and their cars are read.</summary>
internal sealed class ForecastSelect
{
    private const string Informed = "CASE f.moment WHEN 'before-weekend' THEN 0 WHEN 'after-practice' THEN 1 ELSE 2 END";
    private const string Live = "CASE f.origin WHEN 'live' THEN 0 ELSE 1 END";

    private readonly string _rows;
    private readonly DynamicParameters _values;
    private readonly string _order;
    private readonly string _limit;

    private ForecastSelect(string rows, string order, DynamicParameters values, string limit = "") =>
        (_rows, _order, _values, _limit) = (rows, order, values, limit);

    /// <summary>The newest of the latest race, whenever it was made; without a moment, the best informed.</summary>
    public static ForecastSelect Newest(ForecastFilter filter)
    {
        var values = new DynamicParameters();
        var rows = $"SELECT f.* FROM forecasts f WHERE {Where(filter, values)}";
        return new ForecastSelect(rows, $"f.season DESC, f.round DESC, {Informed} DESC, {Live}, f.generated_at DESC, f.forecast_id", values, " LIMIT 1");
    }

    /// <summary>The one with the id of a forecast.</summary>
    public static ForecastSelect Stored(StoredForecast same) => new(
        "SELECT f.* FROM forecasts f WHERE f.season = @season AND f.forecast_id = @id",
        "f.forecast_id",
        new DynamicParameters(new { season = same.Race.Season, id = same.Id }));

    /// <summary>
    /// The one given at the time, of each race, moment and assumption: the last that was made before the start, or else the newest that was made
    /// later from what was known then.
    /// </summary>
    public static ForecastSelect Given(ForecastFilter filter, int skip, int take)
    {
        var values = new DynamicParameters(new { skip, take });
        var rows = $"""
            SELECT * FROM (
                SELECT f.*, row_number() OVER (PARTITION BY f.season, f.round, f.moment, f.conditions ORDER BY {Live}, f.generated_at DESC, f.forecast_id) AS place
                FROM forecasts f JOIN races r ON r.season = f.season AND r.round = f.round
                LEFT JOIN weather w ON w.season = f.season AND w.round = f.round
                WHERE (f.origin = 'walk-forward' OR f.generated_at <= COALESCE(r.race_at, f.race_start)) AND {Where(filter, values)}
            ) AS ranked WHERE place = 1
            """;
        return new ForecastSelect(rows, $"f.season DESC, f.round DESC, {Informed} DESC, f.conditions", values, " LIMIT @take OFFSET @skip");
    }

    public (string Sql, DynamicParameters Values) Count => ($"SELECT count(*) FROM ({_rows}) AS f", _values);

    public (string Sql, DynamicParameters Values) Forecasts => (
        $"""
        SELECT {Of("f", ForecastTables.Forecasts)}, {Of("a", ForecastTables.Score)} FROM ({Page}) AS f
        LEFT JOIN forecast_accuracy a ON a.season = f.season AND a.forecast_id = f.forecast_id ORDER BY {_order}
        """,
        _values);

    public (string Sql, DynamicParameters Values) Drivers => (
        $"SELECT {Of("d", ForecastTables.Drivers.Skip(1))} FROM ({Page}) AS f JOIN forecast_drivers d ON d.season = f.season AND d.forecast_id = f.forecast_id",
        _values);

    private string Page => $"SELECT f.* FROM ({_rows}) AS f ORDER BY {_order}{_limit}";

    private static string Of(string table, IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));

    private static string Where(ForecastFilter filter, DynamicParameters values)
    {
        List<string> all = ["f.conditions = @assumed"];
        values.Add("assumed", Code.AssumptionText(filter.Assumed));
        Add("f.season", "season", filter.Race?.Season ?? filter.Season);
        Add("f.round", "round", filter.Race?.Round);
        Add("f.moment", "moment", filter.Moment is { } moment ? Code.MomentText(moment) : null);
        Add("f.origin", "origin", filter.Origin is { } origin ? Code.Origin.Text((int)origin) : null);
        Add("r.kind", "kind", filter.Circuit is { } kind ? Code.CircuitKind.Text((int)kind) : null);
        Add("w.conditions", "weather", filter.RaceWeather is { } weather ? Code.Conditions.Text((int)weather) : null);
        return string.Join(" AND ", all);

        void Add(string column, string name, object? value)
        {
            if (value is null) return;
            all.Add($"{column} = @{name}");
            values.Add(name, value);
        }
    }
}
