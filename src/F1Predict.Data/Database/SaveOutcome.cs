namespace F1Predict.Data;

/// <summary>What a save changed, counted in drivers, constructors, circuits and races (a race with all that belongs to it counts once).</summary>
/// <param name="Inserted">New ones.</param>
/// <param name="Updated">Those that were there with other content; a race that got its result is one of them.</param>
/// <param name="Unchanged">Those that were there just so: nothing was written.</param>
/// <param name="Corrections">How many parts of races that already had a result were replaced; each is recorded.</param>
public readonly record struct SaveOutcome(int Inserted, int Updated, int Unchanged, int Corrections = 0)
{
    /// <summary>Whether nothing was written.</summary>
    public bool IsUnchanged => Inserted == 0 && Updated == 0;

    /// <summary>Adds up two saves.</summary>
    public static SaveOutcome operator +(SaveOutcome left, SaveOutcome right) => left.Add(right);

    /// <summary>Adds up two saves.</summary>
    public SaveOutcome Add(SaveOutcome other) => new(
        Inserted + other.Inserted, Updated + other.Updated, Unchanged + other.Unchanged, Corrections + other.Corrections);
}
