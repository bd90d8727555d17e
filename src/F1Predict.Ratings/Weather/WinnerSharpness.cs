namespace F1Predict.Ratings;

/// <summary>
/// How sharply strengths decide who wins: P(i wins) = exp(b s_i) / sum of exp(b s_j), with the b that makes the winners of some races most likely
/// (D. McFadden, Conditional Logit Analysis, 1974).
/// </summary>
/// <param name="Value">b, per rating point.</param>
/// <param name="Variance">Its variance: one over the information of the winners.</param>
/// <param name="Races">The races with a winner and different strengths.</param>
internal readonly record struct WinnerSharpness(double Value, double Variance, int Races)
{
    /// <summary>Newton steps on the logarithm of the likelihood, which is concave. Null with no information, or when the strongest always won.</summary>
    public static WinnerSharpness? Fit(IReadOnlyList<RatedRace> races)
    {
        var contests = races.Where(r => r.Strengths.Distinct().Skip(1).Any() && r.Outcome.Cars.Any(c => c.Won)).ToArray();
        var (b, longest) = (0.0, 0.0);
        for (var step = 0; step < 100 && contests.Length > 0; step++)
        {
            var (slope, information) = (0.0, 0.0);
            foreach (var race in contests) Add(race, b, ref slope, ref information);
            if (information <= 0) return null;

            // No step beyond what makes a typical difference count e to 1, in whatever points strengths are: further out the curve is flat.
            if (step == 0) longest = Math.Sqrt(contests.Length / information);
            var move = slope / information;
            if (Math.Abs(move) < 1e-10 * longest) return new WinnerSharpness(b, 1 / information, contests.Length);
            b += Math.Clamp(move, -longest, longest);
        }

        return null;
    }

    /// <summary>The winner's strength less its expectation, and the variance of the strength under P.</summary>
    private static void Add(RatedRace race, double b, ref double slope, ref double information)
    {
        var (strengths, cars) = (race.Strengths, race.Outcome.Cars);
        double total = 0, first = 0, second = 0, won = 0;
        for (var i = 0; i < strengths.Count; i++)
        {
            var strength = strengths[i] - strengths[0];
            var weight = Math.Exp(b * strength);
            total += weight;
            first += weight * strength;
            second += weight * strength * strength;
            if (cars[i].Won) won = strength;
        }

        slope += won - (first / total);
        information += (second / total) - (first / total * first / total);
    }
}
