using System.Globalization;
using System.Text;

namespace F1Predict.Data;

/// <summary>Something wrong in data that was read.</summary>
/// <param name="Source">Where it came from, for example a file name.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Line">The 1-based line; null where there are no lines.</param>
/// <param name="Field">The column or property; null when the row as a whole is meant.</param>
/// <param name="Value">The offending value; null when the row as a whole is meant.</param>
public sealed record DataIssue(string Source, string Message, int? Line = null, string? Field = null, string? Value = null)
{
    /// <summary>All of it on one line, as in <c>f1db-drivers.csv, line 7, dateOfBirth = 'x': a date is expected</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source);
        if (Line is { } line) text.Append(CultureInfo.InvariantCulture, $", line {line}");
        if (Field is not null) text.Append(CultureInfo.InvariantCulture, $", {Field}");
        if (Value is not null) text.Append(CultureInfo.InvariantCulture, $" = '{Value}'");
        return text.Append(": ").Append(Message).ToString();
    }
}
