namespace F1Predict.Data.Tests.Bundled;

/// <summary>The bundled history, read once: it is immutable.</summary>
internal static class Season
{
    private static readonly Lazy<RaceHistory> Whole = new(RaceHistory.LoadBundled);

    public static RaceHistory History => Whole.Value;

    public static CompletedRace Race(int season, int round) => History.FindCompleted(new RaceKey(season, round))!;

    public static IEnumerable<CompletedRace> Races(int season) => History.CompletedRaces.Where(r => r.Key.Season == season);

    public static CarResult Result(int season, int round, string driver) => Race(season, round).Results.Single(r => r.Driver.Value == driver);
}
