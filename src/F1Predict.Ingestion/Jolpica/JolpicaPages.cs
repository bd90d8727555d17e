namespace F1Predict.Ingestion;

/// <summary>Reads a resource page by page: the server may clamp the limit that is asked for, and splits races across pages.</summary>
internal sealed class JolpicaPages(Conversation conversation)
{
    private const int Limit = 100;
    private const int MostPages = 60;

    /// <param name="resource">The path without ending, for example <c>2026/5/results</c>.</param>
    /// <param name="table">The object with the rows, for example <c>RaceTable</c>.</param>
    /// <param name="list">The list in it, for example <c>Races</c>.</param>
    /// <param name="inner">The lists inside each object whose rows the server counts; none when it counts the objects.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<JolpicaRows> ReadAsync(string resource, string table, string list, string[] inner, CancellationToken ct)
    {
        var rows = new List<JsonRow>();
        var first = $"{resource}.json?limit={Limit}&offset=0";
        var (offset, counted, announced) = (0, 0, (int?)null);
        for (var page = 0; page < MostPages; page++)
        {
            var path = $"{resource}.json?limit={Limit}&offset={offset}";
            var body = await conversation.JsonAsync(path, $"{resource} from row {offset}", ct).ConfigureAwait(false);
            if (body?.RequiredChild("MRData") is not { } data) return new JolpicaRows(rows, false, first);
            if (data.Int("total") is not { } total || data.Int("limit") is not { } limit || data.RequiredChild(table)?.Rows(list) is not { } items)
                return new JolpicaRows(rows, false, first);
            if (limit < 1 || total < 0 || data.IntOrNull("offset") is { } served && served != offset)
            {
                data.Report("offset", data.TextOrNull("offset"), $"the page from {offset} was asked for, with a limit of 1 or more and a total");
                return new JolpicaRows(rows, false, first);
            }

            if (announced is { } before && before != total) data.Report("total", $"{total}", $"the page before announced {before} rows: the data changed meanwhile");
            var consistent = announced is null || announced == total;
            announced = total;
            var count = Count(items, inner);
            rows.AddRange(items);
            counted += count;
            offset += limit;
            if (!consistent) return new JolpicaRows(rows, false, first);
            if (offset >= total) return new JolpicaRows(rows, Announced(data, counted, total), first);
            if (count > 0) continue;
            data.Report(table, null, $"the page is empty, though {total} rows are announced");
            return new JolpicaRows(rows, false, first);
        }

        conversation.Issues.Report(first, "total", $"{announced}", $"there are more than {MostPages} pages");
        return new JolpicaRows(rows, false, first);
    }

    private static int Count(IReadOnlyList<JsonRow> items, string[] inner)
    {
        if (inner.Length == 0) return items.Count;
        var count = 0;
        foreach (var item in items)
        {
            foreach (var list in inner)
            {
                if (item.Has(list)) count += item.Rows(list)?.Count ?? 0;
            }
        }

        return count;
    }

    private static bool Announced(JsonRow data, int counted, int total)
    {
        if (counted == total) return true;
        data.Report("total", $"{total}", $"{counted} rows came");
        return false;
    }
}
