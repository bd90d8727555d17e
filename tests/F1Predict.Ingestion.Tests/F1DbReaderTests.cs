using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

public sealed class F1DbReaderTests : IDisposable
{
    private readonly TinyRelease _release = new();

    public void Dispose() => _release.Dispose();

    [Fact]
    public void Read_Folder_GivesAllThatIsInIt()
    {
        var (history, issues) = F1DbReader.Read(_release.Folder());

        issues.ShouldBeEmpty();
        var anna = new DriverId("anna-one");
        var first = history.CompletedRaces[0];
        history.Drivers[anna].ShouldBe(new Driver(anna, "Anna One", "One", "ONE", new DateOnly(1990, 1, 2), "nowhere", 11));
        history.Constructors[new ConstructorId("tiny-team")].Lineage.ShouldBe(new ConstructorId("newer-team"));
        history.Circuits[new CircuitId("ring")].FullName.ShouldBe("The \"Ring\", Town");
        (first.Race.Name, first.LapsRun, first.Race.ScheduledLaps).ShouldBe(("Town Grand Prix", 48, 50));
        first.Race.Sessions.Race.ShouldBe(new DateTimeOffset(2019, 3, 3, 13, 0, 0, TimeSpan.Zero));
        first.Winner.ShouldBe(anna);
        first.Results[1].ShouldBe(new CarResult { Driver = new DriverId("bert-two"), Constructor = new ConstructorId("tiny-team"), Finish = new Finish.Retired("Gearbox"), Laps = 3, FromPitLane = true });
        first.Weekend.Qualifying.ShouldBe([new(anna, 1, 79_000, 78_500, 78_000), new(new DriverId("bert-two"), null, null, null, null)]);
        first.Weekend.StartingGrid[1].ShouldBe(new GridSlot(new DriverId("bert-two"), null, "SFB"));
        first.Weekend.Practice1.ShouldBe([new(anna, 80_001, 20)]);
        (first.FastestLaps.Count, first.PitStops.Count, first.DriverStandings.Count, first.ConstructorStandings.Count).ShouldBe((1, 1, 1, 1));
        history.NextRace!.Entries.ShouldBe([new Entry(anna, new ConstructorId("tiny-team"), "tiny-engine")]);
    }

    [Fact]
    public void Read_Zip_GivesTheSameAsTheFolder() => Bytes(F1DbReader.Read(_release.Zip()).History).ShouldBe(Bytes(F1DbReader.Read(_release.Folder()).History));

    [Theory]
    [InlineData("races-race-results", "\"anna-one\"", "\"nobody\"", "f1db-races-race-results.csv, line 2, driverId = 'nobody': the driver is not known")]
    [InlineData("races-race-results", "\"tiny-team\"", "\"no-team\"", "f1db-races-race-results.csv, line 2, constructorId = 'no-team': the constructor is not known")]
    [InlineData("races-race-results", ",48,", ",many,", "f1db-races-race-results.csv, line 2, laps = 'many': a whole number is expected")]
    [InlineData("races-race-results", "\"DNF\"", "\"LOST\"", "f1db-races-race-results.csv, line 3, positionText = 'LOST': a position or one of")]
    [InlineData("races-race-results", "2019,1,\"1\"", "2019,9,\"1\"", "f1db-races-race-results.csv, line 2, round = '2019-09': the race is not in f1db-races.csv")]
    [InlineData("races-race-results", "2019,1,\"1\"", "2019,0,\"1\"", "line 2, round = '2019/0': a season and a round are expected")]
    [InlineData("races", "\"2019-03-10\"", "\"10 March\"", "f1db-races.csv, line 3, date = '10 March': a date")]
    [InlineData("races", "\"13:00\"", "\"noon\"", "f1db-races.csv, line 2, time = 'noon': a time")]
    [InlineData("races", "\"town\"", "\"elsewhere\"", "f1db-races.csv, line 2, grandPrixId = 'elsewhere': the Grand Prix is not known")]
    [InlineData("races", "\"ring\"", "\"oval\"", "f1db-races.csv, line 2, circuitId = 'oval': the circuit is not known")]
    [InlineData("races", "2019,3,", "2019,2,", "f1db-races.csv, line 4, round = '2019-02': the race appears twice")]
    [InlineData("races", "\"STREET\"", "\"OVAL\"", "f1db-races.csv, line 2, circuitType = 'OVAL'")]
    [InlineData("drivers", "\"1990-01-02\"", "", "f1db-drivers.csv, line 2, dateOfBirth = '': a value is expected")]
    [InlineData("drivers", "\"bert-two\"", "\"Bert Two\"", "f1db-drivers.csv, line 3, id = 'Bert Two': an id has lower-case letters")]
    [InlineData("drivers", "\"bert-two\"", "\"anna-one\"", "f1db-drivers.csv, line 3, id = 'anna-one': it appears twice")]
    [InlineData("circuits", "-2.25", "NaN", "f1db-circuits.csv, line 2, longitude = 'NaN': a number is expected")]
    [InlineData("races-pit-stops", ",22000", ",22000,7", "f1db-races-pit-stops.csv, line 2: the row has 7 fields, the header 6")]
    [InlineData("seasons-entrants-drivers", "1;2;3", "1;two", "f1db-seasons-entrants-drivers.csv, line 2, rounds = 'two'")]
    [InlineData("races-starting-grid-positions", "\"gridPenalty\"", "\"penalty\"", "f1db-races-starting-grid-positions.csv, line 1, gridPenalty: the column is missing")]
    public void Read_BadCell_IsRefusedWithFileLineColumnAndValue(string file, string old, string with, string message)
    {
        _release.Change(file, old, with);

        Should.Throw<RaceDataException>(() => F1DbReader.Read(_release.Folder())).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("races-race-results")]
    [InlineData("races-fastest-laps")]
    [InlineData("races-starting-grid-positions")]
    public void Read_SecondRowOfADriver_IsRefused(string file)
    {
        _release.Files[file].Add(_release.Files[file][1]);

        var line = _release.Files[file].Count;
        Should.Throw<RaceDataException>(() => F1DbReader.Read(_release.Folder())).Message.ShouldContain($"f1db-{file}.csv, line {line}, driverId = 'anna-one': the driver appears twice");
    }

    [Fact]
    public void Read_SecondQualifyingRowWithoutPosition_IsLeftOutAndReported()
    {
        _release.Files["races-qualifying-results"].Add("2019,1,,\"DSQ\",\"bert-two\",,,,");

        var (history, issues) = F1DbReader.Read(_release.Folder());

        issues.ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Line.ShouldBe(4), i => i.Value.ShouldBe("bert-two"));
        history.CompletedRaces[0].Weekend.Qualifying.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_SeveralBadCells_ReportsEach()
    {
        _release.Change("races-race-results", ",48,", ",many,").Change("races-race-results", "\"DNF\"", "\"LOST\"").Change("races-fastest-laps", "77000", "fast");

        Should.Throw<RaceDataException>(() => F1DbReader.Read(_release.Folder())).Issues.Select(i => i.Value).ShouldBe(["many", "LOST", "fast"], ignoreOrder: true);
    }

    [Fact]
    public void Read_RaceWithoutWinner_IsRefused()
    {
        _release.Change("races-race-results", "2019,1,\"1\"", "2019,1,\"DSQ\"");

        Should.Throw<RaceDataException>(() => F1DbReader.Read(_release.Folder())).Message.ShouldContain("race 2019-01, result: no car is classified first");
    }

    [Fact]
    public void Read_FilesMissing_NamesEach()
    {
        _release.Files.Remove("drivers");
        _release.Files.Remove("races-pit-stops");

        Should.Throw<RaceDataException>(() => F1DbReader.Read(_release.Zip())).Issues.Select(i => i.Field).ShouldBe(["f1db-drivers.csv", "f1db-races-pit-stops.csv"]);
    }

    [Fact]
    public void Read_NothingThere_IsRefused() => Should.Throw<RaceDataException>(() => F1DbReader.Read(_release.PathOf("missing.zip"))).Message.ShouldContain("no such file");

    [Fact]
    public void Read_ZipTruncatedOrNoZip_IsRefused()
    {
        var zip = File.ReadAllBytes(_release.Zip());
        var broken = _release.PathOf("broken.zip");
        foreach (var bytes in (byte[][])[zip[..(zip.Length / 2)], [1, 2, 3], []])
        {
            File.WriteAllBytes(broken, bytes);
            Should.Throw<RaceDataException>(() => F1DbReader.Read(broken)).Message.ShouldContain("broken.zip");
        }
    }

    [Fact]
    public void Read_RealRelease_GivesTheBundledHistory()
    {
        var data = SharedData.Folder();
        Assert.SkipWhen(data is null, "the real release is not beside this checkout");

        var (history, issues) = F1DbReader.Read(Path.Combine(data, "f1db-csv.zip"), Path.Combine(data, "race-weather.csv"));

        Bytes(history).ShouldBe(Bytes(RaceHistory.LoadBundled()));
        issues.Select(i => i.Value).ShouldBe(["2021-10-03", "valtteri-bottas"]);
    }

    private static byte[] Bytes(RaceHistory history)
    {
        using var stream = new MemoryStream();
        history.Save(stream);
        return stream.ToArray();
    }
}
