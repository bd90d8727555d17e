using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>From an explanation to the REST contract.</summary>
internal static class ExplanationMapping
{
    private const int Decimals = 4;

    /// <param name="explanation">The explanation of one driver.</param>
    /// <param name="ready">The forecast that is explained.</param>
    public static DriverExplanation ToContract(this Explanation explanation, ForecastState.Ready ready)
    {
        var forecast = ready.Forecast;
        var given = ready.Given.Any;
        var win = given.Drivers.Zip(given.WinPercentages()).First(pair => pair.First.Driver == explanation.Driver).Second;
        return new DriverExplanation(
            forecast.Race.ToString(),
            Moments.NameOf(forecast.Moment),
            explanation.Driver.Value,
            ready.History.Drivers[explanation.Driver].Name,
            win,
            Rounded(explanation.LogOdds),
            explanation.ToText(),
            [.. explanation.ByFamily().Select(f => new FamilyPart(ContractJson.NameOf(f.Family), Rounded(f.LogOdds), Factor(f.LogOdds)))],
            [.. explanation.Contributions.Select(Part)],
            forecast.ModelVersion,
            UtcText.Of(given.GeneratedAt),
            forecast.DataThrough?.ToString());
    }

    private static FeaturePart Part(Contribution contribution) => new(
        contribution.Feature.Name,
        ContractJson.NameOf(contribution.Feature.Family),
        contribution.Feature.Meaning,
        contribution.Feature.Unit,
        contribution.Value,
        Rounded(contribution.LogOdds),
        Factor(contribution.LogOdds));

    private static double Factor(double logOdds) => Rounded(Math.Exp(logOdds));

    private static double Rounded(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
