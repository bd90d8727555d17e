namespace F1Predict.Ratings;

/// <summary>The count, sum and sum of squares of some values.</summary>
internal struct Tally
{
    public int Count { get; private set; }

    public double Sum { get; private set; }

    public double Squares { get; private set; }

    public readonly double Mean => Sum / Count;

    /// <summary>The sum of the squared distances to the mean.</summary>
    public readonly double SquaredDistances => Count == 0 ? 0 : Math.Max(0, Squares - (Sum * Sum / Count));

    public static Tally operator +(Tally a, Tally b) =>
        new() { Count = a.Count + b.Count, Sum = a.Sum + b.Sum, Squares = a.Squares + b.Squares };

    public void Add(double value)
    {
        Count++;
        Sum += value;
        Squares += value * value;
    }
}
