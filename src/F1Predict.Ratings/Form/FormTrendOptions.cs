namespace F1Predict.Ratings;

/// <summary>The parameters of <see cref="FormTrends"/>. How they were chosen is told in docs/form.md.</summary>
public sealed record FormTrendOptions
{
    private readonly int _window = 20;
    private readonly double _halfLife = 10;
    private readonly int _minimumRaces = 5;

    /// <summary>The last races that are looked at, those that a driver missed included; at least 3. Default 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 3.</exception>
    public int Window
    {
        get => _window;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 3);
            _window = value;
        }
    }

    /// <summary>The number of races after which a race weighs half, at least 1; infinity weighs all the same. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or NaN.</exception>
    public double HalfLife
    {
        get => _halfLife;
        init
        {
            if (!(value >= 1)) throw new ArgumentOutOfRangeException(nameof(value), value, "A half-life is at least one race.");
            _halfLife = value;
        }
    }

    /// <summary>The fewest races with a value that make a trend, at least 3; with more than <see cref="Window"/> there are no trends. Default 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 3: two points always lie on a line.</exception>
    public int MinimumRaces
    {
        get => _minimumRaces;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 3);
            _minimumRaces = value;
        }
    }

    /// <summary>Whether the window reaches back into the season before. Default true.</summary>
    public bool AcrossSeasons { get; init; } = true;
}
