namespace F1Predict.WebHost.Pages.TitleOdds;

/// <summary>How the season may end for a driver or a constructor.</summary>
/// <param name="Points">Points so far.</param>
/// <param name="ExpectedPoints">The mean points at the end.</param>
/// <param name="Title">The chance of the title, percent with 2 decimals; over all rows they sum to 100.</param>
/// <param name="Places">The chance of each final place, percent, the title first.</param>
public sealed record OddsRow(double Points, double ExpectedPoints, decimal Title, IReadOnlyList<decimal> Places);
