using System.Globalization;
using F1Predict.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>Why there is no answer, as RFC 9457 problem details.</summary>
internal static class PredictionProblems
{
    private const int RetryAfterSeconds = 2;

    public static IResult UnknownValue(string parameter, string value, IReadOnlyList<string> choices, string detail) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: $"Unknown value of {parameter}",
        detail: detail,
        extensions: new Dictionary<string, object?> { ["parameter"] = parameter, ["value"] = value, ["choices"] = choices });

    public static IResult UnknownMoment(string value) => UnknownValue(
        "moment", value, Moments.Names, $"The parameter moment is '{value}'; it can be {string.Join(", ", Moments.Names)}.");

    public static IResult UnknownConditions(string value) => UnknownValue(
        "conditions",
        value,
        Conditions.Names,
        $"The parameter conditions is '{value}'; it can be {string.Join(", ", Conditions.Names)}.");

    /// <summary>The problem of data that are not there; the state says why.</summary>
    public static IResult NoData(ForecastState state, HttpResponse response) => state is ForecastState.Failed
        ? Of(state, null, response)
        : ComeBack(response, "waiting", "The race data are being read.", 0, "The data are being read");

    /// <summary>The problem of a database that cannot be used now; what is wrong with it is for the log.</summary>
    public static IResult NoDatabase(HttpResponse response) =>
        ComeBack(response, "database", "The database cannot be used at the moment.", 0, "The database does not answer");

    /// <summary>The problem of something that is being computed in the background.</summary>
    public static IResult BeingComputed(HttpResponse response, string what, double progress) =>
        ComeBack(response, "computing", $"{what} is being computed.", progress, "Not ready yet");

    /// <summary>The problem of a state that is no forecast.</summary>
    public static IResult Of(ForecastState state, ForecastMoment? moment, HttpResponse response) => state switch
    {
        ForecastState.Waiting => ComeBack(response, "waiting", "The model is about to be trained.", 0),
        ForecastState.Training t => ComeBack(
            response, "training", string.Create(CultureInfo.InvariantCulture, $"The model is being trained: {t.Step}, {t.Fraction:P0} done."), t.Fraction),
        ForecastState.Failed f => TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "There is no forecast",
            detail: $"The data or the model were refused: {f.Reason}",
            extensions: new Dictionary<string, object?> { ["state"] = "failed" }),
        ForecastState.NotKnownYet n => TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Not known yet",
            detail: NotKnownYet(n.Race, moment!.Value, n.Latest),
            extensions: new Dictionary<string, object?> { ["parameter"] = "moment", ["value"] = Moments.NameOf(moment.Value), ["latest"] = Moments.NameOf(n.Latest) }),
        ForecastState.NoRace => TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "There is no next race",
            detail: "The calendar in the data has no further race."),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is a forecast."),
    };

    /// <summary>Why a moment cannot be forecast yet, in a sentence.</summary>
    public static string NotKnownYet(Race race, ForecastMoment moment, ForecastMoment latest) =>
        $"The {race.Name} ({race.Key}) cannot be forecast {Moments.NameOf(moment)}: its sessions are not in the data. "
        + $"The latest moment that can be is {Moments.NameOf(latest)}.";

    private static ProblemHttpResult ComeBack(HttpResponse response, string state, string detail, double progress, string title = "The forecast is being made")
    {
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: title,
            detail: detail,
            extensions: new Dictionary<string, object?> { ["state"] = state, ["progress"] = Math.Round(progress, 2) });
    }
}
