using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>
/// Who is improving and who is fading: a weighted line through the last races of each driver and each team, in qualifying, in finishing against
/// expectation, and in points. Definition and limits are in docs/form.md.
/// </summary>
/// <remarks>The trends before a race are those after the races before it: <c>FormTrends.After(RatedRace.All(history.Before(race)))</c>.</remarks>
public sealed class FormTrends
{
    internal FormTrends(RaceKey? through, IReadOnlyList<DriverForm> drivers, IReadOnlyList<ConstructorForm> constructors)
    {
        Through = through;
        Drivers = drivers;
        Constructors = constructors;
    }

    /// <summary>The last race that is in the trends; null before the first.</summary>
    public RaceKey? Through { get; }

    /// <summary>The drivers who started a race of the window, in the order of their ids.</summary>
    public IReadOnlyList<DriverForm> Drivers { get; }

    /// <summary>The teams that started a race of the window, in the order of their lineages' ids.</summary>
    public IReadOnlyList<ConstructorForm> Constructors { get; }

    /// <summary>The trends after the last of the races.</summary>
    /// <param name="races">Rated races, oldest first; with none of them there are no trends.</param>
    /// <param name="options">The window and the weights; the defaults when null.</param>
    public static FormTrends After(IReadOnlyList<RatedRace> races, FormTrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(races);
        options ??= new FormTrendOptions();
        var pass = new FormPass(options);
        for (var i = Math.Max(0, races.Count - options.Window); i < races.Count; i++) pass.Add(races[i]);
        return pass.Trends();
    }

    /// <summary>For each race the trends before it: nothing of the race, or of a later one, is in them.</summary>
    /// <param name="races">Rated races, oldest first.</param>
    /// <param name="options">The window and the weights; the defaults when null.</param>
    public static IReadOnlyList<FormTrends> BeforeEach(IReadOnlyList<RatedRace> races, FormTrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(races);
        var pass = new FormPass(options ?? new FormTrendOptions());
        var trends = new FormTrends[races.Count];
        for (var i = 0; i < trends.Length; i++)
        {
            trends[i] = pass.Trends();
            pass.Add(races[i]);
        }

        return trends;
    }
}
