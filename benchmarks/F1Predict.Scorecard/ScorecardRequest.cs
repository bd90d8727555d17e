using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Scorecard;

/// <summary>What the command line asks for.</summary>
internal sealed record ScorecardRequest(
    RaceKey From,
    RaceKey To,
    IReadOnlyList<ForecastMoment> Moments,
    string Forecaster,
    int RefitEvery,
    string? Data,
    FileInfo? Resume,
    FileInfo? Json,
    FileInfo? Docs,
    FileInfo? Forecasts)
{
    /// <summary>The command that measures the same, without the files of this machine.</summary>
    public string CommandLine => string.Create(
        CultureInfo.InvariantCulture,
        $"dotnet run -c Release --project benchmarks/F1Predict.Scorecard -- --from {From} --to {To} --moment {(Moments.Count > 1 ? "all" : Scorecard.Moments.Name(Moments[0]))} --forecaster {Forecaster} --refit {RefitEvery}{(Data is null ? "" : $" --data {Path.GetFileName(Data)}")}");
}
