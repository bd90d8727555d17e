namespace F1Predict.Models;

/// <summary>Makes a column relative to the field: who is best matters to a race, not how good the sport is.</summary>
internal static class FieldColumn
{
    /// <summary>A column from one value a car.</summary>
    public static Action<FieldView, Span<float>> Each(Func<FieldView, int, double> value) => (field, column) =>
    {
        for (var car = 0; car < column.Length; car++) column[car] = (float)value(field, car);
    };

    /// <summary>The same value for all cars.</summary>
    public static Action<FieldView, Span<float>> Same(Func<FieldView, double> value) => (field, column) => column.Fill((float)value(field));

    /// <summary>The distance to the highest value of the field: 0 for the best car, negative for the others.</summary>
    public static Action<FieldView, Span<float>> BehindHighest(Func<FieldView, int, double> value) => Relative(value, highest: true);

    /// <summary>The distance to the lowest value of the field: 0 for the best car, positive for the others.</summary>
    public static Action<FieldView, Span<float>> BehindLowest(Func<FieldView, int, double> value) => Relative(value, highest: false);

    /// <summary>The 1-based rank by value, highest first; equal values share the mean of their ranks, so that no order decides.</summary>
    public static Action<FieldView, Span<float>> RankFromHighest(Func<FieldView, int, double> value) => (field, column) =>
    {
        Span<double> values = stackalloc double[column.Length];
        for (var car = 0; car < column.Length; car++) values[car] = value(field, car);
        for (var car = 0; car < column.Length; car++)
        {
            var (higher, equal) = (0, 0);
            foreach (var other in values)
            {
                if (other > values[car]) higher++;
                else if (other.Equals(values[car])) equal++;
            }

            column[car] = higher + ((equal + 1) / 2f);
        }
    };

    private static Action<FieldView, Span<float>> Relative(Func<FieldView, int, double> value, bool highest) => (field, column) =>
    {
        Span<double> values = stackalloc double[column.Length];
        var best = double.NaN;
        for (var car = 0; car < column.Length; car++)
        {
            var v = values[car] = value(field, car);
            if (double.IsNaN(best) || (highest ? v > best : v < best)) best = v;
        }

        for (var car = 0; car < column.Length; car++) column[car] = (float)(values[car] - best);
    };
}
