using F1Predict.Data;

namespace F1Predict.Models.Tests.Forecasters;

/// <summary>The law can fail: forecasters that look at results which they must not see are caught.</summary>
public sealed class FutureLawTests
{
    [Fact]
    public void Holds_ForecasterThatKeptTheWholeHistory_IsCaught() => FutureLaw
        .Holds(world => new Leaky((_, race) => world.FindCompleted(race)!), ForecastMoment.BeforeWeekend)
        .ShouldBeFalse();

    /// <summary>A history before a race shares its memory with the whole one, so that cutting it costs nothing; whoever goes behind its back is caught here.</summary>
    [Fact]
    public void Holds_ForecasterThatReachesBehindTheHistory_IsCaught() => FutureLaw
        .Holds(_ => new Leaky((before, _) => ((ArraySegment<CompletedRace>)before.CompletedRaces).Array![before.CompletedRaces.Count]), ForecastMoment.AfterQualifying)
        .ShouldBeFalse();

    [Fact]
    public void Holds_ForecasterThatSeesTheRaceAfter_IsCaught() => FutureLaw
        .Holds(world => new Leaky((_, race) => world.CompletedRaces.First(r => r.Key > race)), ForecastMoment.AfterPractice)
        .ShouldBeFalse();

    [Fact]
    public void Holds_SameForecasterOnTheRaceBefore_IsHonest() => FutureLaw
        .Holds(_ => new Leaky((before, _) => before.CompletedRaces[^1]), ForecastMoment.AfterQualifying)
        .ShouldBeTrue();

    /// <summary>Has its mind made up by who won some race.</summary>
    private sealed class Leaky(Func<RaceHistory, RaceKey, CompletedRace> peek) : IRaceForecaster
    {
        public string Name => "leaky";

        public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default) => new Fitted(moment, peek);

        private sealed class Fitted(ForecastMoment moment, Func<RaceHistory, RaceKey, CompletedRace> peek) : IFittedForecaster
        {
            public ForecastMoment Moment => moment;

            public RaceForecast Forecast(RaceHistory history, RaceWeekend weekend)
            {
                var entries = ForecastBuilder.Sorted(weekend.Entries);
                var chances = Array.ConvertAll(entries, e => e.Driver == peek(history, weekend.Key).Winner ? 10.0 : 1);
                var sum = chances.Sum();
                return ForecastBuilder.Build(
                    weekend.WithEntries(entries), moment, Array.ConvertAll(chances, c => c / sum), Array.ConvertAll(chances, _ => 0.1), "leaky", history.DataThrough);
            }
        }
    }
}
