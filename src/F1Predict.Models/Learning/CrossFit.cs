namespace F1Predict.Models;

/// <summary>
/// Trains a model in parts: the races are dealt into folds, and each part learns from all folds but one. A race's score by the part that has not
/// seen it is out of fold, so calibration can be fitted on honest scores without training anything twice; a new race is scored by all parts
/// together.
/// </summary>
internal static class CrossFit
{
    /// <summary>Trains one part a fold, in parallel; the result does not depend on the number of threads.</summary>
    public static TPart[] Train<TPart>(TrainingSet training, int folds, Func<TrainingSet, int, TPart> train, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var parts = new TPart[folds];
        var done = 0;
        InParallel.For(folds, fold =>
        {
            parts[fold] = train(training.Races(race => race % folds != fold), fold);
            progress?.Report(Interlocked.Increment(ref done) / (double)folds);
        }, cancellationToken);
        return parts;
    }

    /// <summary>The score of every row by the part that has not seen its race.</summary>
    public static double[] OutOfFoldScores<TPart>(FeatureMatrix features, TPart[] parts, Func<TPart, FeatureMatrix, double[]> score)
    {
        var scores = new double[features.Rows];
        for (var fold = 0; fold < parts.Length; fold++)
        {
            var own = score(parts[fold], features);
            for (var race = fold; race < features.Races.Count; race += parts.Length)
            {
                var (first, end) = (features.RaceStarts[race], features.RaceStarts[race + 1]);
                own.AsSpan(first..end).CopyTo(scores.AsSpan(first..end));
            }
        }

        return scores;
    }
}
