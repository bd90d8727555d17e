using System.Globalization;
using F1Predict.Ratings;

namespace F1Predict.Notebooks;

/// <summary>The highest rated drivers and teams of one time, side by side.</summary>
internal static class RatingTable
{
    private const int Most = 25;

    public static Table Of(RatingBook book, KnownNames names)
    {
        var drivers = Highest(book.Drivers, names.Of);
        var teams = Highest(book.Constructors, names.Of);
        var rows = Enumerable.Range(0, Math.Min(Most, Math.Max(drivers.Length, teams.Length)))
            .Select(i => (Table.Cell[])[new($"{i + 1}"), .. Cells(drivers, i), .. Cells(teams, i)]);
        var note = drivers.Length > Most || teams.Length > Most ? $"The first {Most} of {drivers.Length} drivers and {teams.Length} teams." : null;
        return new Table(
            book.Season is { } season ? $"Ratings, season {season}" : "Ratings before the first race",
            [("Place", true), ("Driver", false), ("Rating", true), ("Races", true), ("Team", false), ("Rating", true), ("Races", true)],
            [.. rows],
            note ?? "Behind ± is the standard deviation of what a rating may be off.");
    }

    private static (string Name, Rating Rating)[] Highest<TId>(IReadOnlyDictionary<TId, Rating> ratings, Func<TId, string> name) =>
        [.. ratings.Select(r => (Name: name(r.Key), r.Value)).OrderByDescending(r => r.Value.Value).ThenBy(r => r.Name, StringComparer.Ordinal)];

    private static Table.Cell[] Cells((string Name, Rating Rating)[] rated, int at) => at >= rated.Length
        ? [new(""), new(""), new("")]
        : [new(rated[at].Name), new(string.Create(CultureInfo.InvariantCulture, $"{rated[at].Rating.Value:F0} ± {rated[at].Rating.Deviation:F0}")), new($"{rated[at].Rating.Races}")];
}
