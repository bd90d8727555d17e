using F1Predict.Testing;

namespace F1Predict.Data.Tests.Snapshots;

public sealed class SnapshotRoundTripTests
{
    private static readonly RaceKey Key = new(2020, 1);

    [Fact]
    public void Load_WhatWasSaved_IsTheSameInEveryProperty()
    {
        var history = new HistoryBuilder()
            .Sprint(new RaceKey(2020, 2), SprintFormat.SetsTheGrid)
            .Sprint(new RaceKey(2020, 4), SprintFormat.AfterQualifying)
            .Sprint(new RaceKey(2021, 6), SprintFormat.BeforeQualifying)
            .Upcoming(3, ForecastMoment.AfterPractice)
            .Build();
        HistoryText.Difference(Saved.Load(Saved.Bytes(history)), history).ShouldBeNull();
    }

    [Fact]
    public void Load_EmptyHistory_IsEmpty()
    {
        var loaded = Saved.Load(Saved.Bytes(RaceHistory.Create([], [], [], [], [])));
        (loaded.CompletedRaces.Count, loaded.Upcoming.Count, loaded.Drivers.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Load_EveryFinish_IsKept()
    {
        Finish[] finishes =
        [
            new Finish.Classified(1), new Finish.Classified(2, "Gearbox"), new Finish.Retired("Engine"), new Finish.Retired(null),
            new Finish.NotClassified(), new Finish.DidNotStart("Electrical"), new Finish.DidNotStart(null), new Finish.DidNotQualify(),
            new Finish.DidNotParticipate(), new Finish.Disqualified("Fuel"), new Finish.Disqualified(null), new Finish.Excluded(),
        ];
        finishes.Select(f => f.GetType()).Distinct().Count().ShouldBe(typeof(Finish).GetNestedTypes().Length, "every case there is");
        var history = new HistoryBuilder().Seasons(2020, 1).Rounds(1).Teams(6).Build()
            .WithRace(Key, race => race.With(results: [.. race.Results.Select((r, at) => r with { Finish = finishes[at] })]));
        Saved.Load(Saved.Bytes(history)).CompletedRaces[0].Results.Select(r => r.Finish).ShouldBe(finishes);
    }

    [Fact]
    public void Load_NullAndZeroAndEmpty_StayApart()
    {
        var driver = Saved.Small.Drivers.Values[0].Id;
        var history = Saved.Small.WithRace(Key, race => race.With(
            race.Weekend.With(
                race.Race with { Sessions = SessionTimes.Unknown, Direction = null, LapLengthKm = null, Turns = null, ScheduledLaps = null },
                entries: [.. race.Weekend.Entries.Select((e, at) => e with { CarNumber = at == 0 ? null : 0 })],
                practice1: [new PracticeResult(driver, null, 0)],
                qualifying: [new QualifyingResult(driver, null, null, 0, null)],
                startingGrid: [new GridSlot(driver, null, "")]),
            results: [.. race.Results.Select((r, at) => r with { GridPosition = null, FromPitLane = at % 2 == 0, Laps = at == 0 ? null : 0, TimeMs = null, Points = 0.5 })],
            fastestLaps: [new FastestLap(driver, null, 0)],
            pitStops: [],
            weather: new RaceWeather { HumidityPercent = 0, Conditions = TrackConditions.Dry }));
        var loaded = Saved.Load(Saved.Bytes(history));
        HistoryText.Difference(loaded, history).ShouldBeNull();
        loaded.CompletedRaces[0].Weather.ShouldBe(new RaceWeather { HumidityPercent = 0, Conditions = TrackConditions.Dry });
    }

    [Fact]
    public void Load_TextsOfEveryAlphabet_AreKept()
    {
        var drivers = Saved.Small.Drivers.Values.Select((d, at) => d with { Name = at == 0 ? "" : "Nico Hülkenberg 周冠宇 🏁 'Jr.'", PermanentNumber = null });
        var history = RaceHistory.Create(drivers, Saved.Small.Constructors.Values, Saved.Small.Circuits.Values, Saved.Small.CompletedRaces, Saved.Small.Upcoming);
        HistoryText.Difference(Saved.Load(Saved.Bytes(history)), history).ShouldBeNull();
    }

    [Fact]
    public void Save_SameHistory_GivesTheSameBytes()
    {
        var bytes = Saved.Bytes(Saved.Small);
        Saved.Bytes(Saved.Small).ShouldBe(bytes);
        Saved.Bytes(Saved.Load(bytes)).ShouldBe(bytes);
    }

    [Fact]
    public void Save_PartsGivenInAnotherOrder_GivesTheSameBytes()
    {
        var history = Saved.Small;
        var turned = RaceHistory.Create(
            history.Drivers.Values.Reverse(), history.Constructors.Values.Reverse(), history.Circuits.Values.Reverse(),
            history.CompletedRaces.Reverse(), history.Upcoming.Reverse());
        Saved.Bytes(turned).ShouldBe(Saved.Bytes(history));
    }

    [Fact]
    public void Save_OtherHistory_GivesOtherBytes() =>
        Saved.Bytes(Saved.Small.WithRace(Key, race => race.Swapped(0, 1))).ShouldNotBe(Saved.Bytes(Saved.Small));

    [Fact]
    public void Load_StreamThatGivesABitAtATime_ReadsIt()
    {
        using var stream = new Dripping(Saved.Bytes(Saved.Small));
        HistoryText.Difference(RaceHistory.Load(stream), Saved.Small).ShouldBeNull();
    }

    [Fact]
    public void Load_MoreInTheStream_LeavesItThere()
    {
        var bytes = Saved.Bytes(Saved.Small);
        using var stream = new MemoryStream([.. bytes, 1, 2, 3]);
        HistoryText.Difference(RaceHistory.Load(stream), Saved.Small).ShouldBeNull();
        stream.Position.ShouldBe(bytes.Length);
    }

    /// <summary>Gives at most seven bytes a read, as a network may.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }
}
