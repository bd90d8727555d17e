using System.Globalization;
using Spectre.Console;

namespace F1Predict.Analysis;

/// <summary>Tables of numbers as the pages show them: the first column is text, all others are to the right.</summary>
internal static class Tables
{
    private const int NarrowestTable = 140;

    public static Table Of(string title, params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Markdown, Title = new TableTitle(title) };
        table.AddColumn(headings[0]);
        foreach (var heading in headings[1..]) table.AddColumn(new TableColumn(heading).RightAligned());
        return table;
    }

    public static void Print(Table table, int narrowest = NarrowestTable)
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, narrowest);
        AnsiConsole.Write(table);
    }

    public static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its sign, unless it rounds to 0.</summary>
    public static string Signed(double value, string digits)
    {
        var size = Text(Math.Abs(value), digits);
        return (size == Text(0, digits) ? "" : value > 0 ? "+" : "-") + size;
    }

    /// <summary>A signed number with its interval.</summary>
    public static string Interval(double value, double low, double high, string digits) =>
        $"{Signed(value, digits)} ({Signed(low, digits)} to {Signed(high, digits)})";
}
