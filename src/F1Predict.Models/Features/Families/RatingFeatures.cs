using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Elo ratings of driver and car before the race.</summary>
internal static class RatingFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        New("elo", "points", "Driver and constructor rating together, behind the best of the field", FieldColumn.BehindHighest(Total)),
        New("elo_rank", "places", "The rank of driver and constructor rating together in the field, 1 the best", FieldColumn.RankFromHighest(Total)),
        New("elo_driver", "points", "The driver's rating, behind the best of the field", FieldColumn.BehindHighest(Driver)),
        New("elo_constructor", "points", "The constructor's rating, behind the best of the field", FieldColumn.BehindHighest(Constructor)),
        New("elo_race", "points", "Driver and constructor by races alone, behind the best of the field", FieldColumn.BehindHighest((f, i) => f.Book.RaceRatings.Strength(f.Entries[i].Driver, f.Teams[i]))),
        New("elo_qualifying", "points", "Driver and constructor by qualifying alone, behind the best of the field", FieldColumn.BehindHighest((f, i) => f.Book.QualifyingRatings.Strength(f.Entries[i].Driver, f.Teams[i]))),
    ];

    private static double Driver(FieldView field, int car) => field.DriverElo[car];

    private static double Constructor(FieldView field, int car) => field.TeamElo[car];

    private static double Total(FieldView field, int car) => Driver(field, car) + Constructor(field, car);

    private static Feature New(string name, string unit, string meaning, Action<FieldView, Span<float>> fill) =>
        new(name, unit, meaning, FeatureFamily.Ratings, ForecastMoment.BeforeWeekend, fill);
}
