using System.Globalization;
using System.Text.Json.Nodes;
using F1Predict.Data;
using Microsoft.AspNetCore.Http;

namespace F1Predict.Testing;

/// <summary>Serves a history in the Ergast-compatible form: every scalar a text, rows in pages, races split across them, limits clamped.</summary>
public sealed class JolpicaServer : LocalServer
{
    private JolpicaServer(RaceHistory history) => History = history;

    /// <summary>What is served; may be exchanged for a later one, as after a race.</summary>
    public RaceHistory History { get; set; }

    /// <summary>The largest page; a larger limit is clamped without a word.</summary>
    public int LargestPage { get; set; } = 100;

    /// <summary>Asked for the first season, it serves the second; null to serve what is asked for.</summary>
    public (int Asked, int Served)? PretendSeason { get; set; }

    protected override string Prefix => "/ergast/f1/";

    public static Task<JolpicaServer> StartAsync(RaceHistory history) => StartAsync(new JolpicaServer(history));

    protected override string? Body(string path, IQueryCollection query)
    {
        var trimmed = path.EndsWith(".json", StringComparison.Ordinal) ? path[..^5] : path.TrimEnd('/');
        var parts = trimmed.Split('/');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var season)) return null;
        if (PretendSeason is { } pretend && pretend.Asked == season) season = pretend.Served;
        int? round = parts.Length == 3 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null;
        var form = new ErgastForm(History);
        var weekends = form.Weekends.Where(w => w.Key.Season == season && (round is null || w.Key.Round == round)).ToArray();
        return parts[^1].ToLowerInvariant() switch
        {
            "races" => Page(query, "RaceTable", "Races", [.. weekends.Select(w => Whole(form.Race(w)))]),
            "drivers" => Page(query, "DriverTable", "Drivers", [.. form.DriversOf(weekends).Select(Whole)]),
            "constructors" => Page(query, "ConstructorTable", "Constructors", [.. form.ConstructorsOf(weekends).Select(Whole)]),
            "circuits" => Page(query, "CircuitTable", "Circuits", [.. form.CircuitsOf(weekends).Select(Whole)]),
            "results" => Page(query, "RaceTable", "Races", Rows(weekends, form.Race, "Results", form.Results)),
            "qualifying" => Page(query, "RaceTable", "Races", Rows(weekends, form.Race, "QualifyingResults", form.Qualifying)),
            "sprint" => Page(query, "RaceTable", "Races", Rows(weekends, form.Race, "SprintResults", form.Sprint)),
            "pitstops" => Page(query, "RaceTable", "Races", Rows(weekends, form.Race, "PitStops", form.PitStops)),
            "driverstandings" => Page(query, "StandingsTable", "StandingsLists", Rows(weekends, ErgastForm.Head, "DriverStandings", form.DriverStandings)),
            "constructorstandings" =>
                Page(query, "StandingsTable", "StandingsLists", Rows(weekends, ErgastForm.Head, "ConstructorStandings", form.ConstructorStandings)),
            _ => null,
        };
    }

    private static Row Whole(JsonObject item) => new(item, null, null);

    private static Row[] Rows(RaceWeekend[] weekends, Func<RaceWeekend, JsonObject> head, string list, Func<RaceWeekend, IEnumerable<JsonObject>> rows) =>
        [.. weekends.SelectMany(w => rows(w).Select(r => new Row(head(w), list, r)))];

    private string Page(IQueryCollection query, string table, string list, Row[] rows)
    {
        var limit = Math.Min(Number(query, "limit", 30), LargestPage);
        var offset = Number(query, "offset", 0);
        var items = new JsonArray();
        JsonObject? current = null;
        foreach (var row in rows.Skip(offset).Take(limit))
        {
            if (row.List is null)
            {
                items.Add(row.Head);
                continue;
            }

            if (current is null || (string?)current["round"] != (string?)row.Head["round"])
            {
                current = row.Head;
                current[row.List] = new JsonArray();
                items.Add(current);
            }

            ((JsonArray)current[row.List]!).Add(row.Item);
        }

        return new JsonObject
        {
            ["MRData"] = new JsonObject
            {
                ["xmlns"] = "",
                ["series"] = "f1",
                ["limit"] = ErgastForm.Text(limit),
                ["offset"] = ErgastForm.Text(offset),
                ["total"] = ErgastForm.Text(rows.Length),
                [table] = new JsonObject { [list] = items },
            },
        }.ToJsonString();
    }

    private static int Number(IQueryCollection query, string name, int otherwise) =>
        query.TryGetValue(name, out var text) ? int.Parse(text.ToString(), CultureInfo.InvariantCulture) : otherwise;

    private sealed record Row(JsonObject Head, string? List, JsonObject? Item);
}
