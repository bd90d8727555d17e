using MathNet.Numerics.Integration;

namespace F1Predict.Models;

/// <summary>
/// Shapley values of trees, where a feature outside the coalition is averaged out by the training rows that go either way (the path-dependent
/// values of S. Lundberg et al., From Local Explanations to Global Understanding with Explainable AI for Trees, 2020, algorithm 2). Time grows
/// with the leaves and the square of the depth.
/// </summary>
/// <remarks>
/// A leaf of value v is worth v times the product over its steps of o (1 when the row passes the step, else 0) for features inside the coalition
/// and z (the share of rows that pass) for those outside. A coalition of k of the other d - 1 features weighs k! (d - 1 - k)! / d!, which is the
/// integral of t^k (1 - t)^(d - 1 - k) over 0 to 1. So the value of feature f is v (o_f - z_f) times the integral of the product over the other
/// steps of z + t (o - z): a polynomial of degree d - 1, which Gauss and Legendre's rule integrates exactly with d / 2 points.
/// </remarks>
internal sealed class TreeShap
{
    private readonly LeafPath[] _paths;
    private readonly GaussLegendreRule[] _rules;
    private readonly int _trees;

    public TreeShap(FlatForest forest)
    {
        _paths = [.. forest.Paths()];
        _trees = forest.Trees;
        var longest = _paths.Max(p => p.Steps.Length);
        _rules = [.. Enumerable.Range(0, longest + 1).Select(d => new GaussLegendreRule(0, 1, Math.Max(2, (d + 1) / 2)))];
    }

    /// <summary>Adds what each feature of the row adds to the mean of the trees, times a scale.</summary>
    public void AddTo(Span<double> contributions, ReadOnlySpan<float> row, double scale)
    {
        Span<double> gains = stackalloc double[_rules.Length];
        foreach (var path in _paths)
        {
            if (TryPass(path.Steps, row, gains)) AddTo(contributions, path, gains, scale * path.Value / _trees);
        }
    }

    /// <summary>Fills o - z of each step; false when a coalition neither with nor without some feature reaches the leaf.</summary>
    private static bool TryPass(ReadOnlySpan<PathStep> steps, ReadOnlySpan<float> row, Span<double> gains)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var passes = steps[i].LetsThrough(row[steps[i].Feature]);
            if (!passes && steps[i].Share == 0) return false;
            gains[i] = (passes ? 1 : 0) - steps[i].Share;
        }

        return true;
    }

    private void AddTo(Span<double> contributions, LeafPath path, ReadOnlySpan<double> gains, double value)
    {
        var steps = path.Steps;
        var rule = _rules[steps.Length];
        for (var point = 0; point < rule.Order; point++)
        {
            var t = rule.GetAbscissa(point);
            var product = value * rule.GetWeight(point);
            for (var i = 0; i < steps.Length; i++) product *= steps[i].Share + (t * gains[i]);
            for (var i = 0; i < steps.Length; i++) contributions[steps[i].Feature] += product * gains[i] / (steps[i].Share + (t * gains[i]));
        }
    }
}
