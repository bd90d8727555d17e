namespace F1Predict.Models.XGBoost;

/// <summary>First and second derivatives of a loss by the margin of each row, in the order of the training rows.</summary>
/// <param name="margins">Present margins, 0 before the first round.</param>
/// <param name="gradients">To be filled: first derivatives, finite.</param>
/// <param name="hessians">To be filled: second derivatives or a bound on them, finite and not negative.</param>
/// <remarks>Row weights are multiplied in afterwards. The buffers are used again in every round.</remarks>
internal delegate void GradientFunction(ReadOnlySpan<float> margins, Span<float> gradients, Span<float> hessians);
