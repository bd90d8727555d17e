using System.Globalization;
using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Notebooks;

/// <summary>
/// The highest rated drivers and teams of one time, side by side. Whose rating is as uncertain as a newcomer's has not raced for years and is left out.
/// </summary>
internal static class RatingTable
{
    private const int Most = 25;
    private static readonly DriverId Nobody = new("nobody");
    private static readonly ConstructorId NoTeam = new("nobody");

    public static Table Of(RatingBook book, KnownNames names)
    {
        var drivers = Highest(book.Drivers, book.Driver(Nobody).Deviation, names.Of);
        var teams = Highest(book.Constructors, book.Constructor(NoTeam).Deviation, names.Of);
        var rows = Enumerable.Range(0, Math.Min(Most, Math.Max(drivers.Length, teams.Length)))
            .Select(i => (Table.Cell[])[new($"{i + 1}"), .. Cells(drivers, i), .. Cells(teams, i)]);
        return new Table(
            book.Season is { } season ? $"Ratings, season {season}" : "Ratings before the first race",
            [("Place", true), ("Driver", false), ("Rating", true), ("Races", true), ("Team", false), ("Rating", true), ("Races", true)],
            [.. rows],
            "Behind ± is the standard deviation of what a rating may be off. Who has not raced for years is left out.");
    }

    private static (string Name, Rating Rating)[] Highest<TId>(IReadOnlyDictionary<TId, Rating> ratings, double unknown, Func<TId, string> name) =>
        [.. ratings.Where(r => r.Value.Deviation < unknown).Select(r => (Name: name(r.Key), r.Value)).OrderByDescending(r => r.Value.Value).ThenBy(r => r.Name, StringComparer.Ordinal)];

    private static Table.Cell[] Cells((string Name, Rating Rating)[] rated, int at) => at >= rated.Length
        ? [new(""), new(""), new("")]
        : [new(rated[at].Name), new(string.Create(CultureInfo.InvariantCulture, $"{rated[at].Rating.Value:F0} ± {rated[at].Rating.Deviation:F0}")), new($"{rated[at].Rating.Races}")];
}
