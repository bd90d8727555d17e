using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>How often races turned out dry, mixed and wet on days with rain and on days without.</summary>
internal sealed class RainRecord
{
    /// <summary>From so much rain in the afternoon, in millimetres, it rained: what weather services forecast the probability of.</summary>
    public const double RainFromMm = 0.1;

    // Half a race of each (H. Jeffreys, 1946), so that nothing is impossible for not having been seen yet.
    private readonly double[] _rain = [0.5, 0.5, 0.5];
    private readonly double[] _noRain = [0.5, 0.5, 0.5];

    public void Add(TrackConditions conditions, double precipitationMm) =>
        (precipitationMm >= RainFromMm ? _rain : _noRain)[(int)conditions]++;

    public ConditionMix Mix(double rainProbability)
    {
        var (rain, noRain) = (rainProbability / _rain.Sum(), (1 - rainProbability) / _noRain.Sum());
        double Of(TrackConditions conditions) => (rain * _rain[(int)conditions]) + (noRain * _noRain[(int)conditions]);
        return new ConditionMix(Of(TrackConditions.Dry), Of(TrackConditions.Mixed), Of(TrackConditions.Wet));
    }
}
