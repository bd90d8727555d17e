namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/analytics/driver-rankings</c> and <c>/team-rankings</c>.</summary>
/// <param name="Season">The year.</param>
/// <param name="Through">The last race of it that counts, as in <c>2026-05</c>.</param>
/// <param name="Rankings">The highest Elo rating first.</param>
/// <typeparam name="TRow">Of drivers or of teams.</typeparam>
public sealed record RankingsAnswer<TRow>(int Season, string Through, IReadOnlyList<TRow> Rankings);

/// <summary>A driver who took part in a race of the season.</summary>
/// <param name="Rank">The 1-based place by Elo.</param>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="Elo">The rating after the last race, 1 decimal.</param>
/// <param name="EloDeviation">The standard deviation of what it may be off.</param>
/// <param name="Points">Championship points of the season.</param>
/// <param name="Wins">Races won in the season, sprints apart.</param>
/// <param name="Trend">Where the last 20 races go, those of seasons before included.</param>
public sealed record DriverRank(
    int Rank, string DriverId, string DriverName, double Elo, double EloDeviation, double Points, int Wins, FormAnswer Trend);

/// <summary>A team that took part in a race of the season.</summary>
/// <param name="Rank">The 1-based place by Elo.</param>
/// <param name="ConstructorId">The constructor's f1db slug.</param>
/// <param name="Team">The constructor's name.</param>
/// <param name="Elo">The rating of the car after the last race, 1 decimal; teams keep it when they are renamed.</param>
/// <param name="EloDeviation">The standard deviation of what it may be off.</param>
/// <param name="Points">Championship points of the season, less what the FIA took.</param>
/// <param name="Wins">Races won in the season, sprints apart.</param>
/// <param name="Trend">Where the last 20 races go, those of seasons before included.</param>
public sealed record TeamRank(
    int Rank, string ConstructorId, string Team, double Elo, double EloDeviation, double Points, int Wins, FormAnswer Trend);

/// <summary>Three trends (docs/form.md); each null with too few races.</summary>
/// <param name="QualifyingGap">The gap to the best in qualifying in percent; lower is better.</param>
/// <param name="Finishing">Finishing against expectation, -1 to 1; higher is better.</param>
/// <param name="PointsShare">The share of a race's points, 0 to 1.</param>
public sealed record FormAnswer(TrendAnswer? QualifyingGap, TrendAnswer? Finishing, TrendAnswer? PointsShare);

/// <summary>A line through the last races.</summary>
/// <param name="Verdict"><c>improving</c>, <c>fading</c> or <c>steady</c>, which is also when no direction can be told.</param>
/// <param name="Slope">The change from one race to the next, in the unit of the measure.</param>
/// <param name="SlopeLow">The lower end of its 95 % interval.</param>
/// <param name="SlopeHigh">The upper end of its 95 % interval.</param>
/// <param name="Races">The races with a value.</param>
public sealed record TrendAnswer(string Verdict, double Slope, double SlopeLow, double SlopeHigh, int Races);
