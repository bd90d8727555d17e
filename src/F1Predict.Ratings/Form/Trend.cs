namespace F1Predict.Ratings;

/// <summary>A straight line through one measure of the last races; newer races weigh more.</summary>
/// <param name="Level">What the line says of the last race of the window, in the unit of the measure.</param>
/// <param name="Slope">The change from one race to the next, in the unit of the measure.</param>
/// <param name="SlopeLow">The lower end of the 95 % interval of the slope.</param>
/// <param name="SlopeHigh">The upper end of the 95 % interval of the slope.</param>
/// <param name="RSquared">The share of the weighted variance that the line explains, 0 to 1; 0 when the measure never changed.</param>
/// <param name="Races">The races with a value; at least <see cref="FormTrendOptions.MinimumRaces"/>.</param>
/// <param name="Verdict">Which way it goes, better or worse, when the interval leaves 0 out; else <see cref="TrendVerdict.Steady"/>.</param>
public sealed record Trend(double Level, double Slope, double SlopeLow, double SlopeHigh, double RSquared, int Races, TrendVerdict Verdict);
