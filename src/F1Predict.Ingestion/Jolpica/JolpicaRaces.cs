using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>The races of a resource, put together again from the pieces on its pages.</summary>
internal sealed class JolpicaRaces
{
    private readonly Dictionary<RaceKey, List<JsonRow>> _rows = [];
    private readonly HashSet<RaceKey> _damaged = [];
    private readonly bool _whole;
    private readonly RaceKey? _last;

    public JolpicaRaces(JolpicaRows pages, string inner, SourceQuery query)
    {
        _whole = pages.Whole;
        foreach (var piece in pages.Rows)
        {
            if (piece.Race() is not { } key) continue;
            if (!query.Wants(key))
            {
                if (key.Season != query.Season) piece.Report("season", $"{key.Season}", $"season {query.Season} was asked for");
                continue;
            }

            if (_last is { } last && key < last) piece.Report("round", $"{key.Round}", $"it comes after round {last.Round}: the races are out of order");
            _last = key;
            if (!_rows.TryGetValue(key, out var rows)) _rows.Add(key, rows = []);
            if (piece.Rows(inner) is { } items) rows.AddRange(items);
            else _damaged.Add(key);
        }
    }

    /// <summary>The rows of a race: none when the resource came whole without it; null when it cannot be known whether it has any.</summary>
    public SessionRows? Of(RaceKey race)
    {
        if (!_rows.TryGetValue(race, out var rows)) return _whole ? new SessionRows([], true) : null;
        return new SessionRows(rows, !_damaged.Contains(race) && (_whole || race != _last));
    }
}
