using System.Collections;
using System.Reflection;
using F1Predict.Data;

namespace F1Predict.Ratings.Tests.Analysis;

/// <summary>Everything an analysis says, as one value a path, whatever the order of its dictionaries.</summary>
internal static class AnalysisValues
{
    public static SortedDictionary<string, object?> Of(object analysis)
    {
        var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        Write("", analysis, values);
        return values;
    }

    /// <summary>Whether both say the same, numbers within a tolerance; ids apart, as their order decides that of equals.</summary>
    public static void ShouldBeNear(this IDictionary<string, object?> values, IDictionary<string, object?> expected, double tolerance)
    {
        values.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var (path, value) in values)
        {
            if (value is double number) number.ShouldBe(expected[path].ShouldBeOfType<double>(path), tolerance, path);
            else value.ShouldBe(expected[path], path);
        }
    }

    private static void Write(string path, object? value, SortedDictionary<string, object?> values)
    {
        switch (value)
        {
            case null or double or int or bool or string or Enum: values.Add(path, value); break;
            case CircuitId or TrackKind: values.Add(path, value.ToString()); break;
            case IDictionary pairs:
                foreach (DictionaryEntry pair in pairs) Write($"{path}/{pair.Key}", pair.Value, values);
                break;
            case IEnumerable items:
                var at = 0;
                foreach (var item in items) Write($"{path}/{at++}", item, values);
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)) Write($"{path}/{property.Name}", property.GetValue(value), values);
                break;
        }
    }
}
