using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.F1Db;

/// <summary>The release that the bundled snapshot was made of, where it is at hand.</summary>
public sealed class RealReleaseTests
{
    [Fact]
    public void Read_RealRelease_GivesTheBundledHistory()
    {
        Assert.SkipWhen(SharedData.F1DbZip is null || SharedData.RaceWeather is null, SharedData.Absent);
        var read = F1DbReader.Read(SharedData.F1DbZip!, SharedData.RaceWeather);
        Bytes(read.History).ShouldBe(Bytes(RaceHistory.LoadBundled()));
    }

    [Fact]
    public void Read_RealRelease_NotesItsTwoKnownOddities()
    {
        Assert.SkipWhen(SharedData.F1DbZip is null, SharedData.Absent);
        var notes = F1DbReader.Read(SharedData.F1DbZip!).Issues;
        notes.Select(note => (note.Source, note.Value)).ShouldBe(
            [("f1db-races.csv", "2021-10-03"), ("f1db-races-qualifying-results.csv", "valtteri-bottas")]);
    }

    /// <summary>What a snapshot holds, before it is compressed: that takes seconds.</summary>
    private static byte[] Bytes(RaceHistory history)
    {
        using var stream = new MemoryStream();
        using (var writer = new SnapshotWriter(stream)) writer.Write(history);
        return stream.ToArray();
    }
}
