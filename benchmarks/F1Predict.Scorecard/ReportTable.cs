using System.Text;
using Spectre.Console;

namespace F1Predict.Scorecard;

/// <summary>A table of texts, for the terminal and for the documentation. The first column names the row.</summary>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public Table ToConsole()
    {
        var table = new Table().Title(Title.EscapeMarkup()).AddColumn(Headings[0].EscapeMarkup());
        foreach (var heading in Headings.Skip(1)) table.AddColumn(new TableColumn(heading.EscapeMarkup()).RightAligned());
        foreach (var row in Rows) table.AddRow([.. row.Select(cell => cell.EscapeMarkup())]);
        return table;
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder($"{Title}:\n\n");
        Line(text, Headings);
        Line(text, Headings.Select(_ => "---"));
        foreach (var row in Rows) Line(text, row);
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
