namespace F1Predict.Tuning;

/// <summary>A number above 0 among options that a search may change.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">The options with another value of it.</param>
/// <param name="Most">The largest value it may take.</param>
internal sealed record Parameter<TOptions>(string Name, Func<TOptions, double> Get, Func<TOptions, double, TOptions> Set, double Most = double.PositiveInfinity);
