using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How much better each of the likeliest winners of a race finished than forecast, and how many places a unit of performance is worth to it.</summary>
internal sealed class RaceSurprises
{
    /// <summary>The cars that may win a title; how the last ones are misjudged says nothing of them.</summary>
    private const int Contenders = 8;

    private readonly Dictionary<DriverId, (ConstructorId Constructor, double Places, double Worth)> _cars = [];
    private readonly int _racesFromNow;

    private RaceSurprises(int racesFromNow) => _racesFromNow = racesFromNow;

    /// <param name="forecast">The forecast.</param>
    /// <param name="race">What came.</param>
    /// <param name="racesFromNow">0 for the next race when it was forecast.</param>
    public static RaceSurprises Of(RaceForecast forecast, CompletedRace race, int racesFromNow)
    {
        var surprises = new RaceSurprises(racesFromNow);
        var finishes = race.Results.ToDictionary(r => r.Driver, r => r.Finish);
        var classified = finishes.Values.Count(f => f.ClassifiedPosition is not null);
        var cars = forecast.Drivers;
        for (var i = 0; i < Math.Min(Contenders, cars.Count); i++)
        {
            if (!finishes.TryGetValue(cars[i].Driver, out var finish) || !finish.Started) continue;

            // Cars that stopped share the places behind.
            var position = finish.ClassifiedPosition ?? (classified + 1 + cars.Count) / 2.0;
            surprises._cars.Add(cars[i].Driver, (cars[i].Constructor, cars[i].ExpectedPosition - position, forecast.Order.PlacesPerPerformance(i)));
        }

        return surprises;
    }

    /// <summary>Adds the products of this race's surprises and a later one's: each car with itself, and with its teammate.</summary>
    public void Pair(RaceSurprises later, SurpriseProducts own, SurpriseProducts teammate)
    {
        foreach (var (driver, car) in _cars)
        {
            foreach (var (other, theirs) in later._cars)
            {
                if (theirs.Constructor == car.Constructor)
                    (other == driver ? own : teammate).Add(car.Places * theirs.Places, car.Worth * theirs.Worth, _racesFromNow);
            }
        }
    }
}
