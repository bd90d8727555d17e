using System.Text.Json;
using F1Predict.Data;

namespace F1Predict.WebHost.Tests;

public sealed class RaceTests(TrainedModels models)
{
    [Fact]
    public async Task Calendar_OfTheSeasonUnderWay_HasItsRacesRunAndToCome()
    {
        await using var host = await TestHost.Ready(models);
        var json = await (await host.Get("/api/v1/races/calendar")).Json();
        var next = models.History.NextRace!.Key;

        json.GetProperty("season").GetInt32().ShouldBe(next.Season);
        var races = json.GetProperty("races").EnumerateArray().ToArray();
        races.Select(r => r.GetProperty("round").GetInt32()).ShouldBe(Enumerable.Range(1, races.Length));
        races.Select(r => r.GetProperty("status").GetString()).ShouldBe(
            Enumerable.Range(1, races.Length).Select(round => round < next.Round ? "completed" : "upcoming"));
        races[0].Keys().ShouldBe(["race_id", "round", "race_name", "date", "circuit_id", "circuit", "status", "winner"]);
        races[next.Round - 1].Keys().ShouldBe(["race_id", "round", "race_name", "date", "circuit_id", "circuit", "status", "favourite"]);
        races[next.Round - 1].GetProperty("favourite").GetString().ShouldBe(models.Forecast.Favourite.Driver.Value);
        foreach (var later in races.Skip(next.Round))
        {
            later.Keys().ShouldBe(["race_id", "round", "race_name", "date", "circuit_id", "circuit", "status", "favourite", "provisional"]);
            later.GetProperty("provisional").GetBoolean().ShouldBeTrue();
            var weekend = models.History.Weekend(RaceKey.Parse(later.GetProperty("race_id").GetString()!));
            later.GetProperty("favourite").GetString().ShouldBe(models.Predictor.Forecast(weekend, ForecastMoment.BeforeWeekend).Favourite.Driver.Value);
        }
    }

    // Formula 1's results of 2021: 22 races; Verstappen was given the Belgian Grand Prix after laps behind the safety car alone.
    [Fact]
    public async Task Calendar_OfAPastSeason_NamesTheWinners()
    {
        await using var host = await TestHost.Untrained(models);
        var races = (await (await host.Get("/api/v1/races/calendar?season=2021")).Json()).GetProperty("races").EnumerateArray().ToArray();
        races.Length.ShouldBe(22);
        races[11].GetProperty("race_id").GetString().ShouldBe("2021-12");
        races[11].GetProperty("race_name").GetString().ShouldBe("Belgian Grand Prix");
        races[11].GetProperty("date").GetString().ShouldBe("2021-08-29");
        races[11].GetProperty("winner").GetString().ShouldBe("max-verstappen");
    }

    [Fact]
    public async Task Race_ThatWasRun_IsAsTheCalendarAnnouncedIt()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get("/api/v1/races/2024-21")).Json();

        json.Keys().ShouldBe([
            "race_id", "race_name", "date", "status", "circuit_id", "circuit", "country", "kind", "direction", "lap_length_km", "turns", "scheduled_laps",
            "sprint", "sessions", "entries"]);
        json.GetProperty("race_name").GetString().ShouldBe("São Paulo Grand Prix");
        json.GetProperty("circuit_id").GetString().ShouldBe("interlagos");
        json.GetProperty("kind").GetString().ShouldBe("permanent");
        json.GetProperty("direction").GetString().ShouldBe("anti-clockwise");
        json.GetProperty("lap_length_km").GetDouble().ShouldBe(4.309);
        json.GetProperty("sprint").GetString().ShouldBe("before-qualifying");
        json.GetProperty("sessions").Keys().ShouldBe(["practice_1", "practice_2", "practice_3", "sprint_qualifying", "sprint", "qualifying", "race"]);
        json.GetProperty("sessions").GetProperty("practice_2").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("entries")[0].Keys().ShouldBe(["driver_id", "driver_name", "constructor_id", "team", "engine", "car_number"]);
    }

    // Formula 1's classification of the 2024 São Paulo Grand Prix: Verstappen won from 17th; Sainz crashed, Albon did not start, Hülkenberg was
    // disqualified.
    [Fact]
    public async Task Results_OfAnOddRace_HaveEveryWayToEndIt()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get("/api/v1/races/2024-21/results")).Json();

        json.Keys().ShouldBe(["race_id", "race_name", "status", "laps_run", "results", "sprint", "qualifying", "grid", "weather"]);
        json.GetProperty("laps_run").GetInt32().ShouldBe(69);
        var results = json.GetProperty("results").EnumerateArray().ToArray();
        results[0].Keys().ShouldBe([
            "position", "driver_id", "driver_name", "constructor_id", "team", "grid", "from_pit_lane", "finish", "cause", "laps", "time_ms", "points"]);
        results.Take(3).Select(r => r.GetProperty("driver_id").GetString()).ShouldBe(["max-verstappen", "esteban-ocon", "pierre-gasly"]);
        results[0].GetProperty("grid").GetInt32().ShouldBe(17);
        results[0].GetProperty("points").GetDouble().ShouldBe(26);
        string? Finish(string driver) => results.Single(r => r.GetProperty("driver_id").GetString() == driver).GetProperty("finish").GetString();
        Finish("carlos-sainz-jr").ShouldBe("retired");
        Finish("alexander-albon").ShouldBe("did-not-start");
        Finish("nico-hulkenberg").ShouldBe("disqualified");
        json.GetProperty("sprint")[0].GetProperty("driver_id").GetString().ShouldBe("lando-norris");
        json.GetProperty("qualifying")[0].Keys().ShouldBe(["position", "driver_id", "driver_name", "q1_ms", "q2_ms", "q3_ms"]);
        json.GetProperty("qualifying")[0].GetProperty("driver_id").GetString().ShouldBe("lando-norris");
        json.GetProperty("grid")[0].Keys().ShouldBe(["position", "driver_id", "driver_name", "penalty"]);
        json.GetProperty("grid")[0].GetProperty("driver_id").GetString().ShouldBe("lando-norris");
        json.GetProperty("weather").Keys().ShouldBe([
            "conditions", "air_temperature_c", "track_temperature_c", "humidity_percent", "precipitation_mm", "wind_speed_kph"]);
        json.GetProperty("weather").GetProperty("conditions").GetString().ShouldBe("wet");
    }

    [Fact]
    public async Task Results_OfARaceToCome_AreEmpty()
    {
        await using var host = await TestHost.Untrained(models);
        var json = await (await host.Get($"/api/v1/races/{models.History.NextRace!.Key}/results")).Json();
        json.GetProperty("status").GetString().ShouldBe("upcoming");
        json.GetProperty("results").GetArrayLength().ShouldBe(0);
        json.GetProperty("laps_run").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("weather").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Results_OfEveryRace_AreAnswered()
    {
        await using var host = await TestHost.Untrained(models);
        foreach (var race in models.History.CompletedRaces)
        {
            var results = (await (await host.Get($"/api/v1/races/{race.Key}/results")).Json()).GetProperty("results");
            results[0].GetProperty("driver_id").GetString().ShouldBe(race.Winner.Value);
            results.GetArrayLength().ShouldBe(race.Results.Count);
        }
    }
}
