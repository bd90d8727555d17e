namespace F1Predict.Data;

/// <summary>Everybody and every place that is stored.</summary>
internal sealed record People(IReadOnlyList<Driver> Drivers, IReadOnlyList<Constructor> Constructors, IReadOnlyList<Circuit> Circuits);
