using MathNet.Numerics.Statistics;

namespace F1Predict.Ratings;

/// <summary>
/// How much alike circuits are: the root mean square of the differences of their traits, each in standard deviations over the circuits that were raced
/// on. Traits that one of two circuits lacks are left out.
/// </summary>
internal static class TrackSimilarity
{
    private const int Count = 6;

    /// <summary>For each circuit the others that were raced on, the nearest first, the id deciding between equals.</summary>
    public static SimilarTrack[][] Nearest(IReadOnlyList<TrackRecord> records, IReadOnlyList<TrackValues> values)
    {
        var traits = records.Zip(values, Traits).ToArray();
        var scales = new double[Count];
        for (var t = 0; t < Count; t++)
        {
            var deviation = traits.Where((own, i) => records[i].Races > 0 && own[t] is not null).Select(own => own[t]!.Value).StandardDeviation();
            scales[t] = deviation > 0 ? deviation : double.PositiveInfinity;
        }

        return [.. traits.Select((own, i) => Enumerable.Range(0, records.Count)
            .Where(j => j != i && records[j].Races > 0)
            .Select(j => (Other: j, Distance: Distance(own, traits[j], scales)))
            .Where(p => p.Distance is not null)
            .Select(p => new SimilarTrack(records[p.Other].Circuit.Id, p.Distance!.Value))
            .OrderBy(s => s.Distance).ThenBy(s => s.Circuit.Value, StringComparer.Ordinal)
            .ToArray())];
    }

    /// <summary>Street or not, speed, length, turns, and for a circuit that was raced on how much the grid decides and how many retire.</summary>
    private static double?[] Traits(TrackRecord record, TrackValues values)
    {
        var raced = record.Races > 0;
        return
        [
            record.IsStreet ? 1 : 0, record.LapSpeedKph, record.Layout?.LapLengthKm, record.Layout?.Turns,
            raced ? values.GridDecides?.Value : null, raced ? values.RetirementShare?.Value : null,
        ];
    }

    private static double? Distance(double?[] one, double?[] other, double[] scales)
    {
        var squares = default(Tally);
        for (var t = 0; t < Count; t++)
        {
            if ((one[t] - other[t]) / scales[t] is { } difference) squares.Add(difference * difference);
        }

        return squares.Count > 0 ? Math.Sqrt(squares.Mean) : null;
    }
}
