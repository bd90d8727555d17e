namespace F1Predict.Ratings;

/// <summary>A kind of circuit. Null means either, so that the default value is all circuits.</summary>
/// <param name="IsStreet">Whether it is made of public streets or roads rather than built for racing.</param>
/// <param name="IsFast">Whether its average lap speed is that of the middle circuit of the history or more; of one circuit null means not known.</param>
public readonly record struct TrackKind(bool? IsStreet, bool? IsFast)
{
    internal const int Leaves = 6;

    /// <summary>All kinds: every street and permanent, fast and slow one, and those that leave one or both open.</summary>
    public static IReadOnlyList<TrackKind> All { get; } =
    [
        default, new(true, null), new(false, null), new(null, true), new(null, false),
        new(true, true), new(true, false), new(false, true), new(false, false),
    ];

    /// <summary>The number of a circuit's own kind, 0 to 5: street or not, by slow, fast, or speed not known.</summary>
    internal int Leaf => (IsStreet == true ? 3 : 0) + (IsFast switch { false => 0, true => 1, null => 2 });

    /// <summary>The kind as <c>fast street</c>, <c>permanent</c>, or <c>any</c>.</summary>
    public override string ToString() => (IsFast, IsStreet) switch
    {
        (null, null) => "any",
        ({ } fast, null) => fast ? "fast" : "slow",
        (null, { } street) => Made(street),
        ({ } fast, { } street) => $"{(fast ? "fast" : "slow")} {Made(street)}",
    };

    /// <summary>The numbers of the circuits' own kinds that are of this one.</summary>
    internal int[] Covers()
    {
        var (street, fast) = this;
        return [.. Enumerable.Range(0, Leaves).Where(leaf => (street is null || street == leaf >= 3) && (fast is null || leaf % 3 == (fast.Value ? 1 : 0)))];
    }

    private static string Made(bool street) => street ? "street" : "permanent";
}
