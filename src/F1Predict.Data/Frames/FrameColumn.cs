namespace F1Predict.Data;

/// <summary>What a column of a <see cref="Frame"/> holds.</summary>
/// <param name="Name">The name in snake_case, with the unit where there is one, for example <c>time_ms</c>.</param>
/// <param name="Type">One of <see cref="string"/>, <see cref="int"/>, <see cref="double"/>, <see cref="bool"/> and <see cref="DateOnly"/>. Values can be null.</param>
/// <param name="Meaning">What it means: unit, range, and what null says.</param>
public sealed record FrameColumn(string Name, Type Type, string Meaning);
