using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>
/// Writes out every public property of a history, so that two can be compared whole. It knows no type by name: a property that is added
/// later is compared without a change here.
/// </summary>
public static class HistoryText
{
    /// <summary>All of a history, one value a line.</summary>
    private static string Of(RaceHistory history)
    {
        var text = new StringBuilder();
        Write(text, "drivers", history.Drivers.Values.OrderBy(d => d.Id.Value, StringComparer.Ordinal));
        Write(text, "constructors", history.Constructors.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal));
        Write(text, "circuits", history.Circuits.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal));
        Write(text, "completed", history.CompletedRaces);
        Write(text, "upcoming", history.Upcoming);
        return text.ToString();
    }

    /// <summary>All of a weekend, one value a line.</summary>
    private static string Of(RaceWeekend weekend)
    {
        var text = new StringBuilder();
        Write(text, "weekend", weekend);
        return text.ToString();
    }

    /// <summary>The first line in which two histories differ, as each has it; null when they are the same.</summary>
    public static string? Difference(RaceHistory one, RaceHistory other) => Difference(Of(one), Of(other));

    /// <summary>The first line in which two weekends differ, as each has it; null when they are the same.</summary>
    public static string? Difference(RaceWeekend one, RaceWeekend other) => Difference(Of(one), Of(other));

    private static string? Difference(string one, string other)
    {
        if (one == other) return null;
        var (mine, theirs) = (one.Split('\n'), other.Split('\n'));
        var at = mine.Zip(theirs).TakeWhile(lines => lines.First == lines.Second).Count();
        return $"'{mine.ElementAtOrDefault(at)}' against '{theirs.ElementAtOrDefault(at)}'";
    }

    private static void Write(StringBuilder text, string path, object? value)
    {
        switch (value)
        {
            case null: text.Append(path).AppendLine(" is null"); break;
            case string s: text.Append(path).Append(" = '").Append(s).AppendLine("'"); break;
            case DateTimeOffset time: text.Append(path).Append(" = ").AppendLine(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case IFormattable f: text.Append(path).Append(" = ").AppendLine(f.ToString(null, CultureInfo.InvariantCulture)); break;
            case bool b: text.Append(path).AppendLine(b ? " = yes" : " = no"); break;
            case IEnumerable items:
                var at = 0;
                foreach (var item in items) Write(text, $"{path}[{(at++).ToString(CultureInfo.InvariantCulture)}]", item);
                text.Append(path).Append(CultureInfo.InvariantCulture, $" has {at}").AppendLine();
                break;
            default:
                text.Append(path).Append(" is ").AppendLine(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    Write(text, $"{path}.{property.Name}", property.GetValue(value));
                break;
        }
    }
}
