namespace F1Predict.Models;

/// <summary>
/// What a forest takes a missing value for: the median of the column, 0 for an empty one. (ML.NET sends NaN to the greater side of every split,
/// which would mean "very large".)
/// </summary>
internal static class MissingValues
{
    public static float[] Medians(FeatureMatrix features)
    {
        var medians = new float[features.Columns];
        var known = new List<float>(features.Rows);
        for (var column = 0; column < medians.Length; column++)
        {
            known.Clear();
            for (var row = 0; row < features.Rows; row++)
            {
                var value = features.Values[(row * medians.Length) + column];
                if (!float.IsNaN(value)) known.Add(value);
            }

            known.Sort();
            medians[column] = known.Count > 0 ? known[known.Count / 2] : 0;
        }

        return medians;
    }

    public static void Fill(Span<float> row, ReadOnlySpan<float> missing)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (float.IsNaN(row[i])) row[i] = missing[i];
        }
    }
}
