namespace F1Predict.Data.Tests.Bundled;

/// <summary>The odd races of the real data, each by name.</summary>
public sealed class OddityTests
{
    [Fact]
    public void Turkey2021_IsDatedToTheDayItWasRun() => Season.Race(2021, 16).Race.Date.ShouldBe(new DateOnly(2021, 10, 10), "f1db says 2021-10-03");

    [Fact]
    public void Britain2023_BottasInQualifyingTwiceInTheSource_IsThereOnceWithoutAPlace()
    {
        var qualifying = Season.Race(2023, 10).Weekend.Qualifying;
        qualifying.Select(q => q.Driver).ShouldBeUnique();
        var bottas = qualifying.Single(q => q.Driver.Value == "valtteri-bottas");
        bottas.Position.ShouldBeNull();
        bottas.BestMs.ShouldBe(89_798, "the first row has his lap, the second is his disqualification");
    }

    [Theory]
    [InlineData(2012, 18, "sebastian-vettel", 3)]
    [InlineData(2014, 11, "lewis-hamilton", 3)]
    [InlineData(2017, 19, "lewis-hamilton", 4)]
    public void PitLaneStart_OfAFrontRunner_HasNoSlotAndAGoodPlace(int season, int round, string driver, int place)
    {
        var result = Season.Result(season, round, driver);
        (result.FromPitLane, result.GridPosition, result.Finish.ClassifiedPosition).ShouldBe((true, null, place));
        Season.Race(season, round).Weekend.StartingGrid.Single(slot => slot.Driver.Value == driver).FromPitLane.ShouldBeTrue();
    }

    [Fact]
    public void Rosberg2014Singapore_StartedFromThePitLaneAfterTheGridWasPublished()
    {
        Season.Result(2014, 14, "nico-rosberg").FromPitLane.ShouldBeTrue();
        Season.Race(2014, 14).Weekend.StartingGrid.Single(slot => slot.Driver.Value == "nico-rosberg").Position.ShouldBe(2);
    }

    [Fact]
    public void NoGridSlot_IsNeitherASlotNorThePitLane()
    {
        var result = Season.Result(2023, 17, "carlos-sainz-jr");
        (result.GridPosition, result.FromPitLane).ShouldBe((null, false));
        result.Finish.ShouldBeOfType<Finish.DidNotStart>();
    }

    [Fact]
    public void Spain2025_AWithdrawnCarKeptItsSlotWhileTheOthersMovedUp()
    {
        Season.Race(2025, 9).Weekend.StartingGrid.Where(slot => slot.Position == 14).Select(slot => slot.Driver.Value)
            .ShouldBe(["lance-stroll", "oliver-bearman"], ignoreOrder: true);
        Season.Result(2025, 9, "lance-stroll").Finish.ShouldBeOfType<Finish.DidNotStart>();
        Season.Result(2025, 9, "lance-stroll").GridPosition.ShouldBeNull();
    }

    [Fact]
    public void Belgium2021_PaidHalfPoints()
    {
        Season.Race(2021, 12).Race.Name.ShouldBe("Belgian Grand Prix");
        Season.Result(2021, 12, "max-verstappen").Points.ShouldBe(12.5);
        Season.Result(2021, 12, "george-russell").Points.ShouldBe(9);
        Season.Result(2021, 12, "carlos-sainz-jr").Points.ShouldBe(0.5);
    }

    [Theory]
    [InlineData("spielberg", 1, 2)]
    [InlineData("silverstone", 4, 5)]
    [InlineData("bahrain", 15, 16)]
    public void Season2020_RanTwoRacesAtOneCircuit(string circuit, int first, int second)
    {
        Season.Races(2020).Where(r => r.Race.Circuit.Value == circuit).Select(r => r.Key.Round).ShouldBe([first, second]);
        Season.Race(2020, first).Race.Name.ShouldNotBe(Season.Race(2020, second).Race.Name);
    }

    [Fact]
    public void Sakhir2020_RanAnotherLayoutOfTheSameCircuit() => Season.Race(2020, 16).Race.Layout.ShouldNotBe(Season.Race(2020, 15).Race.Layout);

    [Fact]
    public void Bahrain2026_RunsAtSepang()
    {
        var race = Season.History.Weekend(new RaceKey(2026, 16)).Race;
        (race.Name, race.Circuit.Value).ShouldBe(("Bahrain Grand Prix", "sepang"));
        Season.History.Circuits[race.Circuit].Country.ShouldBe("malaysia");
    }

    [Fact]
    public void Season2026_HasTwoRacesInSpain() => Season.History.Upcoming
        .Where(w => Season.History.Circuits[w.Race.Circuit].Country == "spain")
        .Select(w => (w.Key.Round, w.Race.Circuit.Value))
        .ShouldBe([(7, "catalunya"), (14, "madring")]);

    [Theory]
    [InlineData(2016, "max-verstappen", 4, "toro-rosso", 5, "red-bull")]
    [InlineData(2016, "daniil-kvyat", 4, "red-bull", 5, "toro-rosso")]
    [InlineData(2017, "carlos-sainz-jr", 16, "toro-rosso", 17, "renault")]
    [InlineData(2019, "pierre-gasly", 12, "red-bull", 13, "toro-rosso")]
    [InlineData(2019, "alexander-albon", 12, "toro-rosso", 13, "red-bull")]
    [InlineData(2020, "george-russell", 15, "williams", 16, "mercedes")]
    [InlineData(2025, "yuki-tsunoda", 2, "racing-bulls", 3, "red-bull")]
    [InlineData(2025, "liam-lawson", 2, "red-bull", 3, "racing-bulls")]
    public void Swap_InMidSeason_ShowsInResultAndEntry(int season, string driver, int before, string oldTeam, int after, string newTeam)
    {
        foreach (var (round, team) in (IEnumerable<(int, string)>)[(before, oldTeam), (after, newTeam)])
        {
            Season.Result(season, round, driver).Constructor.Value.ShouldBe(team);
            Season.Race(season, round).Weekend.Entries.Single(e => e.Driver.Value == driver).Constructor.Value.ShouldBe(team);
        }
    }

    [Theory]
    [InlineData(2015, 33)]
    [InlineData(2021, 33)]
    [InlineData(2022, 1)]
    [InlineData(2025, 1)]
    [InlineData(2026, 3)]
    public void Verstappen_ChangedHisNumber(int season, int number) => Season.Races(season)
        .Select(r => r.Weekend.Entries.Single(e => e.Driver.Value == "max-verstappen").CarNumber)
        .Distinct().ShouldBe([number]);

    [Fact]
    public void Malaysia2011_HadRainBesideADryRace() =>
        (Season.Race(2011, 2).Weather!.PrecipitationMm, Season.Race(2011, 2).Weather!.Conditions).ShouldBe((16.7, TrackConditions.Dry));

    [Fact]
    public void UnitedStates2015_HadHardlyAnyRainInTheTableAndWasMixed() =>
        (Season.Race(2015, 16).Weather!.PrecipitationMm, Season.Race(2015, 16).Weather!.Conditions).ShouldBe((0.3, TrackConditions.Mixed));

    [Fact]
    public void Humidity_IsKnownSince2018Only() =>
        Season.History.CompletedRaces.ShouldAllBe(r => (r.Weather!.HumidityPercent != null) == (r.Key.Season >= 2018));

    [Fact]
    public void PositionTexts_OfTheSource_AllCameThrough() => Season.History.CompletedRaces
        .SelectMany(r => r.Results).Where(r => r.Finish is not Finish.Classified).CountBy(r => r.Finish.GetType())
        .ToDictionary(p => p.Key, p => p.Value).ShouldBe(
            new Dictionary<Type, int>
            {
                [typeof(Finish.Retired)] = 1028,
                [typeof(Finish.DidNotStart)] = 54,
                [typeof(Finish.Disqualified)] = 20,
                [typeof(Finish.NotClassified)] = 6,
                [typeof(Finish.DidNotQualify)] = 2,
                [typeof(Finish.DidNotParticipate)] = 2,
            },
            ignoreOrder: true);

    [Fact]
    public void Australia2011_TheTwoCarsThatFailedToQualify_AreInQualifyingOnly()
    {
        var weekend = Season.Race(2011, 1).Weekend;
        weekend.Qualifying.Select(q => q.Driver).Except(weekend.Entries.Select(e => e.Driver)).Select(d => d.Value)
            .ShouldBe(["vitantonio-liuzzi", "narain-karthikeyan"], ignoreOrder: true);
    }
}
