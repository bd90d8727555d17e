namespace F1Predict.Ratings;

/// <summary>The measures of one driver or team over the window, the newest race last; NaN where there is no value.</summary>
internal sealed class FormSeries
{
    private readonly double[] _gaps;
    private readonly double[] _surprises;
    private readonly double[] _points;
    private int _classified;
    private int _missed;

    public FormSeries(int window)
    {
        _gaps = new double[window];
        _surprises = new double[window];
        _points = new double[window];
        foreach (var values in (ReadOnlySpan<double[]>)[_gaps, _surprises, _points]) Array.Fill(values, double.NaN);
    }

    /// <summary>Whether no race of the window is left in it.</summary>
    public bool IsEmpty => _missed >= _gaps.Length;

    /// <summary>Makes room for the next race.</summary>
    public void Shift()
    {
        foreach (var values in (ReadOnlySpan<double[]>)[_gaps, _surprises, _points])
        {
            Array.Copy(values, 1, values, 0, values.Length - 1);
            values[^1] = double.NaN;
        }

        _classified = 0;
        _missed++;
    }

    /// <summary>Adds a car to the newest race. Of several cars the smaller gap, the mean surprise and the sum of points stay.</summary>
    public void Add(double gap, double surprise, double pointsShare)
    {
        _missed = 0;
        ref var gapNow = ref _gaps[^1];
        ref var surpriseNow = ref _surprises[^1];
        ref var pointsNow = ref _points[^1];
        if (!(gapNow <= gap)) gapNow = double.IsNaN(gap) ? gapNow : gap;
        if (!double.IsNaN(surprise)) surpriseNow = _classified++ == 0 ? surprise : surpriseNow + ((surprise - surpriseNow) / _classified);
        pointsNow = double.IsNaN(pointsNow) ? pointsShare : pointsNow + pointsShare;
    }

    public (Trend? QualifyingGap, Trend? Surprise, Trend? PointsShare) Trends(TrendLine line) =>
        (line.Through(_gaps, lowerIsBetter: true), line.Through(_surprises, lowerIsBetter: false), line.Through(_points, lowerIsBetter: false));
}
