namespace F1Predict.Data;

/// <summary>What drivers, or constructors, have scored in a season so far, and how often they finished where.</summary>
internal sealed class ChampionshipTable<TId>
    where TId : struct
{
    /// <summary>More wins come first, then more second places, and so on.</summary>
    private static readonly Comparer<int[]> Countback = Comparer<int[]>.Create((one, other) =>
    {
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            var more = other.ElementAtOrDefault(i).CompareTo(one.ElementAtOrDefault(i));
            if (more != 0) return more;
        }

        return 0;
    });

    private readonly Dictionary<TId, Row> _rows = [];

    /// <summary>Adds what one car brought home. One that neither scored nor was classified lists nobody.</summary>
    /// <param name="id">Whose it was.</param>
    /// <param name="points">Its points; negative for a penalty.</param>
    /// <param name="position">The 1-based position that counts for the countback; null for none.</param>
    public void Add(TId id, double points, int? position)
    {
        if (points is 0 && position is null) return;
        if (!_rows.TryGetValue(id, out var row)) _rows.Add(id, row = new Row());
        row.Points += points;
        if (position is not { } place) return;
        if (place > row.Finishes.Length) Array.Resize(ref row.Finishes, place);
        row.Finishes[place - 1]++;
    }

    /// <summary>Takes away all that was added.</summary>
    public void Clear(TId id) => _rows.Remove(id);

    /// <summary>The rows, the leader first, and remembers the order for the next time.</summary>
    public IReadOnlyList<TRow> Rank<TRow>(Func<TId, int, double, TRow> row)
    {
        var ranked = _rows
            .OrderByDescending(r => r.Value.Points)
            .ThenBy(r => r.Value.Finishes, Countback)
            .ThenBy(r => r.Value.Position)
            .ThenBy(r => r.Key.ToString(), StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < ranked.Length; i++) ranked[i].Value.Position = i + 1;
        return Array.ConvertAll(ranked, r => row(r.Key, r.Value.Position, r.Value.Points));
    }

    private sealed class Row
    {
        public double Points;

        /// <summary>How often it finished first, second, ...</summary>
        public int[] Finishes = [];

        /// <summary>The place after the race before; those who were not listed come last.</summary>
        public int Position = int.MaxValue;
    }
}
