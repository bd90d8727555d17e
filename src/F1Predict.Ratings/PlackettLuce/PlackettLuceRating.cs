namespace F1Predict.Ratings;

/// <summary>
/// Bayesian ratings of drivers and cars by the Plackett-Luce model (R. Weng and C.-J. Lin, A Bayesian Approximation Method for Online Ranking,
/// Journal of Machine Learning Research 12, 2011, the algorithm for k teams). A car is a team of two, driver and constructor: its mean theta and its
/// variance are the sums of theirs. The winner is drawn from all cars with probability proportional to e^(theta / c), the second from those that
/// are left, and so on, where c^2 is the sum over the cars of variance + beta^2. With p_iq the chance that the model gave car i of being drawn
/// for a place q, and both sums over the places down to its own,
/// a driver of variance v gains v / c * (1 - sum p_iq), and the variance is multiplied by
/// 1 - v / c^2 * gamma * sum p_iq (1 - p_iq), at least kappa, where gamma is the car's deviation divided by c.
/// A constructor takes the mean of what its cars tell.
/// </summary>
/// <remarks>
/// A car that was not classified neither gains nor loses by the race. Cars level on a place are drawn for it one by one from the same field
/// (N. Breslow, Covariance Analysis of Censored Survival Data, 1974). What all drivers gain in a session, each divided by the variance before it,
/// sums to zero. c grows with the size of the field, so <see cref="RatingBook.Scale"/> is that of the last session.
/// </remarks>
public sealed class PlackettLuceRating(PlackettLuceOptions? options = null) : RatingRule("plackett-luce", options ?? new PlackettLuceOptions())
{
    private readonly PlackettLuceOptions _options = options ?? new PlackettLuceOptions();

    /// <summary>That of a race of two newcomers.</summary>
    private protected override double StartScale
    {
        get
        {
            var variance = (_options.NewDriverDeviation * _options.NewDriverDeviation) + (_options.NewConstructorDeviation * _options.NewConstructorDeviation);
            return ScaleOf([new RatedCar(0, variance, 1), new RatedCar(0, variance, 2)]);
        }
    }

    private protected override SessionEvidence Judge(RatedCar[] cars)
    {
        var scale = ScaleOf(cars);
        var power = Array.ConvertAll(cars, car => Math.Exp((car.Strength - cars[0].Strength) / scale));
        var left = Array.ConvertAll(cars, place => cars.Zip(power).Where(c => c.First.Position >= place.Position).Sum(c => c.Second));
        var evidence = new Evidence[cars.Length];
        for (var i = 0; i < cars.Length; i++)
        {
            var (gain, information) = (1.0, 0.0);
            for (var q = 0; q < cars.Length; q++)
            {
                if (cars[q].Position > cars[i].Position) continue;
                var drawn = power[i] / left[q];
                gain -= drawn;
                information += drawn * (1 - drawn);
            }

            var gamma = Math.Sqrt(cars[i].Variance) / scale;
            evidence[i] = new Evidence(gain / scale, gamma * information / (scale * scale));
        }

        return new SessionEvidence(scale, evidence);
    }

    private protected override Estimate Move(Estimate before, Evidence evidence) => new(
        before.Value + (before.Variance * evidence.Gain),
        before.Variance * Math.Max(1 - (before.Variance * evidence.Information), _options.Kappa));

    private double ScaleOf(RatedCar[] cars) => Math.Sqrt(cars.Sum(car => car.Variance + (_options.Beta * _options.Beta)));
}
