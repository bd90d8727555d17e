using F1Predict.Data;

namespace F1Predict.Models.Tests.Forecasters;

public sealed class RaceForecastTests
{
    private static readonly RaceForecast Forecast = new GridTableForecaster()
        .Fit(Bundled.Early, ForecastMoment.AfterQualifying)
        .Forecast(Bundled.Early, Bundled.Early.NextRace!);

    [Fact]
    public void HeadToHead_AnyTwo_AddUpToOneAndFavourTheBetter()
    {
        var (first, second) = (Forecast.Drivers[0].Driver, Forecast.Drivers[5].Driver);

        Forecast.HeadToHead(first, second).ShouldBeGreaterThan(0.5);
        (Forecast.HeadToHead(first, second) + Forecast.HeadToHead(second, first)).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void HeadToHead_AllOthers_AddUpToTheExpectedPosition()
    {
        foreach (var driver in Forecast.Drivers)
        {
            var ahead = Forecast.Drivers.Where(d => d.Driver != driver.Driver).Sum(d => Forecast.HeadToHead(d.Driver, driver.Driver));
            (1 + ahead).ShouldBe(driver.ExpectedPosition, 1e-9);
        }
    }

    [Fact]
    public void PositionDistribution_EachDriver_HoldsWinPodiumAndPoints()
    {
        foreach (var driver in Forecast.Drivers)
        {
            var positions = Forecast.PositionDistribution(driver.Driver);
            positions.Count.ShouldBe(Forecast.Drivers.Count);
            positions.Sum().ShouldBe(1, 1e-6);
            positions[0].ShouldBe(driver.WinProbability, 1e-6);
            positions.Take(3).Sum().ShouldBe(driver.PodiumProbability, 1e-12);
            positions.Take(10).Sum().ShouldBe(driver.PointsProbability, 1e-12);
        }
    }

    [Fact]
    public void HeadToHead_ForecastMadeOfItsRows_IsTheSame()
    {
        var stored = new RaceForecast
        {
            Race = Forecast.Race,
            Moment = Forecast.Moment,
            Drivers = Forecast.Drivers,
            ModelVersion = Forecast.ModelVersion,
            DataThrough = Forecast.DataThrough,
        };

        stored.HeadToHead(Forecast.Drivers[2].Driver, Forecast.Drivers[7].Driver).ShouldBe(Forecast.HeadToHead(Forecast.Drivers[2].Driver, Forecast.Drivers[7].Driver), 1e-9);
    }

    [Fact]
    public void HeadToHead_UnknownOrSameDriver_IsRefused()
    {
        var driver = Forecast.Drivers[0].Driver;

        Should.Throw<ArgumentException>(() => Forecast.HeadToHead(driver, driver)).Message.ShouldContain(driver.Value);
        Should.Throw<ArgumentException>(() => Forecast.HeadToHead(driver, new DriverId("nobody"))).Message.ShouldContain("nobody");
        Should.Throw<ArgumentException>(() => Forecast.PositionDistribution(new DriverId("nobody"))).Message.ShouldContain("nobody");
    }
}
