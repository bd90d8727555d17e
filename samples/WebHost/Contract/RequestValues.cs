using System.Globalization;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Reads the parameters of requests. An empty one counts as left out.</summary>
internal static class RequestValues
{
    /// <summary>The data as they are now.</summary>
    /// <exception cref="RefusedRequestException">They are not read yet, or were refused.</exception>
    public static RaceHistory Loaded(this ForecastBoard board) =>
        board.History ?? throw new RefusedRequestException(response => PredictionProblems.NoData(board.Ask(), response));

    /// <summary>A season with races in the data, run or to come; left out, that of the next race, or else of the last.</summary>
    /// <exception cref="RefusedRequestException">It is no year, or the data have no race of it.</exception>
    public static int Season(this RaceHistory history, string? season) =>
        Season(season, "race", history.CompletedRaces.Select(r => r.Key).Concat(history.Upcoming.Select(w => w.Key)), history.NextRace?.Key ?? history.DataThrough);

    /// <summary>A season with at least one race run; left out, that of the last race.</summary>
    /// <exception cref="RefusedRequestException">It is no year, or the data have no result of it.</exception>
    public static int SeasonWithResults(this RaceHistory history, string? season) =>
        Season(season, "result", history.CompletedRaces.Select(r => r.Key), history.DataThrough);

    /// <summary>A moment; null when left out.</summary>
    /// <exception cref="RefusedRequestException">There is no such moment.</exception>
    public static ForecastMoment? Moment(string? moment) => string.IsNullOrEmpty(moment)
        ? null
        : Moments.Find(moment) ?? throw new RefusedRequestException(_ => PredictionProblems.UnknownMoment(moment));

    /// <summary>One of several, as the contract names them; null when left out.</summary>
    /// <exception cref="RefusedRequestException">There is no such value.</exception>
    public static T? OneOf<T>(string parameter, string? value)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value)) return null;
        foreach (var one in Enum.GetValues<T>())
        {
            if (ContractJson.NameOf(one) == value) return one;
        }

        throw OneOf(parameter, value, [.. Enum.GetValues<T>().Select(ContractJson.NameOf)]);
    }

    /// <summary>The refusal of a value that is none of several.</summary>
    public static RefusedRequestException OneOf(string parameter, string value, IReadOnlyList<string> choices) => new(_ => PredictionProblems.UnknownValue(
        parameter, value, choices, $"The parameter {parameter} is '{value}'; it can be {string.Join(", ", choices)}."));

    /// <summary>A race, as in <c>2026-06</c>, which need not be in the data.</summary>
    /// <exception cref="RefusedRequestException">It is not of that form.</exception>
    public static RaceKey Race(string raceId) => RaceKey.TryParse(raceId, out var key)
        ? key
        : throw RefusedRequestException.Malformed("race_id", raceId, "season and round are expected, as in 2026-06");

    /// <summary>An id of f1db, as in <c>max-verstappen</c>.</summary>
    /// <exception cref="RefusedRequestException">It is not of that form.</exception>
    public static string Id(string parameter, string value) => Slug.IsSlug(value)
        ? value
        : throw RefusedRequestException.Malformed(parameter, value, "lower-case letters, digits and hyphens are expected");

    /// <summary>A whole number of digits alone, within bounds; null when left out.</summary>
    /// <exception cref="RefusedRequestException">It is no such number.</exception>
    public static int? Number(string parameter, string? value, int least, int most)
    {
        if (string.IsNullOrEmpty(value)) return null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw RefusedRequestException.Malformed(parameter, value, $"a whole number from {least} to {most} is expected");
    }

    private static int Season(string? season, string what, IEnumerable<RaceKey> races, RaceKey? usual)
    {
        var wanted = Number("season", season, 1950, 2100) ?? usual?.Season;
        if (races.Any(r => r.Season == wanted)) return wanted!.Value;
        var seasons = races.Select(r => r.Season).Distinct().ToArray();
        var known = seasons.Length > 0 ? $"no {what} of season {wanted}, only of {seasons.Min()} to {seasons.Max()}" : $"no {what} of any season";
        throw RefusedRequestException.Unknown("season", season ?? "", $"The data have {known}.");
    }
}
