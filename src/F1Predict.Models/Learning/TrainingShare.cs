namespace F1Predict.Models;

/// <summary>Tells the share that is done at once, one call at a time and never backwards; <see cref="Progress{T}"/> would hand it to other threads.</summary>
internal sealed class TrainingShare(Action<double> tell) : IProgress<double>
{
    private readonly Lock _gate = new();
    private double _most;

    public void Report(double value)
    {
        lock (_gate)
        {
            if (value <= _most) return;
            _most = value;
            tell(value);
        }
    }
}
