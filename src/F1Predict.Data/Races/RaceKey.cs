using System.Globalization;

namespace F1Predict.Data;

/// <summary>Identifies a race by season and round; sorts by date within the history.</summary>
public readonly record struct RaceKey : IComparable<RaceKey>
{
    /// <param name="season">The year, 1950 to 2100.</param>
    /// <param name="round">The 1-based number of the race in its season, at most 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">The season or the round is outside its range.</exception>
    public RaceKey(int season, int round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1950);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(season, 2100);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(round, 99);
        Season = season;
        Round = round;
    }

    /// <summary>The year of the championship.</summary>
    public int Season { get; }

    /// <summary>The 1-based number of the race in its season.</summary>
    public int Round { get; }

    /// <summary>Reads <c>2026-06</c> (or <c>2026-6</c>), the form that <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a season and a round.</exception>
    public static RaceKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a race: season and round are expected, as in 2026-06.");

    /// <summary>Reads <c>2026-06</c>; false when the text is null or not of that form.</summary>
    public static bool TryParse(string? text, out RaceKey key)
    {
        key = default;
        if (text is not { Length: 6 or 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var season)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var round))
        {
            return false;
        }

        return TryCreate(season, round, out key);
    }

    /// <summary>The race of a season and a round; false when there can be none.</summary>
    public static bool TryCreate(int season, int round, out RaceKey key)
    {
        var fits = season is >= 1950 and <= 2100 && round is >= 1 and <= 99;
        key = fits ? new RaceKey(season, round) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(RaceKey other) => Season != other.Season ? Season.CompareTo(other.Season) : Round.CompareTo(other.Round);

    /// <summary>The race as <c>2026-06</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Season:D4}-{Round:D2}");

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(RaceKey left, RaceKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(RaceKey left, RaceKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(RaceKey left, RaceKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(RaceKey left, RaceKey right) => left.CompareTo(right) >= 0;
}
