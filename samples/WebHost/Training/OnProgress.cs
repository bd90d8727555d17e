using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Tells progress at once and in order; <see cref="Progress{T}"/> hands it to other threads, which may overtake each other.</summary>
internal sealed class OnProgress(Action<TrainingProgress> tell) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => tell(value);
}
