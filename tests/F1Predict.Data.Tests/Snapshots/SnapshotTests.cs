using System.Buffers.Binary;

namespace F1Predict.Data.Tests.Snapshots;

public sealed class SnapshotTests
{
    private static readonly byte[] Saved = Save(EveryFinish());

    [Fact]
    public void Load_WhatSaveWrote_IsTheSameHistory()
    {
        var (history, loaded) = (EveryFinish(), RaceHistory.Load(new MemoryStream(Saved)));

        loaded.Drivers.ShouldBe(history.Drivers, ignoreOrder: true);
        loaded.Constructors.ShouldBe(history.Constructors, ignoreOrder: true);
        loaded.Circuits.ShouldBe(history.Circuits, ignoreOrder: true);
        loaded.CompletedRaces.Count.ShouldBe(history.CompletedRaces.Count);
        foreach (var (race, other) in history.CompletedRaces.Zip(loaded.CompletedRaces))
        {
            other.Race.ShouldBe(race.Race);
            other.Results.ShouldBe(race.Results);
            (other.LapsRun, other.Weather).ShouldBe((race.LapsRun, race.Weather));
            other.FastestLaps.ShouldBe(race.FastestLaps);
            other.PitStops.ShouldBe(race.PitStops);
            other.DriverStandings.ShouldBe(race.DriverStandings);
            other.ConstructorStandings.ShouldBe(race.ConstructorStandings);
            ShouldBeSame(race.Weekend, other.Weekend);
        }

        ShouldBeSame(history.NextRace!, loaded.NextRace!);
    }

    [Fact]
    public void Save_Again_GivesTheSameBytes() => Save(RaceHistory.Load(new MemoryStream(Saved))).ShouldBe(Saved);

    [Fact]
    public void Load_TruncatedAnywhere_IsRefused()
    {
        for (var length = 0; length < Saved.Length; length += 7) Refused(Saved[..length]);
        Refused(Saved[..^1]).ShouldContain("truncated");
        Refused([]).ShouldContain("not an F1Predict snapshot");
    }

    [Fact]
    public void Load_AnyByteAltered_IsRefused()
    {
        for (var at = 0; at < Saved.Length; at++)
        {
            var bytes = Saved.ToArray();
            bytes[at] ^= 0x40;
            Refused(bytes);
        }
    }

    [Fact]
    public void Load_ContentAltered_SpeaksOfTheChecksum()
    {
        var bytes = Saved.ToArray();
        bytes[^5] ^= 1;

        Refused(bytes).ShouldContain("checksum");
    }

    [Fact]
    public void Load_NewerFormat_NamesBothFormats()
    {
        var bytes = Saved.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 9);

        Refused(bytes).ShouldSatisfyAllConditions(m => m.ShouldContain("format 9"), m => m.ShouldContain("reads format 1"), m => m.ShouldContain("test.f1history"));
    }

    private static string Refused(byte[] bytes) => Should.Throw<RaceDataException>(() => RaceHistory.Load(new MemoryStream(bytes), "test.f1history")).Message;

    private static byte[] Save(RaceHistory history)
    {
        using var stream = new MemoryStream();
        history.Save(stream);
        return stream.ToArray();
    }

    /// <summary>The small history, its last four cars through every way a race can end.</summary>
    private static RaceHistory EveryFinish()
    {
        Finish[] finishes =
        [
            new Finish.NotClassified(), new Finish.DidNotStart("Illness"), new Finish.DidNotStart(null), new Finish.DidNotQualify(), new Finish.DidNotParticipate(),
            new Finish.Disqualified("Weight"), new Finish.Disqualified(null), new Finish.Excluded(),
        ];
        var races = Small.Keys.Select((key, i) =>
        {
            var race = Small.Completed(key);
            return new CompletedRace
            {
                Weekend = i == 1 ? new RaceWeekend { Race = race.Race with { Sessions = SessionTimes.Unknown }, Entries = race.Weekend.Entries } : race.Weekend,
                Results = [.. race.Results.Take(2), Small.Result(2, finishes[2 * i]), Small.Result(3, finishes[(2 * i) + 1])],
                LapsRun = race.LapsRun,
                FastestLaps = race.FastestLaps,
                PitStops = race.PitStops,
                Weather = i == 2 ? null : race.Weather,
                DriverStandings = race.DriverStandings,
                ConstructorStandings = race.ConstructorStandings,
            };
        });
        return Small.Create(races, [Small.Weekend(new RaceKey(2021, 3), SprintFormat.BeforeQualifying).KnownAt(ForecastMoment.AfterPractice)]);
    }

    private static void ShouldBeSame(RaceWeekend weekend, RaceWeekend other)
    {
        other.Race.ShouldBe(weekend.Race);
        other.Entries.ShouldBe(weekend.Entries);
        other.Practice1.ShouldBe(weekend.Practice1);
        other.Practice2.ShouldBe(weekend.Practice2);
        other.Practice3.ShouldBe(weekend.Practice3);
        other.Qualifying.ShouldBe(weekend.Qualifying);
        other.SprintQualifying.ShouldBe(weekend.SprintQualifying);
        other.SprintGrid.ShouldBe(weekend.SprintGrid);
        other.SprintResult.ShouldBe(weekend.SprintResult);
        other.StartingGrid.ShouldBe(weekend.StartingGrid);
    }
}
