namespace F1Predict.Data;

/// <summary>How far the save of a history is.</summary>
/// <param name="Step">What is being written, for example <c>qualifying</c>.</param>
/// <param name="Done">Steps that are done.</param>
/// <param name="Total">Steps in all.</param>
public readonly record struct SaveProgress(string Step, int Done, int Total);
