using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace F1Predict.Notebooks;

/// <summary>A small table as HTML that takes its colours from the notebook around it, light or dark, and as text.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The headings; those of numbers stand on the right.</param>
/// <param name="Rows">A cell a column.</param>
/// <param name="Note">A line below; null for none.</param>
internal sealed record Table(string Caption, IReadOnlyList<(string Heading, bool IsNumber)> Columns, IReadOnlyList<Table.Cell[]> Rows, string? Note = null)
{
    private const string Line = "border-bottom:1px solid rgba(128,128,128,0.35)";

    /// <summary>A text, and in HTML a bar before it where it is a share.</summary>
    /// <param name="Text">Plain text.</param>
    /// <param name="Share">The length of the bar, 0 to 1; null for no bar.</param>
    /// <param name="Colour">The bar's, as <c>#rrggbb</c>.</param>
    public readonly record struct Cell(string Text, double? Share = null, string? Colour = null);

    public string ToHtml()
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;color:inherit;background:none\">");
        html.Append(CultureInfo.InvariantCulture, $"<caption style=\"caption-side:top;text-align:left;font-weight:bold;color:inherit;padding:4px 0;white-space:nowrap\">{Encode(Caption)}</caption><thead><tr>");
        foreach (var column in Columns) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" style=\"{Style(column.IsNumber)}\">{Encode(column.Heading)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr style=\"background:none\">");
            foreach (var (cell, column) in row.Zip(Columns)) html.Append(CultureInfo.InvariantCulture, $"<td style=\"{Style(column.IsNumber)}\">{Bar(cell)}{Encode(cell.Text)}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (Note is not null) html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:4px 0;opacity:0.8\">{Encode(Note)}</p>");
        return html.ToString();
    }

    public string ToText()
    {
        var widths = Columns.Select((column, i) => Rows.Select(row => row[i].Text.Length).Append(column.Heading.Length).Max()).ToArray();
        var lines = Rows.Select(row => row.Select(cell => cell.Text)).Prepend(Columns.Select(c => c.Heading))
            .Select(row => string.Join("  ", row.Select((text, i) => Columns[i].IsNumber ? text.PadLeft(widths[i]) : text.PadRight(widths[i]))).TrimEnd());
        return string.Join("\n", [Caption, .. lines, .. Note is null ? Array.Empty<string>() : [Note]]);
    }

    private static string Style(bool isNumber) => $"{Line};padding:3px 10px;text-align:{(isNumber ? "right" : "left")}";

    private static string Bar(Cell cell) => cell.Share is not { } share ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"<span aria-hidden=\"true\" style=\"display:inline-block;vertical-align:baseline;height:0.7em;width:{share * 100:F0}px;margin-right:6px;background:{cell.Colour};outline:1px solid rgba(128,128,128,0.6)\"></span>");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
