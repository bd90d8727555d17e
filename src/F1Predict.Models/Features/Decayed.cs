namespace F1Predict.Models;

/// <summary>A mean of which older values weigh less: each new value multiplies the weight of those before it.</summary>
internal struct Decayed
{
    private double _sum;
    private double _weight;

    public void Add(double value, double keep)
    {
        _sum = (_sum * keep) + value;
        _weight = (_weight * keep) + 1;
    }

    /// <summary>Makes everything before count less, as at the turn of a season.</summary>
    public void Fade(double keep)
    {
        _sum *= keep;
        _weight *= keep;
    }

    /// <summary>The mean, drawn towards <paramref name="prior"/> as if that had been seen <paramref name="priorWeight"/> times.</summary>
    public readonly double Mean(double prior, double priorWeight) => (_sum + (prior * priorWeight)) / (_weight + priorWeight);
}
