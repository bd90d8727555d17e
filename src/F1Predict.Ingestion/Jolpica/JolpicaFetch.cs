using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>One fetch: asks for what is wanted, resource by resource, and puts the races together.</summary>
internal sealed class JolpicaFetch
{
    private const int RacePlacesThatScore = 10;
    private const int SprintPlacesThatScore = 3;
    private const int SeasonLength = 24;

    private readonly Conversation _conversation;
    private readonly SourceQuery _query;
    private readonly Reference _reference;
    private readonly IdentityResolver _identity;
    private readonly JolpicaPages _pages;
    private readonly JolpicaPeople _people;
    private readonly JolpicaResults _results;
    private readonly JolpicaSessions _sessions;

    public JolpicaFetch(Conversation conversation, SourceQuery query)
    {
        _conversation = conversation;
        _query = query;
        _reference = new Reference(query.Known);
        _identity = new IdentityResolver(_reference);
        _pages = new JolpicaPages(conversation);
        _people = new JolpicaPeople(_identity);
        var entries = new JolpicaEntries(_reference);
        _results = new JolpicaResults(_people, entries);
        _sessions = new JolpicaSessions(_people, entries, _identity);
    }

    public async Task<SourceBatch> RunAsync(CancellationToken ct)
    {
        _conversation.Expected = _query.Races is { } few ? 1 + 6 * few.Count : 16 + 3 * SeasonLength;
        var calendar = await CalendarAsync(ct).ConfigureAwait(false);
        await PeopleAsync(ct).ConfigureAwait(false);
        var races = calendar.Keys.Union(_query.Races?.Where(_query.Wants) ?? []).Order().ToArray();
        var results = await RacesAsync("results", "Results", races, ct).ConfigureAwait(false);
        var qualifying = await RacesAsync("qualifying", "QualifyingResults", races, ct).ConfigureAwait(false);
        var withSprint = races.Where(r => calendar.GetValueOrDefault(r) is not { Sprint: SprintFormat.None }).ToArray();
        var sprints = await RacesAsync("sprint", "SprintResults", withSprint, ct).ConfigureAwait(false);

        // Without a calendar the results still tell which races there are.
        var updates = new List<RaceUpdate>(races.Length);
        foreach (var race in races)
        {
            updates.Add(await UpdateAsync(
                race, calendar.GetValueOrDefault(race), results(race), qualifying(race), withSprint.Contains(race) ? sprints(race) : new SessionRows([], true), ct)
                .ConfigureAwait(false));
        }

        return new SourceBatch
        {
            Drivers = _identity.Drivers,
            Constructors = _identity.Constructors,
            Circuits = _identity.Circuits,
            Races = updates,
            Issues = _conversation.Issues.All,
            FetchedAt = _conversation.FetchedAt,
            CacheAge = _conversation.CacheAge,
        };
    }

    private async Task<SortedDictionary<RaceKey, Race?>> CalendarAsync(CancellationToken ct)
    {
        var pages = await _pages.ReadAsync($"{_query.Season}/races", "RaceTable", "Races", [], ct).ConfigureAwait(false);
        if (pages is { Whole: true, Rows.Count: 0 }) _conversation.Issues.Report(pages.Path, "total", "0", $"season {_query.Season} has no races");
        return new JolpicaCalendar(_people, _reference).Read(pages, _query);
    }

    /// <summary>Who and what is in no session yet is seen nowhere else; a single race names all who are in it.</summary>
    private async Task PeopleAsync(CancellationToken ct)
    {
        if (_query.Races is not null) return;
        var drivers = await _pages.ReadAsync($"{_query.Season}/drivers", "DriverTable", "Drivers", [], ct).ConfigureAwait(false);
        foreach (var row in drivers.Rows) _people.Driver(row);
        var constructors = await _pages.ReadAsync($"{_query.Season}/constructors", "ConstructorTable", "Constructors", [], ct).ConfigureAwait(false);
        foreach (var row in constructors.Rows) _people.Constructor(row, _query.Season);
        var circuits = await _pages.ReadAsync($"{_query.Season}/circuits", "CircuitTable", "Circuits", [], ct).ConfigureAwait(false);
        foreach (var row in circuits.Rows) _people.Circuit(row);
    }

    private async Task<Func<RaceKey, SessionRows?>> RacesAsync(string resource, string list, RaceKey[] races, CancellationToken ct)
    {
        if (_query.Races is null)
        {
            var season = await OneAsync($"{_query.Season}/{resource}", list, ct).ConfigureAwait(false);
            return season.Of;
        }

        var each = new Dictionary<RaceKey, SessionRows?>();
        foreach (var race in races) each[race] = (await OneAsync($"{race.Season}/{race.Round}/{resource}", list, ct).ConfigureAwait(false)).Of(race);
        return race => each.GetValueOrDefault(race);
    }

    private async Task<JolpicaRaces> OneAsync(string resource, string list, CancellationToken ct) =>
        new(await _pages.ReadAsync(resource, "RaceTable", "Races", [list], ct).ConfigureAwait(false), list, _query);

    private async Task<RaceUpdate> UpdateAsync(
        RaceKey race, Race? announced, SessionRows? resultRows, SessionRows? qualifyingRows, SessionRows? sprintRows, CancellationToken ct)
    {
        var result = resultRows is null ? null : _results.Read(race, resultRows, RacePlacesThatScore);
        var sprint = sprintRows is null ? null : _results.Read(race, sprintRows, SprintPlacesThatScore);
        var qualifying = _sessions.Qualifying(race, qualifyingRows);
        var run = result?.Cars.Count > 0;
        var complete = run && result!.Complete && AllStarted(race, result, qualifying?.Rows);
        return new RaceUpdate
        {
            Key = race,
            Race = announced,
            Entries = Entries(complete ? result!.Entries : [.. result?.Entries ?? [], .. qualifying?.Entries ?? []]),
            Qualifying = qualifying?.Rows,
            SprintResult = sprint is { Complete: true } ? sprint.Cars : null,
            SprintGrid = sprint is { Complete: true, Cars.Count: > 0 } && !_reference.HasStoredSprintGrid(race) ? sprint.Grid : null,
            StartingGrid = complete && !_reference.HasStoredGrid(race) ? result!.Grid : null,
            Results = result?.Cars,
            ResultComplete = complete,
            LapsRun = complete ? result!.LapsRun : null,
            FastestLaps = complete ? result!.FastestLaps : null,
            PitStops = run ? _sessions.PitStops(await RowsAsync(race, "pitstops", "PitStops", ct).ConfigureAwait(false)) : null,
            DriverStandings = run ? _sessions.DriverStandings(await StandingsAsync(race, "driverstandings", "DriverStandings", ct).ConfigureAwait(false)) : null,
            ConstructorStandings = run
                ? _sessions.ConstructorStandings(
                    race.Season, await StandingsAsync(race, "constructorstandings", "ConstructorStandings", ct).ConfigureAwait(false))
                : null,
        };
    }

    private async Task<SessionRows?> RowsAsync(RaceKey race, string resource, string list, CancellationToken ct) =>
        (await OneAsync($"{race.Season}/{race.Round}/{resource}", list, ct).ConfigureAwait(false)).Of(race);

    private async Task<SessionRows?> StandingsAsync(RaceKey race, string resource, string list, CancellationToken ct)
    {
        var path = $"{race.Season}/{race.Round}/{resource}";
        return new JolpicaRaces(await _pages.ReadAsync(path, "StandingsTable", "StandingsLists", [list], ct).ConfigureAwait(false), list, _query).Of(race);
    }

    /// <summary>Those who took part in qualifying have a row in the result, be it that they did not start.</summary>
    private bool AllStarted(RaceKey race, JolpicaResult result, IReadOnlyList<QualifyingResult>? qualifying)
    {
        if (qualifying is null || result.Cars.Count >= qualifying.Count) return true;
        _conversation.Issues.Report(
            $"{race.Season}/{race.Round}/results", "Results", $"{result.Cars.Count}", $"{qualifying.Count} took part in qualifying: the result is partial");
        return false;
    }

    private static Entry[]? Entries(IEnumerable<Entry> entries) => entries.DistinctBy(e => e.Driver).ToArray() is { Length: > 0 } all ? all : null;
}
