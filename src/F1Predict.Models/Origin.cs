namespace F1Predict.Models;

/// <summary>What the models of a predictor were made from, and how.</summary>
/// <param name="DataHash">The <see cref="Data.RaceHistory.ResultsHash"/> of the history that they learned from.</param>
/// <param name="Options">All options as a text that changes with each of them.</param>
/// <param name="Seeds">The seed of each learner by its name.</param>
internal sealed record Origin(string DataHash, string Options, IReadOnlyDictionary<string, int> Seeds);
