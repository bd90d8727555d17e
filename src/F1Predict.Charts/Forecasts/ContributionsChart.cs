using F1Predict.Data;
using F1Predict.Models;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>
/// Why a driver's chance to win is what it is: from the average car of the field to the driver, a step a feature, the largest first. A waterfall of
/// bars, as the small bundles of plotly.js have no trace of that name.
/// </summary>
public static class ContributionsChart
{
    // Of a line that fits on a phone.
    private const int Letters = 48;

    private const int Line = 16;
    private const int Bar = 15;
    private const int Gap = 9;

    /// <summary>Draws an explanation. Steps to the right raise the chance, steps to the left, hatched, lower it.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="history">Where the driver's name is.</param>
    /// <param name="most">How many features get a step of their own, at least 1; the others share one. Default 8.</param>
    /// <exception cref="KeyNotFoundException">The history does not know the driver.</exception>
    public static Chart Of(Explanation explanation, RaceHistory history, int most = 8)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var name = history.Drivers[explanation.Driver].Name;
        var title = $"Why {name} has a chance of {Chance(explanation.WinProbability)} to win";
        if (explanation.Contributions.Count == 0) return Chart.Empty(title, "The model has no features.");

        var steps = explanation.Contributions.Take(most).Select(c => (Label: c.ToText(), c.LogOdds)).ToList();
        var others = explanation.Contributions.Skip(most).ToArray();
        if (others.Length > 0) steps.Add(($"{others.Length} other features together", others.Sum(c => c.LogOdds)));
        return new Chart(title, $"Waterfall chart. {title}, {Times(explanation.LogOdds)} that of the average car. {explanation.ToText()}", palette => Draw(steps, name, palette));
    }

    private static Drawing Draw(List<(string Label, double LogOdds)> steps, string name, ThemePalette palette)
    {
        var bases = new List<double> { 0 };
        foreach (var step in steps) bases.Add(bases[^1] + step.LogOdds);
        var all = bases[^1];

        // The last bar is the whole, from the average car to the driver.
        string[] labels = [.. steps.Select(s => s.Label), $"{name} in all"];
        double[] lengths = [.. steps.Select(s => Math.Round(s.LogOdds, 4)), Math.Round(all, 4)];

        // A unit of the axis downwards is a pixel: every step has its lines, and below them its bar.
        string[] captions = [.. labels.Zip(lengths, (label, length) => Wrap($"{char.ToUpperInvariant(label[0])}{label[1..]} {Times(length)}", Letters))];
        var tops = new List<int> { 0 };
        foreach (var caption in captions) tops.Add(tops[^1] + (Line * caption.Split("<br>").Length) + Bar + Gap);
        var trace = Properties.Trace("bar", new
        {
            orientation = "h",
            x = lengths,
            y = tops.Skip(1).Select(end => end - Gap - (Bar / 2.0)).ToArray(),
            @base = bases.SkipLast(1).Append(0).Select(b => Math.Round(b, 4)).ToArray(),
            width = Bar,
            marker = new
            {
                color = lengths.SkipLast(1).Select(l => l >= 0 ? palette.Better : palette.Worse).Append(palette.Muted).ToArray(),
                line = new { color = palette.Outline, width = 1 },
                pattern = new { shape = lengths.SkipLast(1).Select(l => l >= 0 ? "" : "/").Append("").ToArray(), size = 6, fgcolor = palette.Page, fgopacity = 0.5, fillmode = "overlay" },
            },
            hovertext = labels.Zip(lengths, (label, length) => Lines(Wrap(label, 44), $"{Times(length)} the chance")).ToArray(),
            hovertemplate = "%{hovertext}<extra></extra>",
        });
        var (low, high) = (bases.Min(), bases.Max());
        var room = Math.Max(high - low, 0.2) * 0.06;
        return new Drawing([trace], tops[^1] + 48, new
        {
            annotations = captions.Select((caption, i) => new
            {
                x = 0,
                xref = "paper",
                xanchor = "left",
                y = tops[i],
                yanchor = "top",
                showarrow = false,
                align = "left",
                text = caption,
                font = new { size = 12 },
            }).ToArray(),
            xaxis = palette.Axis("Chance to win, as a multiple of the average car's", Factors(low - room, high + room)),
            yaxis = palette.Axis("", new { range = new[] { tops[^1], 0 }, showticklabels = false, showgrid = false }),
        });
    }

    /// <summary>Ticks at round factors: as many as fit, in steps of 2, 4, 10 and so on.</summary>
    private static object Factors(double low, double high)
    {
        var step = new[] { 2.0, 4, 10, 100, 10_000 }.First(s => (high - low) / Math.Log(s) <= 6 || s is 10_000);
        var powers = Enumerable.Range((int)Math.Ceiling(low / Math.Log(step)), 1 + (int)Math.Floor(high / Math.Log(step)) - (int)Math.Ceiling(low / Math.Log(step))).ToArray();
        return new
        {
            range = new[] { low, high },
            tickmode = "array",
            tickvals = powers.Select(p => Math.Round(p * Math.Log(step), 4)).ToArray(),
            ticktext = powers.Select(p => p < 0 ? $"1/{Number(Math.Pow(step, -p), "0")}" : $"×{Number(Math.Pow(step, p), "0")}").ToArray(),
            zeroline = true,
            zerolinecolor = TeamColours.Neutral,
        };
    }

    private static string Times(double logOdds) => Math.Exp(logOdds) is var factor && factor >= 100 ? $"×{Number(factor, "0")}" : $"×{Number(factor, factor >= 10 ? "0.0" : "0.00")}";

    private static string Chance(double probability) => probability < 0.0005 ? "less than 0.1\u00a0%" : Percent(probability * 100);
}
