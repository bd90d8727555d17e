using System.Globalization;
using System.Text.Json;
using F1Predict.Data;

namespace F1Predict.Scorecard;

/// <summary>The scores as a file that other programs read; see docs/scorecard.md for its fields.</summary>
internal static class ScorecardJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static void Write(FileInfo file, RaceHistory history, ScorecardRequest request, IReadOnlyList<MomentCards> moments)
    {
        using var stream = file.Create();
        JsonSerializer.Serialize(
            stream,
            new
            {
                DataThrough = history.DataThrough?.ToString(),
                From = request.From.ToString(),
                To = request.To.ToString(),
                moments[0].Cards[0].Card.Races,
                Refit = request.RefitEvery,
                Moments = moments.Select(Moment),
            },
            Format);
    }

    private static object Moment(MomentCards moment)
    {
        var differences = moment.Differences.ToLookup(d => d.Name);
        return new
        {
            Moment = Moments.Name(moment.Moment),
            Forecasters = moment.Cards.Select(c => new
            {
                c.Name,
                c.Card.Scores,
                Less = differences[c.Name].Select(d => new { d.Baseline, d.Difference }),
                BySeason = Groups(c.Card.By(f => f.Race.Season)),
                ByCircuit = Groups(c.Card.By(f => f.Outcome.Race.Kind)),
                ByWeather = Groups(c.Card.By(f => f.Outcome.Weather?.Conditions)),
                c.Card.Calibration,
                PerRace = c.Card.Forecasts.Select(f => new
                {
                    RaceId = f.Race.ToString(),
                    DataThrough = f.Forecast.DataThrough?.ToString(),
                    f.Forecast.ModelVersion,
                    f.WinnerProbability,
                    f.WinnerRank,
                }),
            }),
        };
    }

    private static IEnumerable<object> Groups<T>(IEnumerable<(T Group, Models.Scorecard Card)> groups) => groups.Select(g => new
    {
        Group = Convert.ToString(g.Group, CultureInfo.InvariantCulture) is { Length: > 0 } name ? name.ToLowerInvariant() : "unknown",
        g.Card.Races,
        g.Card.Scores,
    });
}
