namespace F1Predict.Ratings;

/// <summary>Dry races with their air temperature.</summary>
internal sealed class TemperatureRecord
{
    private readonly List<(int Season, double Degrees, double Value)> _retirements = [];
    private readonly List<(int Season, double Degrees, double Value)> _upsets = [];

    public TemperatureEffect? OnRetirements => TemperatureEffect.Of(_retirements);

    public TemperatureEffect? OnUpsets => TemperatureEffect.Of(_upsets);

    public void Add(RatedRace race, double degrees)
    {
        var season = race.Race.Key.Season;
        if (race.Outcome.Cars.Count > 0) _retirements.Add((season, degrees, race.Outcome.RetirementShare));
        if (ConditionRecord.FavouriteBeaten(race) is { } beaten) _upsets.Add((season, degrees, beaten ? 1 : 0));
    }
}
