using F1Predict.Data;

namespace F1Predict.WebHost.Tests;

/// <summary>The bundled history, changed.</summary>
internal static class Histories
{
    public static RaceHistory WithoutUpcoming(RaceHistory history) => RaceHistory.Create(
        history.Drivers.Values, history.Constructors.Values, history.Circuits.Values, history.CompletedRaces, []);

    /// <summary>All names of drivers and teams run through <paramref name="change"/>.</summary>
    public static RaceHistory WithNames(RaceHistory history, Func<string, string> change) => RaceHistory.Create(
        history.Drivers.Values.Select(d => d with { Name = change(d.Name) }),
        history.Constructors.Values.Select(c => c with { Name = change(c.Name) }),
        history.Circuits.Values,
        history.CompletedRaces,
        history.Upcoming);
}
