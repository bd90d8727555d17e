namespace F1Predict.Models;

/// <summary>Makes the probabilities of the cars of a race sum to 1.</summary>
internal static class FieldProbabilities
{
    /// <summary>Divides the probabilities of each race by their sum.</summary>
    public static void Normalise(Span<double> probabilities, ReadOnlySpan<int> raceStarts)
    {
        for (var race = 0; race + 1 < raceStarts.Length; race++)
        {
            var field = probabilities[raceStarts[race]..raceStarts[race + 1]];
            var sum = 0.0;
            foreach (var p in field) sum += p;
            for (var i = 0; i < field.Length; i++) field[i] /= sum;
        }
    }

    /// <summary>Turns probabilities of one field, in place, into log-odds: their logarithms less the mean of these.</summary>
    public static void LogOdds(Span<double> field, out double mean)
    {
        var sum = 0.0;
        for (var i = 0; i < field.Length; i++) sum += field[i] = Math.Log(field[i]);
        mean = sum / field.Length;
        foreach (ref var p in field) p -= mean;
    }

    /// <summary>Turns the log-odds of each race, in place, into probabilities.</summary>
    public static void Softmax(Span<double> logOdds, ReadOnlySpan<int> raceStarts)
    {
        for (var race = 0; race + 1 < raceStarts.Length; race++) Softmax(logOdds[raceStarts[race]..raceStarts[race + 1]]);
    }

    /// <summary>Turns log-odds of one field, in place, into probabilities.</summary>
    public static void Softmax(Span<double> field)
    {
        var highest = double.NegativeInfinity;
        foreach (var u in field) highest = Math.Max(highest, u);
        var sum = 0.0;
        for (var i = 0; i < field.Length; i++) sum += field[i] = Math.Exp(field[i] - highest);
        for (var i = 0; i < field.Length; i++) field[i] /= sum;
    }
}
