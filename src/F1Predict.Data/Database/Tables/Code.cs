namespace F1Predict.Data;

/// <summary>How "one of several" is spelled in a column: the text stands at the number of the value.</summary>
internal sealed class Code(string column, params string[] texts)
{
    public static readonly Code CircuitKind = new("kind", "permanent", "street", "road");

    public static readonly Code Direction = new("direction", "clockwise", "anti-clockwise");

    public static readonly Code Sprint = new("sprint", "none", "sets-the-grid", "after-qualifying", "before-qualifying");

    public static readonly Code Conditions = new("conditions", "dry", "mixed", "wet");

    public static readonly Code Moment = new("moment", "before-weekend", "after-practice", "after-qualifying");

    public static readonly Code Origin = new("origin", "live", "walk-forward");

    public static readonly Code RunState = new("state", "running", "succeeded", "failed", "cancelled");

    /// <summary>In the order of <see cref="FinishCode"/>.</summary>
    public static readonly Code Finish = new(
        "finish", "classified", "retired", "not-classified", "did-not-start", "did-not-qualify", "did-not-participate", "disqualified", "excluded");

    private const string NoAssumption = "any";

    public static string MomentText(ForecastMoment moment) => Moment.Text((int)moment);

    /// <summary>The weather that a forecast assumes.</summary>
    public static string AssumptionText(TrackConditions? conditions) => conditions is { } assumed ? Conditions.Text((int)assumed) : NoAssumption;

    /// <exception cref="InvalidDataException">The text is none.</exception>
    public static TrackConditions? Assumption(string text) => text == NoAssumption ? null : (TrackConditions)Conditions.Value(text);

    public string Text(int value) =>
        value >= 0 && value < texts.Length ? texts[value] : throw new ArgumentOutOfRangeException(nameof(value), value, $"There is no such {column}.");

    /// <exception cref="InvalidDataException">The text is none of them.</exception>
    public int Value(string text) =>
        Array.IndexOf(texts, text) is var at and >= 0 ? at : throw new InvalidDataException($"'{text}' is not a {column}.");
}
