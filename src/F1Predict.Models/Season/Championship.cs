namespace F1Predict.Models;

/// <summary>Points and finishes of all contenders of a championship, by number; and who is where.</summary>
internal sealed class Championship(int contenders, int places)
{
    private readonly int[] _finishes = new int[contenders * places];
    private readonly int[] _ranking = [.. Enumerable.Range(0, contenders)];

    /// <summary>The points of each contender.</summary>
    public double[] Points { get; } = new double[contenders];

    /// <summary>Another one of the same size, with nothing in it.</summary>
    public Championship Empty() => new(contenders, places);

    /// <summary>Takes over the points and finishes of another one.</summary>
    public void Reset(Championship other)
    {
        other.Points.CopyTo(Points, 0);
        other._finishes.CopyTo(_finishes, 0);
    }

    /// <summary>Counts a finish in a race.</summary>
    /// <param name="contender">Whose.</param>
    /// <param name="place">0-based.</param>
    public void Finish(int contender, int place) => _finishes[(contender * places) + place]++;

    /// <summary>The contenders, the champion first: by points, then by more wins, more second places and so on, then by number.</summary>
    public ReadOnlySpan<int> Rank()
    {
        // By insertion, from the ranking of the season before, which is close to this one's; no two are level, so it decides nothing.
        for (var i = 1; i < _ranking.Length; i++)
        {
            var contender = _ranking[i];
            var at = i;
            for (; at > 0 && IsAhead(contender, _ranking[at - 1]); at--) _ranking[at] = _ranking[at - 1];
            _ranking[at] = contender;
        }

        return _ranking;
    }

    private bool IsAhead(int one, int other)
    {
        var more = Points[one] - Points[other];
        if (more != 0) return more > 0;
        var own = _finishes.AsSpan(one * places, places);
        var theirs = _finishes.AsSpan(other * places, places);
        for (var place = 0; place < own.Length; place++)
        {
            if (own[place] != theirs[place]) return own[place] > theirs[place];
        }

        return one < other;
    }
}
