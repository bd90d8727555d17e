namespace F1Predict.Data;

/// <summary>A car entered for a race.</summary>
/// <param name="Driver">Who drives it.</param>
/// <param name="Constructor">Who built it.</param>
/// <param name="Engine">The f1db slug of the engine's maker, for example <c>red-bull-ford</c>.</param>
/// <param name="CarNumber">The number on the car; null when not known yet. It can change from season to season: never a key.</param>
public sealed record Entry(DriverId Driver, ConstructorId Constructor, string Engine, int? CarNumber = null);
