namespace F1Predict.Ratings;

/// <summary>
/// Elo ratings of drivers and cars apart (A. Elo, The Rating of Chessplayers, 1978), with the deviations of Glicko (M. Glickman, Parameter
/// Estimation in Large Dynamic Paired Comparison Experiments, 1999), extended from pairs to fields. A car and its driver race as one strength, the
/// sum of both ratings. In qualifying and in the race every car with a position meets every other one: i is expected to beat j with
/// 1 / (1 + 10^((s_j - s_i) / 400)). The mean over all opponents of what a car scored beyond that counts as one game. It moves the driver by that
/// times ln(10) / 400 times the variance of the driver's rating, and the constructor, by the mean of its cars, likewise.
/// </summary>
/// <remarks>
/// A game makes a rating more certain, and time less: who is new, or back after a winter, moves further. A car that was not classified neither
/// gains nor loses by the race. Between seasons ratings fall back towards the start value, those of constructors further at a change of rules.
/// What all drivers gain in a session, each divided by the variance after it, sums to zero.
/// </remarks>
public sealed class EloRating(EloOptions? options = null) : RatingRule("elo", options ?? new EloOptions())
{
    /// <summary>A result speaks of driver and car together: each takes half of what it tells.</summary>
    private const double InformationShare = 0.5;

    /// <summary>The Elo points that make odds of e to 1; its inverse is Glicko's q.</summary>
    private static readonly double Scale = 400 / Math.Log(10);

    private protected override double StartScale => Scale;

    /// <summary>For each car the mean over its opponents of what it scored beyond expectation, -1 to 1, and of what a game tells, 0 to 1/4.</summary>
    private protected override SessionEvidence Judge(RatedCar[] cars)
    {
        // With q = e^(s / scale) the expectation is q_i / (q_i + q_j): one power a car instead of one a pair.
        var power = Array.ConvertAll(cars, car => Math.Exp((car.Strength - cars[0].Strength) / Scale));
        var (gains, information) = (new double[cars.Length], new double[cars.Length]);
        for (var i = 0; i < cars.Length; i++)
        {
            for (var j = i + 1; j < cars.Length; j++)
            {
                var expected = power[i] / (power[i] + power[j]);
                var (ahead, behind) = (cars[i].Position, cars[j].Position);
                var surprise = (ahead < behind ? 1 : ahead == behind ? 0.5 : 0) - expected;
                gains[i] += surprise;
                gains[j] -= surprise;
                information[i] += expected * (1 - expected);
                information[j] += expected * (1 - expected);
            }
        }

        var opponents = cars.Length - 1;
        return new SessionEvidence(Scale, [.. gains.Zip(information, (gain, told) =>
            new Evidence(gain / opponents / Scale, told * InformationShare / opponents / (Scale * Scale)))]);
    }

    private protected override Estimate Move(Estimate before, Evidence evidence)
    {
        var variance = 1 / ((1 / before.Variance) + evidence.Information);
        return new Estimate(before.Value + (variance * evidence.Gain), variance);
    }
}
