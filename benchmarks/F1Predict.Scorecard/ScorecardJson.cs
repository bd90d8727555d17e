using System.Text.Json;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Scorecard;

/// <summary>The scores as a file that other programs read; see docs/scorecard.md for its fields.</summary>
internal static class ScorecardJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static void Write(FileInfo file, RaceHistory history, WalkForwardOptions options, Dictionary<string, IReadOnlyList<ScoredForecast>> scored)
    {
        var document = new
        {
            data_through = history.DataThrough?.ToString(),
            races = scored.Values.First().Count,
            moment = options.Moment switch
            {
                ForecastMoment.BeforeWeekend => "before-weekend",
                ForecastMoment.AfterPractice => "after-practice",
                _ => "after-qualifying",
            },
            refit = options.RefitEvery,
            forecasters = scored.ToDictionary(p => p.Key, p => Fields(p.Value, withSeasons: true)),
            per_race = scored.SelectMany(p => p.Value.Select(f => new
            {
                race_id = f.Race.ToString(),
                forecaster = p.Key,
                winner_probability = f.WinnerProbability,
                winner_rank = f.WinnerRank,
            })),
        };
        using var stream = file.Create();
        JsonSerializer.Serialize(stream, document, Options);
    }

    private static Dictionary<string, object> Fields(IReadOnlyList<ScoredForecast> forecasts, bool withSeasons)
    {
        var score = Score.Of(forecasts);
        var fields = new Dictionary<string, object>
        {
            ["winner_named"] = score.WinnerNamed,
            ["winner_in_top3"] = score.WinnerInTop3,
            ["log_loss"] = score.LogLoss,
            ["brier_sum"] = score.BrierSum,
            ["brier_mean"] = score.BrierMean,
        };
        if (withSeasons)
        {
            fields["by_season"] = forecasts.GroupBy(f => f.Race.Season).ToDictionary(
                g => g.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), g => Fields([.. g], withSeasons: false));
        }
        else
        {
            fields["races"] = score.Races;
        }

        return fields;
    }
}
