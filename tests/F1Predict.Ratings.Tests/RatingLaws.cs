using CsCheck;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests;

/// <summary>What holds for every rating rule. A new one is added in one line.</summary>
public sealed class RatingLaws
{
    private const double Near = 1e-9;

    private static readonly Law[] All =
    [
        new(new EloRating(), new EloRating(EloOptions.Race with { DriftPerRace = 0 }), (_, after) => after),
        new(new PlackettLuceRating(), new PlackettLuceRating(new PlackettLuceOptions { QualifyingWeight = 0, DriftPerRace = 0 }), (before, _) => before),
    ];

    private static readonly RaceKey First = new(2020, 1);
    private static readonly RaceKey Second = new(2020, 2);
    private static readonly RaceHistory History = new HistoryBuilder().Seasons(2019, 4).Rounds(5).Build();

    public static TheoryData<string> Rules => [.. All.Select(law => law.Rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_ReplayFromTheStart_EqualsOneRaceMore(string name)
    {
        var rule = Rule(name);
        var book = rule.Start;
        for (var count = 1; count <= History.CompletedRaces.Count; count++)
        {
            book = rule.After(book, History.CompletedRaces[count - 1], Races.OwnLineage);
            rule.Replay(History.CompletedRaces.Take(count)).Exact().ShouldBe(book.Exact());
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_LaterRacesChanged_EarlierBooksStay(string name)
    {
        var rule = Rule(name);
        var changed = History.WithRaces(race => race.Key < new RaceKey(2021, 1) ? race : race.Swapped(0, 1));
        var (plain, other) = (RatingHistory.Of(History, rule), RatingHistory.Of(changed, rule));
        for (var i = 0; i <= 10; i++) other.Steps[i].Before.Exact().ShouldBe(plain.Steps[i].Before.Exact());
        other.Steps[10].After.Exact().ShouldNotBe(plain.Steps[10].After.Exact());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_RowsInAnotherOrder_IsTheSameToTheLastBit(string name) => Gen.Int[1, 10_000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Seasons(2020, 1).Rounds(3).Teams(5).Build();
            Rule(name).Replay(history.Shuffled(seed).CompletedRaces).Exact().ShouldBe(Rule(name).Replay(history.CompletedRaces).Exact());
        },
        iter: 20);

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_OtherNames_GivesTheSameRatings(string name)
    {
        var renamed = History.CompletedRaces.Select(race => race.With(
            weekend: race.Weekend.With(qualifying: [.. race.Weekend.Qualifying.Select(q => q with { Driver = Renamed(q.Driver) })]),
            results: [.. race.Results.Select(r => r with { Driver = Renamed(r.Driver) })]));
        var (plain, other) = (Rule(name).Replay(History.CompletedRaces), Rule(name).Replay(renamed));
        other.Drivers.Count.ShouldBe(plain.Drivers.Count);
        foreach (var (driver, rating) in plain.Drivers) other.Driver(Renamed(driver)).Value.ShouldBe(rating.Value, Near);

        // Turns the order of the names around, so that another order of adding up would show.
        static DriverId Renamed(DriverId driver) => new($"x{99 - int.Parse(driver.Value[^2..])}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_OnePlaceFurtherUp_LowersNeitherDriverNorCar(string name)
    {
        foreach (var step in RatingHistory.Of(History, Rule(name)).Steps)
        {
            var classified = step.Race.Results.Count(r => r.Finish is Finish.Classified);
            for (var place = 1; place < classified; place++)
            {
                var up = Rule(name).After(step.Before, step.Race.Swapped(place - 1, place), Races.OwnLineage);
                var (car, overtaken) = (step.Race.Results[place], step.Race.Results[place - 1]);
                up.Driver(car.Driver).Value.ShouldBeGreaterThan(step.After.Driver(car.Driver).Value);
                if (car.Constructor != overtaken.Constructor)
                    up.Constructor(car.Constructor).Value.ShouldBeGreaterThan(step.After.Constructor(car.Constructor).Value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_AnyRace_GainsDividedByTheStatedVarianceCancelOut(string name) => Gen.Int[1, 10_000].Sample(
        seed =>
        {
            var law = Of(name);
            foreach (var step in RatingHistory.Of(new HistoryBuilder(seed).Seasons(2020, 2).Rounds(3).Teams(6).Build(), law.RacesWithoutDrift).Steps)
                law.Drift(step.Before, step.After).ShouldBe(0, Near);
        },
        iter: 20);

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_CarsLevelOnAPlace_GainAlikeAndCancelOut(string name)
    {
        var law = Of(name);
        var race = Races.Of(First, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 1), Races.Car("cleo", "cog", 3), Races.Car("dan", "dyno", 3));
        var book = law.RacesWithoutDrift.Replay([race]);
        book.Rating("ada").ShouldBe(book.Rating("ben"), Near);
        book.Rating("cleo").ShouldBe(book.Rating("dan"), Near);
        book.Rating("ada").ShouldBeGreaterThan(book.Rating("cleo"));
        law.Drift(law.RacesWithoutDrift.AtSeason(law.RacesWithoutDrift.Start, 2020), book).ShouldBe(0, Near);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_DriverInTwoCars_IsRatedByTheBetterOne(string name)
    {
        CarResult[] rows = [Races.Car("ada", "aero", 3), Races.Car("ben", "bolt", 2), Races.Car("ada", "cog", 1)];
        var better = Rule(name).Replay([Races.Of(First, rows[2], rows[1])]);
        Rule(name).Replay([Races.Of(First, rows)]).Exact().ShouldBe(better.Exact());
        Rule(name).Replay([Races.Of(First, [.. rows.Reverse()])]).Exact().ShouldBe(better.Exact());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_CarsThatWereNotClassified_StayWhereTheyWere(string name)
    {
        Finish[] others =
        [
            new Finish.Retired("Engine"), new Finish.NotClassified(), new Finish.DidNotStart(null), new Finish.DidNotQualify(),
            new Finish.DidNotParticipate(), new Finish.Disqualified(null), new Finish.Excluded(),
        ];
        others.Length.ShouldBe(typeof(Finish).GetNestedTypes().Length - 1, "every other case there is");
        var rule = Rule(name);
        var before = rule.Replay([Races.Finishing(First, "cleo", "dan")]);
        var clean = rule.After(before, Races.Of(Second, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2)), Races.OwnLineage);
        foreach (var finish in others)
        {
            var withStopped = rule.After(
                before,
                Races.Of(Second, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2), Races.Car("cleo", "cog", finish), Races.Car("eve", "cog", finish)),
                Races.OwnLineage);
            withStopped.Exact().ShouldBe(clean.Exact(), $"{finish}");
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_OneOrNoCarClassified_ChangesNothing(string name)
    {
        var rule = Rule(name);
        var before = rule.Replay([Races.Finishing(First, "ada", "ben", "cleo")]);
        rule.After(before, Races.Of(Second, Races.Car("cleo", "cog", 1), Races.Car("ada", "aero", new Finish.Retired(null))), Races.OwnLineage).Exact().ShouldBe(before.Exact());
        rule.After(before, Races.Of(Second), Races.OwnLineage).Exact().ShouldBe(before.Exact());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_LeavesTheBookBeforeItAsItWas(string name)
    {
        var before = Rule(name).Replay(History.CompletedRaces.Take(5));
        var exact = before.Exact();
        Rule(name).After(before, History.CompletedRaces[5], Races.OwnLineage).Exact().ShouldNotBe(exact);
        before.Exact().ShouldBe(exact);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_FirstRaceOfASeason_StartsFromTheBookOfThatSeason(string name)
    {
        var before = Rule(name).Replay(History.CompletedRaces.Take(5));
        var race = History.CompletedRaces[5];
        race.Key.ShouldBe(First);
        Rule(name).After(before, race, Races.OwnLineage).Exact().ShouldBe(Rule(name).After(Rule(name).AtSeason(before, 2020), race, Races.OwnLineage).Exact());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void AtSeason_SameSeason_IsTheSameBook(string name)
    {
        var book = Rule(name).Replay(History.CompletedRaces.Take(3));
        Rule(name).AtSeason(book, 2019).ShouldBeSameAs(book);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void AtSeason_SeasonWithoutRaces_IsOneLongWinter(string name)
    {
        var book = Rule(name).Replay(History.CompletedRaces.Take(5));
        Rule(name).AtSeason(book, 2021).Drivers.ShouldBe(Rule(name).AtSeason(book, 2020).Drivers, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void AtSeason_NewRulesInASeasonWithoutRaces_StillChangeTheCars(string name)
    {
        var book = Rule(name).Replay(History.CompletedRaces.Take(10));
        var withNewRules = Rule(name).AtSeason(book, 2022).Constructors;
        Rule(name).AtSeason(book, 2023).Constructors.ShouldBe(withNewRules, ignoreOrder: true);
        Rule(name).AtSeason(book, 2021).Constructors.OrderBy(p => p.Key.Value).ShouldNotBe(withNewRules.OrderBy(p => p.Key.Value));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Deviation_ShrinksByRacingAndGrowsOverWinterUpToANewcomers(string name)
    {
        var rule = Of(name).RacesWithoutDrift;
        foreach (var step in RatingHistory.Of(History, rule).Steps)
        {
            var most = step.Before.Driver(new DriverId("newcomer")).Deviation;
            foreach (var classified in step.Race.Results.Where(r => r.Finish is Finish.Classified))
                step.After.Driver(classified.Driver).Deviation.ShouldBeLessThan(step.Before.Driver(classified.Driver).Deviation);
            foreach (var (driver, rating) in rule.AtSeason(step.After, step.Race.Key.Season + 1).Drivers)
            {
                rating.Deviation.ShouldBeLessThanOrEqualTo(most);
                if (step.After.Driver(driver).Deviation < most) rating.Deviation.ShouldBeGreaterThan(step.After.Driver(driver).Deviation);
            }
        }

        foreach (var step in RatingHistory.Of(History, Rule(name)).Steps)
        {
            step.After.Drivers.Values.ShouldAllBe(r => r.Deviation > 0 && r.Deviation <= step.Before.Driver(new DriverId("newcomer")).Deviation);
            step.After.Constructors.Values.ShouldAllBe(r => r.Deviation > 0 && r.Deviation <= step.Before.Constructor(new ConstructorId("newcomer")).Deviation);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void After_RenamedTeam_KeepsItsRatingUnderTheLineage(string name)
    {
        var race = Races.Of(First, Races.Car("ada", "old-bolt", 1), Races.Car("ben", "aero", 2));
        var book = Rule(name).After(Rule(name).Start, race, Lineage);
        book.Constructors.Keys.Select(c => c.Value).ShouldBe(["bolt", "aero"], ignoreOrder: true);
        var after = Rule(name).After(book, Races.Of(Second, Races.Car("ada", "bolt", 1), Races.Car("ben", "aero", 2)), Lineage);
        after.Constructors.Count.ShouldBe(2);
        after.Team("bolt").ShouldBeGreaterThan(book.Team("bolt"));
        Rule(name).Replay([race]).Constructors.Keys.Select(c => c.Value).ShouldBe(["old-bolt", "aero"], ignoreOrder: true);

        static ConstructorId Lineage(ConstructorId id) => id.Value == "old-bolt" ? new ConstructorId("bolt") : id;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Replay_BundledHistory_RatesTheChampionsOfTheirTimeFirst(string name)
    {
        var book = RatingHistory.Of(Bundled.History, Rule(name)).AsOf(new DateOnly(2023, 12, 31));
        book.Drivers.MaxBy(p => p.Value.Value).Key.Value.ShouldBe("max-verstappen");
        book.Constructors.MaxBy(p => p.Value.Value).Key.Value.ShouldBe("red-bull");
        book.Constructors.Keys.ShouldNotContain(new ConstructorId("force-india"), "it is rated as aston-martin");
    }

    private static Law Of(string name) => All.Single(law => law.Rule.Name == name);

    private static IRatingRule Rule(string name) => Of(name).Rule;

    /// <summary>A rule and what it promises of the sum of its drivers' gains.</summary>
    /// <param name="Rule">The rule as it comes.</param>
    /// <param name="RacesWithoutDrift">The rule by races alone and without drift, so that the variances before and after are those of one session.</param>
    /// <param name="Divisor">Of the variances before and after the one by which gains are divided to sum to zero.</param>
    private sealed record Law(IRatingRule Rule, IRatingRule RacesWithoutDrift, Func<double, double, double> Divisor)
    {
        public double Drift(RatingBook before, RatingBook after) => after.Drivers.Sum(p =>
        {
            var was = before.Driver(p.Key);
            return (p.Value.Value - was.Value) / Divisor(was.Deviation * was.Deviation, p.Value.Deviation * p.Value.Deviation);
        });
    }
}
