using F1Predict.Ratings;

namespace F1Predict.Tuning;

/// <summary>The parameters of <see cref="RatingOptions"/>. How often races count is not among them: only its ratio to qualifying and deviations matters.</summary>
internal static class RatingParameters
{
    public static IReadOnlyList<Parameter<TOptions>> Common<TOptions>()
        where TOptions : RatingOptions =>
    [
        Of<TOptions>("new driver below start", o => o.Start - o.NewDriver, (o, v) => o with { NewDriver = o.Start - v }),
        Of<TOptions>("new constructor below start", o => o.Start - o.NewConstructor, (o, v) => o with { NewConstructor = o.Start - v }),
        Of<TOptions>("new driver deviation", o => o.NewDriverDeviation, (o, v) => o with { NewDriverDeviation = v }),
        Of<TOptions>("new constructor deviation", o => o.NewConstructorDeviation, (o, v) => o with { NewConstructorDeviation = v }),
        Of<TOptions>("drift a race", o => o.DriftPerRace, (o, v) => o with { DriftPerRace = v }),
        Of<TOptions>("driver drift a season", o => o.DriverDriftPerSeason, (o, v) => o with { DriverDriftPerSeason = v }),
        Of<TOptions>("constructor drift a season", o => o.ConstructorDriftPerSeason, (o, v) => o with { ConstructorDriftPerSeason = v }),
        Of<TOptions>("the same, new rules", o => o.ConstructorDriftAtRegulationChange, (o, v) => o with { ConstructorDriftAtRegulationChange = v }),
        Of<TOptions>("driver carry-over", o => o.DriverCarryOver, (o, v) => o with { DriverCarryOver = v }, most: 1),
        Of<TOptions>("constructor carry-over", o => o.ConstructorCarryOver, (o, v) => o with { ConstructorCarryOver = v }, most: 1),
        Of<TOptions>("the same, new rules", o => o.ConstructorCarryOverAtRegulationChange, (o, v) => o with { ConstructorCarryOverAtRegulationChange = v }, most: 1),
        Of<TOptions>("qualifying weight", o => o.QualifyingWeight, (o, v) => o with { QualifyingWeight = v }),
    ];

    /// <summary>A copy of options is of the type of the original.</summary>
    private static Parameter<TOptions> Of<TOptions>(string name, Func<RatingOptions, double> get, Func<RatingOptions, double, RatingOptions> set, double most = double.PositiveInfinity)
        where TOptions : RatingOptions => new(name, get, (options, value) => (TOptions)set(options, value), most);
}
