namespace F1Predict.Models;

/// <summary>The terms of a conditional logit as columns: through their curves, less the mean over the field, 0 where not known.</summary>
internal sealed class LogitTerms
{
    private readonly int[] _columns;
    private readonly LogitCurve[] _curves;

    private LogitTerms(int[] columns, LogitCurve[] curves) => (_columns, _curves) = (columns, curves);

    public int Count => _columns.Length;

    /// <summary>The terms of which the feature is known at the moment of the set.</summary>
    /// <exception cref="ArgumentException">A feature has no such name, or none is known at the moment.</exception>
    public static LogitTerms Of(IReadOnlyList<LogitTerm> terms, FeatureSet set)
    {
        var (columns, curves) = (new List<int>(), new List<LogitCurve>());
        foreach (var term in terms)
        {
            if (!FeatureSet.Names.Contains(term.Feature)) throw new ArgumentException($"There is no feature '{term.Feature}' for a term of the conditional logit.");
            var column = set.IndexOf(term.Feature);
            if (column < 0) continue;
            columns.Add(column);
            curves.Add(term.Curve);
        }

        return columns.Count > 0 ? new LogitTerms([.. columns], [.. curves]) : throw new ArgumentException($"No term of the conditional logit is known {set.Moment}.");
    }

    /// <summary>The feature column of a term.</summary>
    public int Column(int term) => _columns[term];

    /// <summary>One row a car, <see cref="Count"/> values each.</summary>
    public double[] Values(FeatureMatrix features)
    {
        var values = new double[features.Rows * Count];
        for (var race = 0; race + 1 < features.RaceStarts.Length; race++)
        {
            for (var term = 0; term < Count; term++) Fill(features, features.RaceStarts[race], features.RaceStarts[race + 1], term, values);
        }

        return values;
    }

    /// <summary>Not known is worth the mean of those known: it neither speaks for a car nor against it.</summary>
    private void Fill(FeatureMatrix features, int first, int end, int term, double[] values)
    {
        var (sum, known) = (0.0, 0);
        for (var row = first; row < end; row++)
        {
            var value = values[(row * Count) + term] = Curved(features.Values[(row * features.Columns) + _columns[term]], _curves[term]);
            if (double.IsNaN(value)) continue;
            sum += value;
            known++;
        }

        var mean = known > 0 ? sum / known : 0;
        for (var row = first; row < end; row++)
        {
            ref var value = ref values[(row * Count) + term];
            value = double.IsNaN(value) ? 0 : value - mean;
        }
    }

    private static double Curved(double value, LogitCurve curve) => curve switch
    {
        LogitCurve.Log => Math.Log(value),
        LogitCurve.SquareRoot => Math.Sqrt(value),
        _ => value,
    };

    public void Save(BinaryWriter writer)
    {
        writer.WriteArray(_columns);
        writer.WriteArray(Array.ConvertAll(_curves, c => (int)c));
    }

    public static LogitTerms Load(BinaryReader reader) =>
        new(reader.ReadArray<int>(), Array.ConvertAll(reader.ReadArray<int>(), c => (LogitCurve)c));
}
