namespace F1Predict.Models.XGBoost;

/// <summary>The native XGBoost library is not on this machine, or none of the copies found could be loaded.</summary>
/// <remarks>The message names every place tried and how to install the library on each platform.</remarks>
public sealed class XGBoostNotFoundException : Exception
{
    internal XGBoostNotFoundException(IReadOnlyList<string> placesTried)
        : base(Describe(placesTried)) => PlacesTried = placesTried;

    /// <summary>Paths and library names in the order in which they were tried.</summary>
    public IReadOnlyList<string> PlacesTried { get; }

    private static string Describe(IReadOnlyList<string> placesTried) =>
        $"""
        The native XGBoost library (1.7 or later) was not found. Tried, in this order:
          {string.Join($"{Environment.NewLine}  ", placesTried)}
        To install it:
          Debian and Ubuntu: apt-get install libxgboost0
          macOS: brew install xgboost, then set {XGBoostLibrary.PathVariable} to $(brew --prefix)/lib/libxgboost.dylib if it is still not found
          Windows and elsewhere: take the native library (xgboost.dll, libxgboost.so, libxgboost.dylib) of the XGBoost release for the platform, and put it beside the application or set {XGBoostLibrary.PathVariable} to its full path
        """;
}
