using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>How much rain flattens the field: the sharpness of the strengths in mixed and in wet races against that in the dry.</summary>
internal static class FieldFlattening
{
    /// <summary>The factors of the conditions in their order, each drawn towards that of mixed and wet races together; null without a dry sharpness.</summary>
    public static ShrunkMean?[] Of(ConditionRecord[] records, WinnerSharpness? dry)
    {
        if (dry is not { Value: > 0 } reference) return new ShrunkMean?[records.Length];
        var factors = Array.ConvertAll(records, r => Factor(r.Races, reference));
        factors[(int)TrackConditions.Dry] = new ShrunkMean(1, 1, 0, reference.Races);
        var centre = Factor([.. records[(int)TrackConditions.Mixed].Races, .. records[(int)TrackConditions.Wet].Races], reference);
        if (centre is null) return factors;

        int[] rainy = [(int)TrackConditions.Mixed, (int)TrackConditions.Wet];
        var fitted = rainy.Select(c => factors[c]).OfType<ShrunkMean>().ToArray();
        var between = NormalShrinkage.Between(
            Array.ConvertAll(fitted, f => f.Value), Array.ConvertAll(fitted, f => f.StandardError * f.StandardError), new int[fitted.Length], 1);
        foreach (var c in rainy)
        {
            factors[c] = factors[c] is { } own
                ? NormalShrinkage.Towards(own.Value, own.StandardError * own.StandardError, own.Count, centre, between)
                : NormalShrinkage.Unseen(centre, between);
        }

        return factors;
    }

    /// <summary>The ratio of two sharpnesses, its error to the first order; null where the winners of the races give no sharpness.</summary>
    private static ShrunkMean? Factor(IReadOnlyList<RatedRace> races, WinnerSharpness dry)
    {
        if (WinnerSharpness.Fit(races) is not { } own) return null;
        var factor = own.Value / dry.Value;
        return new ShrunkMean(factor, factor, Math.Sqrt(own.Variance + (factor * factor * dry.Variance)) / dry.Value, own.Races);
    }
}
