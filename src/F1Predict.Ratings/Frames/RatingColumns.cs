using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The columns that the frames of ratings and analyses are put together from.</summary>
internal static class RatingColumns
{
    public static readonly FrameColumns<Race> OfRace = new()
    {
        { "season", "The year", r => r.Key.Season },
        { "round", "The 1-based number of the race in its season", r => r.Key.Round },
        { "race", "The name of the race", r => r.Name },
        { "date", "The date of the race at the circuit", r => r.Date },
        { "circuit_id", "The f1db slug of the circuit", r => r.Circuit.Value },
    };

    public static readonly FrameColumns<Driver> OfDriver = new()
    {
        { "driver_id", "The f1db slug of the driver", d => d.Id.Value },
        { "driver", "The driver's name", d => d.Name },
    };

    public static readonly FrameColumns<Constructor> OfTeam = new()
    {
        { "lineage_id", "The f1db slug of the team's lineage: its latest constructor, under which renamed teams go on", c => c.Id.Value },
        { "lineage", "The name of the lineage's constructor", c => c.Name },
    };

    public static readonly FrameColumns<Circuit> OfCircuit = new()
    {
        { "circuit_id", "The f1db slug of the circuit", c => c.Id.Value },
        { "circuit", "The name of the circuit", c => c.Name },
    };

    public static readonly FrameColumns<Rating> OfRating = new()
    {
        { "rating", "The rating in the points of its rule", r => r.Value },
        { "deviation", "The standard deviation of what the rating may be off, in the same points", r => r.Deviation },
        { "races", "The races that the rating rests on", r => r.Races },
    };

    /// <summary>A mean of few races, drawn towards what is usual.</summary>
    /// <param name="name">The name of the first column; the others start with it.</param>
    /// <param name="meaning">What it is the mean of, with its unit or range.</param>
    public static FrameColumns<ShrunkMean?> OfMean(string name, string meaning) => new()
    {
        { name, $"{meaning}, drawn towards the usual; null before it can be told", m => m?.Value },
        { $"{name}_low", $"The lower end of the 95 % interval of {name}; null as there", m => m?.Low },
        { $"{name}_high", $"The upper end of the 95 % interval of {name}; null as there", m => m?.High },
        { $"{name}_raw", $"{name} as it was observed; null without an observation", m => m?.Raw },
        { $"{name}_count", $"The observations behind {name}_raw; 0 when only the usual is known, null as {name}", m => m?.Count },
    };

    /// <summary>A rate of few races, drawn towards what is usual.</summary>
    /// <inheritdoc cref="OfMean"/>
    public static FrameColumns<ShrunkRate?> OfRate(string name, string meaning) => new()
    {
        { name, $"{meaning}, 0 to 1, drawn towards the usual; null before it can be told", r => r?.Value },
        { $"{name}_low", $"The lower end of the 95 % interval of {name}; null as there", r => r?.Low },
        { $"{name}_high", $"The upper end of the 95 % interval of {name}; null as there", r => r?.High },
        { $"{name}_raw", $"{name} as it was observed; null without a trial", r => r?.Raw },
        { $"{name}_count", $"The trials behind {name}_raw; 0 when only the usual is known, null as {name}", r => r?.Trials },
    };

    /// <summary>The name of a member of an enumeration as frames write it: <c>own-races</c>.</summary>
    public static string Text<T>(T value)
        where T : struct, Enum => string.Concat($"{value}".Select((c, at) =>
            char.IsAsciiLetterUpper(c) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"));
}
