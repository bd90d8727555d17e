using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests;

/// <summary>Races of which only the result matters.</summary>
internal static class Races
{
    private static readonly RaceWeekend Weekend = new HistoryBuilder().Seasons(2020, 1).Rounds(1).Build().CompletedRaces[0].Weekend;

    public static ConstructorId OwnLineage(ConstructorId constructor) => constructor;

    /// <summary>A race whose cars finished in the order given, each of a team of its own.</summary>
    public static CompletedRace Finishing(RaceKey key, params string[] drivers) =>
        Of(key, [.. drivers.Select((driver, at) => Car(driver, $"team-{driver}", new Finish.Classified(at + 1)))]);

    public static CompletedRace Of(RaceKey key, params CarResult[] results) => new()
    {
        Weekend = Weekend.With(Weekend.Race with { Key = key }, qualifying: []),
        Results = results,
        LapsRun = 50,
    };

    /// <summary>The race after a qualifying in the order given.</summary>
    public static CompletedRace Qualified(this CompletedRace race, params string[] drivers) =>
        race.With(race.Weekend.With(qualifying: [.. drivers.Select((driver, at) => new QualifyingResult(new DriverId(driver), at + 1, null, null, null))]));

    public static CarResult Car(string driver, string team, int position) => Car(driver, team, new Finish.Classified(position));

    public static CarResult Car(string driver, string team, Finish finish) =>
        new() { Driver = new DriverId(driver), Constructor = new ConstructorId(team), Finish = finish };

    public static double Rating(this RatingBook book, string driver) => book.Driver(new DriverId(driver)).Value;

    public static double Team(this RatingBook book, string team) => book.Constructor(new ConstructorId(team)).Value;

    public static RatingBook Replay(this IRatingRule rule, IEnumerable<CompletedRace> races) =>
        races.Aggregate(rule.Start, (before, race) => rule.After(before, race, OwnLineage));

    /// <summary>Everything in a book to the last bit.</summary>
    public static string Exact(this RatingBook book) => string.Join(
        '\n',
        [
            $"{book.Season} {BitConverter.DoubleToInt64Bits(book.Scale):X}",
            .. book.Drivers.OrderBy(p => p.Key.Value, StringComparer.Ordinal).Select(p => $"{p.Key} {Bits(p.Value)}"),
            .. book.Constructors.OrderBy(p => p.Key.Value, StringComparer.Ordinal).Select(p => $"{p.Key} {Bits(p.Value)}"),
        ]);

    private static string Bits(Rating rating) =>
        $"{BitConverter.DoubleToInt64Bits(rating.Value):X} {BitConverter.DoubleToInt64Bits(rating.Deviation):X} {rating.Races}";
}
