using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Scorecard;

/// <summary>Whether what is read off the joint finishing order comes as often as forecast: podium, points, retirement, position, teammates.</summary>
internal static class Places
{
    private static readonly int[] Groups = [1, 2, 4, 7, 11, 16, 99];

    public static int Run(RaceHistory history, WalkForwardOptions options, CancellationToken cancellationToken)
    {
        var scored = WalkForward.Run(history, new EnsembleForecaster(), options, progress: null, cancellationToken);
        var cars = scored.SelectMany(s => Cars(history, s.Forecast)).ToArray();
        Console.WriteLine(Text($"Places, {options.From} to {options.To}, {options.Moment}, fitted every {options.RefitEvery} races: {scored.Count} races, {cars.Length} cars"));
        Print("win", cars.Select(c => (c.Forecast.WinProbability, c.Place is 1)));
        Print("podium", cars.Select(c => (c.Forecast.PodiumProbability, c.Place <= 3)));
        Print("points", cars.Select(c => (c.Forecast.PointsProbability, c.Place <= 10)));
        Print("teammates", scored.SelectMany(s => Teammates(history, s.Forecast)));
        Console.WriteLine("rank of forecast: podium forecast/came, points forecast/came, position forecast/came, cars");
        for (var g = 0; g + 1 < Groups.Length; g++)
        {
            var group = cars.Where(c => c.Rank >= Groups[g] && c.Rank < Groups[g + 1]).ToArray();
            Console.WriteLine(Text($"{Groups[g],2} to {Groups[g + 1] - 1,2}  {group.Average(c => c.Forecast.PodiumProbability):F3} {Share(group, 3):F3}  {group.Average(c => c.Forecast.PointsProbability):F3} {Share(group, 10):F3}  {group.Average(c => c.Forecast.ExpectedPosition):F2} {group.Average(c => c.Position):F2}  {group.Length}"));
        }

        return 0;
    }

    private static double Share((int Rank, DriverForecast Forecast, int? Place, double Position)[] cars, int places) => cars.Average(c => c.Place <= places ? 1.0 : 0);

    /// <summary>Each car that started, with its classified place and its position, in which those that stopped share the places behind.</summary>
    private static IEnumerable<(int Rank, DriverForecast Forecast, int? Place, double Position)> Cars(RaceHistory history, RaceForecast forecast)
    {
        var finishes = history.FindCompleted(forecast.Race)!.Results.ToDictionary(r => r.Driver, r => r.Finish);
        var started = forecast.Drivers.Where(d => finishes.TryGetValue(d.Driver, out var f) && f.Started).ToArray();
        var classified = started.Count(d => finishes[d.Driver].ClassifiedPosition is not null);
        return started.Select((d, at) => (at + 1, d, finishes[d.Driver].ClassifiedPosition, finishes[d.Driver].ClassifiedPosition ?? ((classified + 1 + started.Length) / 2.0)));
    }

    /// <summary>For each pair of teammates of which one at least was classified: the chance that the better one by forecast is ahead, and whether it was.</summary>
    private static IEnumerable<(double Probability, bool Came)> Teammates(RaceHistory history, RaceForecast forecast)
    {
        foreach (var pair in Cars(history, forecast).GroupBy(c => c.Forecast.Constructor).Select(g => g.ToArray()).Where(g => g.Length == 2))
        {
            if (pair[0].Place is null && pair[1].Place is null) continue;
            var ahead = forecast.HeadToHead(pair[0].Forecast.Driver, pair[1].Forecast.Driver);
            yield return ahead >= 0.5 ? (ahead, pair[0].Position < pair[1].Position) : (1 - ahead, pair[1].Position < pair[0].Position);
        }
    }

    private static void Print(string what, IEnumerable<(double Probability, bool Came)> forecasts)
    {
        var all = forecasts.ToArray();
        var log = all.Average(f => -Math.Log(Math.Max(1e-12, f.Came ? f.Probability : 1 - f.Probability)));
        var bins = all.GroupBy(f => Math.Min(9, (int)(f.Probability * 10))).OrderBy(g => g.Key).ToArray();
        var error = bins.Sum(b => Math.Abs(b.Average(f => f.Probability) - b.Average(f => f.Came ? 1.0 : 0)) * b.Count()) / all.Length;
        Console.WriteLine(Text($"{what,-10} log loss {log:F4}  Brier {all.Average(f => Math.Pow(f.Probability - (f.Came ? 1 : 0), 2)):F4}  calibration error {error:F4}  ")
            + string.Join("  ", bins.Select(b => Text($"{b.Average(f => f.Probability):F2}/{b.Average(f => f.Came ? 1.0 : 0):F2} ({b.Count()})"))));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
