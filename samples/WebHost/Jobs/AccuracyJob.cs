namespace F1Predict.WebHost;

/// <summary>Scores every forecast of a race that was run; what was scored before is replaced where a result was corrected.</summary>
internal sealed class AccuracyJob(NewestHistory newest, ForecastScoring scoring, AnswerCache answers) : IJobWork
{
    public JobKind Kind => JobKind.Accuracy;

    public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var changed = await scoring.ScoreAsync((await newest.LookAsync(cancellationToken)).History, cancellationToken);
        if (changed > 0) answers.Forget();
        return $"{changed} scores are new or corrected";
    }
}
