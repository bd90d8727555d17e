using F1Predict.WebHost.Pages.Home;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>The home page: the next race.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapGet("/", Home);

    private static async Task<IResult> Home(
        string? moment, string? conditions, string? why, ForecastBoard board, NextRaceForecasts forecasts, GivenMoments given, CancellationToken ct)
    {
        ForecastChoice choice;
        try
        {
            choice = new ForecastChoice(RequestValues.Moment(moment), Conditions.Read(conditions), string.IsNullOrEmpty(why) ? null : RequestValues.Id("why", why));
        }
        catch (RefusedRequestException) when (string.IsNullOrEmpty(why))
        {
            return TypedResults.LocalRedirect("~/");
        }

        var state = board.Ask(choice.Moment);
        var shown = await forecasts.FindAsync(state, choice.Moment, choice.Conditions, ct);
        var (because, trouble) = shown is not null && choice.Why is { } driver ? Explained(state, driver) : default;
        return new RazorComponentResult<HomePage>(new Dictionary<string, object?>
        {
            [nameof(HomePage.State)] = state,
            [nameof(HomePage.Choice)] = choice,
            [nameof(HomePage.Shown)] = shown,
            [nameof(HomePage.Why)] = because,
            [nameof(HomePage.WhyNot)] = trouble,
            [nameof(HomePage.WhyIsComing)] = state is ForecastState.Ready { Trouble: null },
            [nameof(HomePage.HasMoments)] = shown is not null && await given.OfAsync(shown.Given.Race, ct) is { Count: > 1 },
        })
        {
            StatusCode = shown is null && state is ForecastState.Failed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK,
        };
    }

    private static (DriverExplanation? Because, string? Trouble) Explained(ForecastState state, string driver) => state switch
    {
        ForecastState.Ready { Predicted: { } predicted } ready => (predicted.Explain(driver, ready.Forecast.Race).ToContract(ready), null),
        ForecastState.Ready { Trouble: { } trouble } => (null, $"The forecast is stored, but what explains it, the model, could not be used: {trouble}"),
        ForecastState.Ready => (null, "The forecast is stored, but what explains it, the model, is still being made ready. The reasons then appear by themselves."),
        _ => (null, "The forecast is the last that was given; without the model it cannot be explained."),
    };
}
