using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.Pipeline;

/// <summary>A circuit and a constructor that nobody has seen: an issue, and a new row.</summary>
public sealed class NewcomerTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly Circuit Kyalami = new(
        new CircuitId("kyalami"), "Kyalami", "Kyalami Grand Prix Circuit", "Midrand", "south-africa", CircuitKind.Permanent, -25.997, 28.069);

    private static readonly Constructor Andretti = new(
        new ConstructorId("andretti"), "Andretti", "united-states-of-america", new ConstructorId("andretti"));

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Run_RaceAtACircuitNobodyRacedOn_IsReportedOnceAndStored(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        bench.Jolpica.History = With([.. Bundled.History.Constructors.Values], [.. Bundled.History.Circuits.Values, Kyalami], race => race.With(
            weekend: race.Weekend.With(race: race.Race with { Circuit = Kyalami.Id })));

        var report = await bench.IngestAsync();

        report.Issues.Select(i => (i.Field?.Split('.')[^1], i.Value)).ShouldBe([("circuitId", "kyalami"), ("Circuit", "kyalami")]);
        report.Outcome.Inserted.ShouldBe(1, "the circuit");
        var stored = await bench.StoredAsync();
        stored.Circuits[Kyalami.Id].ShouldBe(Kyalami with { Name = Kyalami.FullName }, "the source has no short name");
        var (race, original) = (stored.FindCompleted(PipelineBench.Canada).ShouldNotBeNull(), Bundled.History.FindCompleted(PipelineBench.Canada)!);
        race.Race.ShouldBe(original.Race with
        {
            Circuit = Kyalami.Id, Layout = "kyalami-1", Kind = CircuitKind.Permanent, Direction = null, LapLengthKm = null, Turns = null, ScheduledLaps = null,
        });
        (race.LapsRun, race.Results.Count).ShouldBe((original.LapsRun, original.Results.Count));

        var again = await bench.IngestAsync();
        (again.Issues.Count, again.Outcome.IsUnchanged).ShouldBe((0, true));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Run_ConstructorNobodyHasSeen_IsReportedAndStored(string engine)
    {
        await using var bench = await PipelineBench.StartAsync(await databases.NewAsync(engine));
        var cadillac = new ConstructorId("cadillac");
        bench.Jolpica.History = With([.. Bundled.History.Constructors.Values, Andretti], [.. Bundled.History.Circuits.Values], race => race.With(
            weekend: race.Weekend.With(entries: [.. race.Weekend.Entries.Select(e => e.Constructor == cadillac ? e with { Constructor = Andretti.Id } : e)]),
            results: [.. race.Results.Select(r => r.Constructor == cadillac ? r with { Constructor = Andretti.Id } : r)]));

        var report = await bench.IngestAsync();

        report.Issues.ShouldContain(i => i.Value == "andretti" && i.Message.Contains("becomes the new constructor andretti"));
        report.Issues.ShouldContain(i => i.Field!.EndsWith("engine") && i.Value == "andretti");
        var stored = await bench.StoredAsync();
        stored.Constructors[Andretti.Id].ShouldBe(Andretti);
        stored.FindCompleted(PipelineBench.Canada)!.Results.Count(r => r.Constructor == Andretti.Id).ShouldBe(2);
        (await bench.IngestAsync()).Outcome.IsUnchanged.ShouldBeTrue();
    }

    private static RaceHistory With(Constructor[] constructors, Circuit[] circuits, Func<CompletedRace, CompletedRace> change) => RaceHistory.Create(
        Bundled.History.Drivers.Values, constructors, circuits,
        Bundled.History.CompletedRaces.Select(r => r.Key == PipelineBench.Canada ? change(r) : r), Bundled.History.Upcoming);
}
