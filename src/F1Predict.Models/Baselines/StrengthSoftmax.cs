using MathNet.Numerics;

namespace F1Predict.Models;

/// <summary>Win probabilities proportional to e^(sharpness * strength).</summary>
internal static class StrengthSoftmax
{
    /// <summary>The races at the start of a history in which ratings know too little to learn from.</summary>
    private const int FirstRaces = 10;

    /// <summary>The races that the sharpness is learned from at least; with fewer it is 1: the odds of the rating rule itself.</summary>
    private const int FewestRaces = 10;

    /// <summary>A race this old weighs half as much as the newest one.</summary>
    private const double HalfLifeDays = 6 * 365.25;

    private const double MostSharpness = 20;

    public static double[] Probabilities(double[] strengths, double sharpness)
    {
        var most = strengths.Max();
        var powers = Array.ConvertAll(strengths, s => Math.Exp(sharpness * (s - most)));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, p => p / sum);
    }

    /// <summary>Minus the logarithm of what the winner is given.</summary>
    public static double LogLoss(StrengthRace race, double sharpness)
    {
        var sum = 0.0;
        foreach (var strength in race.Strengths) sum += Math.Exp(sharpness * (strength - race.Strengths[race.Winner]));
        return Math.Log(sum);
    }

    /// <summary>The sharpness that makes the winners of the races, which are in order, the most likely. The loss is convex in it, so the minimum is the only one.</summary>
    public static double Sharpness(ArraySegment<StrengthRace> races)
    {
        if (races.Count < FirstRaces + FewestRaces) return 1;
        var learned = races[FirstRaces..];
        var weights = learned.Select(race => Math.Pow(0.5, (races[^1].Date.DayNumber - race.Date.DayNumber) / HalfLifeDays)).ToArray();
        return FindMinimum.OfScalarFunctionConstrained(Loss, 0, MostSharpness, tolerance: 1e-6);

        double Loss(double sharpness)
        {
            var loss = 0.0;
            for (var i = 0; i < weights.Length; i++) loss += weights[i] * LogLoss(learned[i], sharpness);
            return loss;
        }
    }
}
