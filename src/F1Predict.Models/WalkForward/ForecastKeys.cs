using System.Security.Cryptography;
using System.Text;
using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>Names each forecast of a walk by all that it hangs on, before it is made.</summary>
internal sealed class ForecastKeys
{
    private readonly IReadOnlyDictionary<RaceKey, string> _facts;
    private readonly string _forecaster;

    private ForecastKeys(RaceHistory history, string forecaster)
    {
        _facts = HistoryHash.BeforeEachRace(history);
        _forecaster = forecaster;
    }

    /// <summary>Null for a forecaster whose options are not told.</summary>
    public static ForecastKeys? For(RaceHistory history, IRaceForecaster forecaster, ForecastMoment moment) =>
        forecaster.Fingerprint is { } options ? new ForecastKeys(history, $"{forecaster.Name}|{options}|{Code(forecaster)}|{moment}") : null;

    /// <param name="learnedBefore">The forecaster has learned from the races before this one.</param>
    /// <param name="race">The race that is forecast.</param>
    public string Of(RaceKey learnedBefore, RaceKey race) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_forecaster}|{_facts[learnedBefore]}|{_facts[race]}")));

    /// <summary>The compiler gives an assembly another id when its code changes.</summary>
    private static string Code(IRaceForecaster forecaster) => string.Join(
        ',',
        ((Type[])[forecaster.GetType(), typeof(ForecastKeys), typeof(RatingBook), typeof(RaceHistory)]).Select(t => t.Module.ModuleVersionId));
}
