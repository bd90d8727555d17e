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
    /// <exception cref="ArithmeticException">A curve has no finite value at a feature, as the logarithm at 0.</exception>
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
            var feature = features.Values[(row * features.Columns) + _columns[term]];
            var value = values[(row * Count) + term] = Curved(feature, _curves[term]);
            if (float.IsNaN(feature)) continue;
            if (!double.IsFinite(value)) throw Impossible(features, row, term);
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

    private ArithmeticException Impossible(FeatureMatrix features, int row, int term)
    {
        var race = features.Races[Array.FindLastIndex(features.RaceStarts, start => start <= row)];
        var (feature, value) = (features.Set.Features[_columns[term]], features.Row(row)[_columns[term]]);
        return new ArithmeticException(FormattableString.Invariant(
            $"The feature '{feature}' of '{features.Drivers[row]}' in race {race} is {value}; the conditional logit's curve {_curves[term]} has no finite value there."));
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
